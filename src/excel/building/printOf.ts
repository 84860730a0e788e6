/**
 * A short print of a model's sheet: of every formula and text with its place, without the cells that
 * functions fill. Where it is the same as when the model was built, nobody has changed a cell.
 */
export async function printOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  spills: string,
): Promise<string> {
  const used = sheet.getUsedRange(true).load("formulas,rowIndex,columnIndex");
  await context.sync();
  const filled = spills.split(",").flatMap((text) => boxOf(text) ?? []);
  let print = FNV_START;
  used.formulas.forEach((line: unknown[], down: number) => {
    line.forEach((formula, right) => {
      const row = used.rowIndex + down;
      const column = used.columnIndex + right;
      const text = String(formula);
      const isOwn = text.startsWith("=") || !filled.some((box) => isInside(box, row, column));
      if (text !== "" && isOwn) print = addText(print, `${row},${column}:${text};`);
    });
  });
  return (print >>> 0).toString(36);
}

/** FNV-1a, 32 bits: nobody is to be deceived, only a change to be seen. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function addText(print: number, text: string): number {
  let next = print;
  for (let index = 0; index < text.length; index++) {
    next = Math.imul(next ^ text.charCodeAt(index), FNV_PRIME);
  }
  return next;
}

interface FilledBox {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function isInside({ top, left, bottom, right }: FilledBox, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function boxOf(text: string): FilledBox | null {
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text) ?? [];
  if (left === undefined || right === undefined) return null;
  return {
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
