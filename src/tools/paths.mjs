import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
export const addinOutput = path.join(root, "dist");
export const previewOutput = path.join(root, "dist-preview");
/** What may be deleted at any time: certificates, the unpacked browser, build stamps. */
export const cache = path.join(root, "node_modules", ".cache", "linchpin");
