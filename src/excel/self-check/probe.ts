import type { Clock } from "../workbook/untilCalculated";

/** Where a probe may write: cells of its own on the check's sheet, and the sheet that no menu shows. */
export interface Ground {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly hidden: Excel.Worksheet;
  /** Cells of the probe's own, counted from the corner of its ground. */
  readonly cells: (row: number, column: number, rows: number, columns: number) => Excel.Range;
  /** The address of one of them, without its sheet: "AB3". */
  readonly address: (row: number, column: number) => string;
  readonly pause: Clock["wait"];
  /** A name for a table or a name that no other probe takes. */
  readonly name: string;
}

/** One question to this Excel. It is no test of the add-in: what differs is a fact about the host. */
export interface Probe {
  readonly id: string;
  readonly title: string;
  /** What the add-in reckons with, word for word as `look` says it where it is so; null where several are right. */
  readonly expected: string | null;
  /** What is to be learned where several answers are right. */
  readonly asks?: string;
  readonly look: (ground: Ground) => Promise<string>;
}

/** Values of one column as a line of text. */
export const line = (values: readonly (readonly unknown[])[]): string =>
  values.map((row) => row.map(String).join(" | ")).join(", ");

/** The values that cells hold now, as a line. */
export async function valuesOf(range: Excel.Range): Promise<string> {
  range.load("values");
  await range.context.sync();
  return line(range.values);
}

/** What Excel says to a request that it may refuse: "taken", or its code. */
export async function taken(context: Excel.RequestContext, ask: () => void): Promise<string> {
  try {
    ask();
    await context.sync();
    return "taken";
  } catch (error) {
    return `refused (${codeOf(error)})`;
  }
}

export function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === "NotImplemented" ? String(message) : String(code ?? message);
}
