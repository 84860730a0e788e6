import { shortName } from "../../../core/labels/shortName";
import { unitOf } from "../headerWords";
import { keyOf, textOf, withCells } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Choices, Line } from "../tableKind";

/** "3FS+2 days": an activity, how it is linked, and the lag. */
const link = /^(.+?)\s*(?:(FS|SS|FF|SF)\s*)?(?:([+-])\s*(\d+(?:[.,]\d+)?)\s*(\p{L}*)\.?)?$/u;

/** What waits for what, also where a schedule lists an activity's predecessors in one cell, by their numbers. */
export function relationLines(lines: readonly Line[], _: Choices, notes: Notes): readonly Line[] {
  const names = new Map(lines.map((line) => [keyOf(line, "id"), textOf(line, "to")]));
  names.delete("");
  const unread: Line[] = [];
  const read = lines.flatMap((line) => {
    const parts = textOf(line, "from")
      .split(/[;,\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    return parts.map((part) => {
      const found = linkIn(part, names);
      if (found === undefined) unread.push(line);
      return withCells(line, {
        from: found?.from ?? part,
        ...(found?.type === undefined ? {} : { type: found.type }),
        ...(found?.lag === undefined ? {} : { lag: found.lag }),
      });
    });
  });
  const [first] = unread;
  if (first !== undefined) {
    notes.doubts.push(
      `"${shortName(textOf(first, "from"))}" names an activity by a number that none has. So in ${countedRows(unread.map(({ row }) => row))}.`,
    );
  }
  if (names.size > 0) notes.assumed.push("Predecessors are named by the number of the activity.");
  return read;
}

interface Link {
  readonly from: string;
  readonly type?: string;
  readonly lag?: number;
}

function linkIn(part: string, names: ReadonlyMap<string, string>): Link | undefined {
  // Names of activities have signs and letters of their own; only a number is taken to pieces.
  if (names.size === 0) return { from: part };
  const [, id = "", type, sign, digits, unit = ""] = link.exec(part) ?? [];
  const from = names.get(id.toLowerCase());
  if (from === undefined) return undefined;
  const days = unit === "" ? 1 : (unitOf(unit)?.factor ?? NaN);
  const lag = Number((digits ?? "0").replace(",", ".")) * days * (sign === "-" ? -1 : 1);
  return {
    from,
    ...(type === undefined ? {} : { type }),
    ...(digits === undefined ? {} : { lag }),
  };
}
