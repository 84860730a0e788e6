export interface HostFact {
  readonly name: string;
  readonly value: string;
}

/** The workbook's address in the preview, which no Excel has. */
const EMULATED = "https://preview.invalid/";

export const isEmulated = (): boolean =>
  (Office.context.document.url as string | undefined)?.startsWith(EMULATED) === true;

/** Which Excel this is: build, platform, languages, API sets. */
export function hostFacts(): HostFact[] {
  const { diagnostics, contentLanguage, displayLanguage, requirements } = Office.context;
  const newest = (set: string): string => {
    for (let minor = 30; minor > 0; minor--)
      if (requirements.isSetSupported(set, `1.${String(minor)}`)) return `1.${String(minor)}`;
    return "none";
  };
  return [
    { name: "Excel", value: isEmulated() ? "emulated by the preview" : diagnostics.version },
    { name: "Platform", value: String(diagnostics.platform) },
    { name: "Language", value: `${displayLanguage}, content ${contentLanguage}` },
    { name: "ExcelApi", value: newest("ExcelApi") },
    { name: "CustomFunctionsRuntime", value: newest("CustomFunctionsRuntime") },
    { name: "SharedRuntime", value: newest("SharedRuntime") },
    { name: "Webview", value: navigator.userAgent },
    { name: "Clipboard", value: "clipboard" in navigator ? "offered" : "missing" },
  ];
}
