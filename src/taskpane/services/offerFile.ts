/** Long enough for a webview that first asks where the file is to go. */
const MINUTE = 60_000;

/** Hands a file to the webview as a download. Whether one came of it nobody says: on a Mac none does. */
export function offerFile(content: Blob, file: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}
