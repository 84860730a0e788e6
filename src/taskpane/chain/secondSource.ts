import { headerKey } from "../../core/headers/headerKey";
import { nameKey } from "../../core/labels/name";
import { countries, placeKey, placeOf } from "../../core/labels/place";
import { thrownSentence } from "../services/evaluate";
import type { FunctionsRuntime } from "../services/functionsRuntime";
import type { BillRow } from "./billRows";
import { short, type ChainPart } from "./chainOf";
import { groupBy } from "./groupBy";
import { haltArguments } from "./haltArguments";
import type { TableCells } from "./tableCells";

interface Bill {
  readonly rows: readonly BillRow[];
  readonly cells: TableCells;
}

/** Of a larger table it takes too long to wait for. */
const MOST_ROWS = 1000;
/** More parts that stay blocked nobody reads. */
const MOST_NAMES = 3;

/**
 * What a second source of the part would change, as sentences: one outside the blocked country that is free of
 * restrictions, could deliver the whole need and fails by itself as likely as the part's first row says.
 */
export function secondSource(
  bill: Bill,
  part: ChainPart,
  blocked: string,
  functions: FunctionsRuntime,
): string[] {
  const own = bill.rows.filter(({ row, parent }) => parent !== "" && part.rows.includes(row));
  if (own.length === 0) return [];
  const sentences = [
    () => haltWith(bill, part, blocked, functions),
    () => chanceWith(bill, own, blocked, functions),
  ].map((say) => {
    try {
      return say();
    } catch (error) {
      return thrownSentence(error);
    }
  });
  return [...new Set(sentences)];
}

/** CHOKEPOINT_HALT, were the part from somewhere else. */
function haltWith(
  { rows }: Bill,
  part: ChainPart,
  blocked: string,
  functions: FunctionsRuntime,
): string {
  const blockedAmong = (among: readonly BillRow[]): string[] => {
    const given = { ...haltArguments(among, blocked), result: "LIST" };
    const list = functions.callByName("CHOKEPOINT_HALT", given) as unknown[][];
    return list
      .flat()
      .map(String)
      .filter((name) => name !== "");
  };
  const elsewhere = freeCountry(rows, blocked);
  const moved = rows.map((row) =>
    part.rows.includes(row.row) ? { ...row, origin: elsewhere, restriction: 0 } : row,
  );
  const country = placeOf(blocked)?.name ?? blocked;
  if (blockedAmong(rows).length === 0) {
    return `A block of ${country} halts nothing as it is, so a second source changes nothing there.`;
  }
  const left = [...new Set(blockedAmong(moved))];
  if (left.length === 0) {
    return `With a second source outside ${country} for this part, a block of ${country} would no longer halt production.`;
  }
  const named = left.slice(0, MOST_NAMES).map(short).join(", ");
  const more = left.length > MOST_NAMES ? ` and ${left.length - MOST_NAMES} more` : "";
  return `With a second source outside ${country} for this part, a block of ${country} would still halt production: ${named}${more} would be blocked.`;
}

/** HALT_PROBABILITY as the table stands and with the source beside the part's own. */
function chanceWith(
  { rows, cells }: Bill,
  own: readonly BillRow[],
  blocked: string,
  functions: FunctionsRuntime,
): string {
  const [headers = []] = cells;
  const at = headers.map((header) => headerKey(String(header))).indexOf(headerKey("probability"));
  const isRated = cells.slice(1).some((row) => typeof row[at] === "number");
  if (!isRated) {
    return "The table has no probabilities, so how much less likely a halt would be is not known.";
  }
  if (rows.length > MOST_ROWS) {
    return `How much less likely a halt would be is not worked out for more than ${MOST_ROWS.toLocaleString("en-US")} rows: HALT_PROBABILITY calculates it in a cell.`;
  }
  const chance = (model: TableCells): number =>
    Number(functions.callByName("HALT_PROBABILITY", { model }));
  const [was, will] = [chance(cells), chance(withSource(cells, own, freeCountry(rows, blocked)))];
  const [before, after] = [percent(was), percent(will)];
  return before === after
    ? `The probability of a halt stays ${before} with it: other parts decide.`
    : `The probability of a halt ${will < was ? "falls" : "rises"} from ${before} to ${after} with it, made of the same parts and failing by itself as often.`;
}

const percent = (share: number): string => `${Number((share * 100).toPrecision(4))}%`;

/** The table with a row more for each parent that the part goes into. */
function withSource(cells: TableCells, own: readonly BillRow[], origin: string): TableCells {
  const [given = [], ...body] = cells;
  const headers = [...given.map(String)];
  const columnOf = (...names: readonly [string, ...string[]]): number => {
    const keys = headers.map(headerKey);
    const found = keys.findIndex((key) => names.some((name) => headerKey(name) === key));
    return found >= 0 ? found : headers.push(names[0]) - 1;
  };
  const [item, parent] = [columnOf("item", "component"), columnOf("parent")];
  const from = columnOf("origin", "country_of_origin");
  const [share, capacity] = [columnOf("share"), columnOf("capacity")];
  const others = [columnOf("common_cause"), columnOf("supplier")];
  const rows = body.map((row) => headers.map((_, column) => row[column] ?? ""));
  const added = [...groupBy(own, (row) => nameKey(row.parent)).values()].flatMap(([first]) => {
    const stated = first && rows[first.row];
    if (!stated) return [];
    // One source without a share is the whole; beside another it has to say so.
    const same = rows.filter(
      (row) =>
        nameKey(textIn(row[item])) === nameKey(first.item) &&
        nameKey(textIn(row[parent])) === nameKey(first.parent),
    );
    if (same.length === 1 && stated[share] === "") stated[share] = 1;
    const source = [...stated];
    for (const column of others) source[column] = "";
    Object.assign(source, { [from]: origin, [share]: 0, [capacity]: 1 });
    return [source];
  });
  return [headers, ...rows, ...added];
}

const textIn = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";

/** A country that the table does not name and that is not blocked. */
function freeCountry(rows: readonly BillRow[], blocked: string): string {
  const taken = new Set([...rows.map(({ origin }) => placeKey(origin)), placeKey(blocked)]);
  return countries().find(({ key }) => !taken.has(key))?.name ?? "";
}
