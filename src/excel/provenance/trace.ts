import type { Room } from "../tables/room";

/** What an import has put into the workbook so far, kept so that it can be taken out again. */
export interface Trace {
  importId?: string;
  readonly sheets: MadeSheet[];
  /** Cells of a sheet of the user's that the import writes into, as they were. */
  room?: Room;
  /** Defined names that the import made or changed. */
  names?: MadeName[];
}

interface MadeSheet {
  readonly name: string;
  /** Missing when Excel made the sheet but its answer was lost. */
  id?: string;
}

interface MadeName {
  readonly name: string;
  /** What the name stood for before; null where there was none. */
  readonly before: string | null;
}

/** Adds a sheet and notes it in the trace before Excel is asked, so that it cannot be forgotten. */
export async function addSheet(
  context: Excel.RequestContext,
  name: string,
  trace: Trace,
): Promise<Excel.Worksheet> {
  const made: MadeSheet = { name };
  trace.sheets.push(made);
  const sheet = context.workbook.worksheets.add(name).load("id");
  await context.sync();
  made.id = sheet.id;
  return sheet;
}
