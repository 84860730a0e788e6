import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const functionsFolder = path.join(root, "src/functions");

/** The one list of worksheet functions: each file of each family folder is one. */
export function functionFiles() {
  return readdirSync(functionsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "boundary")
    .flatMap(({ name: family }) =>
      readdirSync(path.join(functionsFolder, family))
        .filter((file) => file.endsWith(".ts"))
        .map((file) => ({
          family,
          name: path.basename(file, ".ts"),
          path: path.join(functionsFolder, family, file),
        })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where a function's explanation stands, and whether it does. */
export function explanationOf({ family, name }) {
  const file = path.join(root, `src/explanations/${family}/${name}.ts`);
  return { file, exists: existsSync(file) };
}

/** EXPOSURE_RATIO is exported as exposureRatio. */
export const exportName = (id) =>
  id.toLowerCase().replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
