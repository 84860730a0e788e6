import type { ChosenCell } from "./chosenCell";

const CONSTANTS = ["Double", "Integer", "String", "Boolean"];

/** Why a cell cannot be an input, as a sentence with what to do instead, or null. */
export async function inputObstacle(
  context: Excel.RequestContext,
  range: Excel.Range,
  { address }: ChosenCell,
): Promise<string | null> {
  range.load("formulas,valueTypes,address");
  range.format.protection.load("locked");
  const sheet = range.worksheet.load("name");
  sheet.protection.load("protected");
  const parent = range.getSpillParentOrNullObject().load("address");
  const merged = range.getMergedAreasOrNullObject().load("address");
  await context.sync();

  // Asked first: some hosts say of such a cell that it holds the formula itself.
  if (!parent.isNullObject && localAddress(parent.address) !== localAddress(range.address)) {
    return `${address} shows part of the result of the formula in ${parent.address}. Choose a cell that holds a constant.`;
  }
  const formula: unknown = range.formulas[0]?.[0];
  if (typeof formula === "string" && formula.startsWith("=") && formula.length > 1) {
    const what = formula.length > 60 ? `${formula.slice(0, 59)}…` : formula;
    return `${address} holds the formula ${what}. An input holds a constant: choose a cell that the formula depends on.`;
  }
  const type = String(range.valueTypes[0]?.[0]);
  if (type === "Empty") {
    return `${address} is empty. Type the present value into it first; a blank is not zero.`;
  }
  if (!CONSTANTS.includes(type)) {
    return `${address} holds neither a number, a text nor TRUE or FALSE. Choose a cell that does.`;
  }
  if (sheet.protection.protected && range.format.protection.locked) {
    return `${address} is locked. Lift the protection of "${sheet.name}" in Review > Unprotect Sheet, or choose an unlocked cell.`;
  }
  if (!merged.isNullObject && !isFirst(merged.address, range.address)) {
    return `${address} is inside merged cells. Choose their first cell, or unmerge them.`;
  }
  return null;
}

function isFirst(merged: string, address: string): boolean {
  return localAddress(merged).split(":")[0] === localAddress(address);
}

/** Without the sheet. */
export function localAddress(address: string): string {
  return address.replace(/^.*!/, "");
}
