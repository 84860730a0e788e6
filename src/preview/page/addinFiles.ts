import type { FunctionMetadata } from "../workbook/workbook";

/** The add-in as it was built, beside this page. */
const ADDIN = "addin/";
export const PANE_PAGE = `${ADDIN}taskpane.html`;

interface FunctionsFile {
  functions: FunctionMetadata[];
  allowErrorForDataTypeAny?: boolean;
}

/** What Excel learns from the add-in's manifest and metadata before it calls a function. */
export async function readAddin(): Promise<{
  namespace: string;
  functions: FunctionMetadata[];
}> {
  const [manifest, file] = await Promise.all([
    read("manifest.xml"),
    read("functions.json").then((text) => JSON.parse(text) as FunctionsFile),
  ]);
  const allowErrorForDataTypeAny = file.allowErrorForDataTypeAny ?? false;
  const functions = file.functions.map((it) => ({ allowErrorForDataTypeAny, ...it }));
  return { namespace: readNamespace(manifest), functions };
}

async function read(file: string): Promise<string> {
  const response = await fetch(ADDIN + file);
  if (!response.ok) {
    throw new Error(`${file} of the add-in is missing: run "npm run build" and reload this page.`);
  }
  return response.text();
}

/** `<Namespace resid="…"/>` names the string that goes before the point in =LINCHPIN.HHI(…). */
function readNamespace(manifest: string): string {
  const page = new DOMParser().parseFromString(manifest, "text/xml");
  const [namespace] = page.getElementsByTagNameNS("*", "Namespace");
  const id = namespace?.getAttribute("resid");
  const strings = Array.from(page.getElementsByTagNameNS("*", "String"));
  const value = strings.find((it) => it.getAttribute("id") === id)?.getAttribute("DefaultValue");
  if (!value) throw new Error("manifest.xml names no namespace for its functions.");
  return value;
}
