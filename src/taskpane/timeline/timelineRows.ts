import { headerKey } from "../../core/headers/headerKey";
import { nameKey } from "../../core/labels/name";
import { Failure } from "../../core/failure";
import type { Cell, Row } from "../../datasets/tableSchema";
import { dayOfSerial } from "../../sheet/dateSerial";

/** A measure as its row states it; days are ISO, null where they are not known. */
export interface Measure {
  readonly key: string;
  readonly start: string | null;
  /** The first day out of force; null while none is set. */
  readonly end: string | null;
  readonly status: string;
  /** The day of the newest source on the status. */
  readonly asOf: string | null;
  readonly imposer: string;
  readonly target: string;
  readonly product: string;
  readonly value: string;
  /** Which row of the table it is, from 0. */
  readonly row: number;
}

export interface Measures {
  readonly measures: readonly Measure[];
  /** What could not be read as it is, a sentence each. */
  readonly notes: readonly string[];
}

export function timelineRows(columns: readonly string[], rows: readonly Row[]): Measures {
  const keys = columns.map(headerKey);
  const find = (...names: readonly string[]): number =>
    keys.findIndex((key) => names.some((name) => headerKey(name) === key));
  const at = {
    ...{ key: find("key", "measure"), start: find("start"), end: find("end") },
    ...{ status: find("status"), asOf: find("status_as_of"), value: find("value") },
    ...{ imposer: find("imposer_iso3", "imposer"), target: find("target_iso3", "target") },
    product: find("product"),
  };
  if (at.key < 0 || at.start < 0 || at.end < 0) {
    throw new Failure(
      "#VALUE!",
      "A timeline needs the columns key, start and end. Rename the headers.",
    );
  }
  let unread = 0;
  const day = (cell: Cell): string | null => {
    const read = dayIn(cell);
    if (read === null && textOf(cell) !== "") unread++;
    return read;
  };
  const statuses = new Map<string, string>();
  const statusOf = (text: string): string => {
    const read = statuses.get(text) ?? nameKey(text);
    statuses.set(text, read);
    return read;
  };
  const measures = rows.flatMap((cells, row): Measure[] => {
    const text = (column: number): string => textOf(cells[column] ?? null);
    if (text(at.key) === "") return [];
    const [start, end] = [day(cells[at.start] ?? null), day(cells[at.end] ?? null)];
    return [
      {
        ...{ key: text(at.key), start, end, status: statusOf(text(at.status)), row },
        ...{ asOf: dayIn(cells[at.asOf] ?? null), imposer: text(at.imposer) },
        ...{ target: text(at.target), product: text(at.product), value: text(at.value) },
      },
    ];
  });
  const notes =
    unread === 0
      ? []
      : [
          unread === 1
            ? "1 date is not written as a day (2025-03-31) and counts as not known."
            : `${unread.toLocaleString("en-US")} dates are not written as days (2025-03-31) and count as not known.`,
        ];
  return { measures, notes };
}

const textOf = (cell: Cell): string => String(cell ?? "").trim();

function dayIn(cell: Cell): string | null {
  if (typeof cell === "number") return dayOfSerial(Math.floor(cell));
  const text = textOf(cell);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
