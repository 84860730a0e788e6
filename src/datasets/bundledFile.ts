import { isGzip } from "./isGzip";

/** Under which name a bundled file is served: tables are packed, what describes them stays as it is. */
export function servedAs(path: string): string {
  return path.endsWith(".csv") ? `${path}.gz` : path;
}

/**
 * The text of a bundled file as it came; a server may have unpacked it already. What unpacks it is fetched when
 * the first packed file is read: a workbook that asks for no table never loads it.
 */
export async function textOfServed(bytes: Uint8Array): Promise<string> {
  if (!isGzip(bytes)) return new TextDecoder().decode(bytes);
  const { gunzipSync } = await import("fflate");
  return new TextDecoder().decode(gunzipSync(bytes));
}
