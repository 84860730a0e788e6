import { startUniver } from "../../../src/preview/workbook/univer/startUniver";
import { univerWorkbook } from "../../../src/preview/workbook/univer/univerWorkbook";
import { workbookContract } from "../../preview/workbookContract";

/** What a rule compared: the test in Node holds the pairs against each other. */
export type Compared = [actual: unknown, expected: unknown][];

const grid = document.createElement("div");
grid.style.height = "100vh";
document.body.append(grid);
const workbook = univerWorkbook(startUniver(grid, false));

export async function runRule(says: string): Promise<Compared> {
  const rule = workbookContract.find((it) => it.says === says);
  if (!rule) throw new Error(`No such rule: ${says}`);
  const compared: Compared = [];
  const before = new Set(workbook.sheets().map(({ id }) => id));
  await rule.holds(workbook, workbook.addSheet(), (actual, expected) => {
    compared.push(structuredClone<Compared[number]>([actual, expected]));
  });
  // One workbook serves all rules: what one leaves on its sheets is not for the next.
  for (const { id } of workbook.sheets()) if (!before.has(id)) workbook.deleteSheet(id);
  return compared;
}

Object.assign(globalThis, { runRule });
