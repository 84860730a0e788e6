import { rangeOf, type Room } from "./room";

/** Takes a table out of the cells that it was given, and leaves them as they were. */
export async function giveBackRoom(context: Excel.RequestContext, room: Room): Promise<void> {
  const { place } = room;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const cells = rangeOf(sheet, place);
  const tables = cells.getTables(false).load("items/id");
  await context.sync();

  for (const table of tables.items) table.delete();
  cells.clear("All");
  cells.dataValidation.clear();
  cells.conditionalFormats.clearAll();
  room.widths.forEach((width, index) => {
    if (room.emptyColumns[index] === true) cells.getColumn(index).format.columnWidth = width;
  });
  giveBackNumberFormats(cells, room);
  await context.sync();
  await giveBackLook(context, cells, room);
}

function giveBackNumberFormats(cells: Excel.Range, { numberFormats, place }: Room): void {
  const [first = []] = numberFormats;
  const alike = numberFormats.length === 1;
  if (alike && first.every((format) => format === "General")) return;
  cells.numberFormat = alike
    ? Array.from({ length: place.rows }, () => [...first])
    : numberFormats.map((line) => [...line]);
}

/** What is as it was by itself is not written to, so that plain cells stay out of the sheet's used range. */
async function giveBackLook(
  context: Excel.RequestContext,
  cells: Excel.Range,
  { look }: Room,
): Promise<void> {
  const font = cells.format.font.load("name,size,color");
  const protection = cells.format.protection.load("locked");
  await context.sync();
  if (font.name !== look.fontName) font.name = look.fontName;
  if (font.size !== look.fontSize) font.size = look.fontSize;
  if (font.color !== look.fontColor) font.color = look.fontColor;
  if (protection.locked !== look.locked) protection.locked = look.locked;
  await context.sync();
}
