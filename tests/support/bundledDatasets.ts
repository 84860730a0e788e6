import { readFile } from "node:fs/promises";
import path from "node:path";

const folder = path.join(__dirname, "../../assets/datasets");

/** Reads the datasets that ship, as the pane does from beside its page. */
export function readBundled(file: string): Promise<string> {
  return readFile(path.join(folder, file), "utf8");
}
