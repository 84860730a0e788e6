import { gunzipSync } from "fflate";
import { isGzip } from "./isGzip";

/** Under which name a bundled file is served: tables are packed, what describes them stays as it is. */
export function servedAs(path: string): string {
  return path.endsWith(".csv") ? `${path}.gz` : path;
}

/** The text of a bundled file as it came; a server may have unpacked it already. */
export function textOfServed(bytes: Uint8Array): string {
  return new TextDecoder().decode(isGzip(bytes) ? gunzipSync(bytes) : bytes);
}
