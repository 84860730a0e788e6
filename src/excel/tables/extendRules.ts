import { showConfidence } from "./confidenceFormat";
import { type KnownTable, rowsFrom } from "./tableRequest";
import { copyRule } from "./copyRule";

/** Lets the lists and colours of some row go on in the rows below it, where these have none. */
export async function extendRules(
  context: Excel.RequestContext,
  { id, size }: KnownTable,
  { from, rows }: { readonly from: number; readonly rows: number },
): Promise<void> {
  const whole = context.workbook.tables.getItem(id).getRange();
  const header = whole.getRow(0).load("values");
  const columns = Array.from({ length: size.columns }, (_, at) => {
    const above = rowsFrom(from, 1)(whole).getCell(0, at);
    const below = rowsFrom(from + 1, rows)(whole).getColumn(at);
    above.dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
    below.dataValidation.load("type");
    above.conditionalFormats.load("items/id");
    below.conditionalFormats.load("items/id");
    return { above, below };
  });
  await context.sync();
  const changed = columns.map(({ above, below }, at) => {
    const isRuled = copyRule(above.dataValidation, below.dataValidation);
    const isConfidence = header.values[0]?.[at] === "confidence";
    const isColoured = above.conditionalFormats.items.length > 0;
    const missing = below.conditionalFormats.items.length === 0;
    if (!isConfidence || !isColoured || !missing) return isRuled;
    showConfidence(below);
    return true;
  });
  if (changed.includes(true)) await context.sync();
}
