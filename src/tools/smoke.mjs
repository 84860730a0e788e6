/**
 * `npm run smoke`: writes linchpin-smoke.xlsx, a workbook of what Excel's hosts treat differently, for a person
 * with Excel (tests/real-excel/README.md). Another path may be given.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { smokeBook } from "./smokeBook.mjs";

const target = path.resolve(process.argv[2] ?? "linchpin-smoke.xlsx");
writeFileSync(target, await smokeBook());
console.log(`Written: ${target}. What to do with it stands on its first sheet.`);
