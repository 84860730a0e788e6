/** Selects cells where they can be seen: a column that is hidden or folded away is shown again. */
export async function selectInView(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<void> {
  range.load("columnHidden");
  await context.sync();
  if (range.columnHidden) range.getEntireColumn().columnHidden = false;
  range.worksheet.activate();
  range.select();
  await context.sync();
}
