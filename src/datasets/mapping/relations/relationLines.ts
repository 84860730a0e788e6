import { shortName } from "../../../core/labels/shortName";
import { unitOf } from "../headerWords";
import { keyOf, textOf, withCells } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Choices, Line } from "../tableKind";

/** "3FS+2 days" ends in a lag, and before it in how the activity is linked. */
const lagAtEnd = /([+-]) ?(\d+(?:[.,]\d+)?) ?(\p{L}*)\.?$/u;
const typeAtEnd = /(FS|SS|FF|SF) ?$/;

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
  const text = part.replace(/\s+/g, " ");
  const [lagText = "", sign, digits, unit = ""] = lagAtEnd.exec(text) ?? [];
  const linked = text.slice(0, text.length - lagText.length);
  const [typeText = "", type] = typeAtEnd.exec(linked) ?? [];
  const id = linked.slice(0, linked.length - typeText.length).trim();
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
