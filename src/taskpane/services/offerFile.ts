/** Long enough for a webview that first asks where the file is to go. */
const MINUTE = 60_000;

/** Hands a text to the webview as a download. Whether a file came of it nobody says: on a Mac none does. */
export function offerFile(text: string, file: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}
