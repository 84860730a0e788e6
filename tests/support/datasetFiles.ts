import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ReadText } from "../../src/datasets/catalogue";

export const datasetsFolder = path.resolve(__dirname, "..", "..", "assets", "datasets");

/** Reads the bundled dataset files from the repository. */
export const readDatasetFile: ReadText = (file) =>
  readFile(path.join(datasetsFolder, file), "utf8");
