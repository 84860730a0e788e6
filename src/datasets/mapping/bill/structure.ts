import { nameKey } from "../../../core/labels/name";
import { shortList } from "../../../core/labels/shortList";
import { shortName } from "../../../core/labels/shortName";
import { depthsOf } from "../levels";
import { grouped, keyOf, textOf, withCells } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Choices, Line } from "../tableKind";

const has = (lines: readonly Line[], role: string): boolean =>
  lines.some((line) => textOf(line, role) !== "");

/** Whether the analyst has to name the product: no row is the product, and none says what it goes into. */
export function lacksProduct(lines: readonly Line[]): boolean {
  if (has(lines, "parent")) return false;
  if (!has(lines, "level")) return true;
  const depths = depthsOf(lines.map(({ cells }) => cells["level"] ?? null));
  const least = Math.min(...depths.filter((depth) => depth !== undefined));
  return least > 0 && depths.filter((depth) => depth === least).length > 1;
}

/** Lines that say what each part goes into, whichever way the table does; an assembly's parts once. */
export function structured(
  lines: readonly Line[],
  choices: Choices,
  notes: Notes,
): readonly Line[] {
  const product = choices["product"]?.trim() ?? "";
  if (has(lines, "level")) return withoutRepeats(byLevels(lines, product, notes), notes);
  if (has(lines, "parent")) return withTop(filledDown(lines, notes), notes);
  return [productLine(product), ...lines.map((line) => withCells(line, { parent: product }))];
}

const productLine = (item: string): Line => ({ row: undefined, cells: { item, parent: null } });

/** The parent of a bill with lines stands in the first of them alone: the others are below the same one. */
function filledDown(lines: readonly Line[], notes: Notes): readonly Line[] {
  const blank = lines.filter((line) => textOf(line, "parent") === "");
  const [first] = lines;
  if (!first || textOf(first, "parent") === "" || blank.length * 2 < lines.length) return lines;
  notes.assumed.push(
    `${countedRows(blank.map(({ row }) => row))} without what ${blank.length === 1 ? "it goes" : "they go"} into take it from the row above.`,
  );
  let parent = first.cells["parent"] ?? null;
  return lines.map((line) => {
    if (textOf(line, "parent") !== "") parent = line.cells["parent"] ?? null;
    return withCells(line, { parent });
  });
}

/** Parents that have no row get one, as models look for the row of the product. */
function withTop(lines: readonly Line[], notes: Notes): readonly Line[] {
  const items = new Set(lines.map((line) => keyOf(line, "item")));
  const tops = grouped(
    lines.filter((line) => textOf(line, "parent") !== "" && !items.has(keyOf(line, "parent"))),
    (line) => keyOf(line, "parent"),
  ).map(([first]) => (first === undefined ? "" : textOf(first, "parent")));
  if (tops.length > 0) notes.assumed.push(topSentence(tops));
  const products = lines.filter((line) => textOf(line, "parent") === "").length + tops.length;
  if (products > 1) {
    notes.doubts.push(
      `There are ${products} products: ${shortList([...tops, ...lines.filter((line) => textOf(line, "parent") === "").map((line) => textOf(line, "item"))])}. A model reads one at a time.`,
    );
  }
  return [...tops.map(productLine), ...lines];
}

const topSentence = (tops: readonly string[]): string =>
  tops.length === 1
    ? `${shortName(tops[0] ?? "")} has no row of its own: one is added for it, as the product.`
    : `${shortList(tops)} have no rows of their own: one is added for each.`;

/** A line with the line above that it goes into. */
interface Placed {
  readonly line: Line;
  readonly into: Line | undefined;
}

function byLevels(lines: readonly Line[], product: string, notes: Notes): readonly Placed[] {
  const depths = depthsOf(lines.map(({ cells }) => cells["level"] ?? null));
  const unknown = lines.filter((_, at) => depths[at] === undefined);
  if (unknown.length > 0) {
    notes.left.push(
      `${countedRows(unknown.map(({ row }) => row))} without a level that can be read.`,
    );
  }
  const top = Math.min(...depths.filter((depth) => depth !== undefined));
  const added = product === "" ? [] : [{ line: productLine(product), into: undefined }];
  const above: { depth: number; line: Line }[] = [];
  const jumps: (number | undefined)[] = [];
  const placed = lines.flatMap((line, at): Placed[] => {
    const depth = depths[at];
    if (depth === undefined) return [];
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const into = above.at(-1);
    if (depth > top && depth - (into?.depth ?? top - 1) > 1) jumps.push(line.row);
    const parent = into === undefined ? product : textOf(into.line, "item");
    const stated = textOf(line, "parent");
    const whole = withCells(line, { parent: stated || parent || null });
    above.push({ depth, line: whole });
    return [{ line: whole, into: into?.line }];
  });
  if (jumps.length > 0) {
    notes.doubts.push(
      `The level jumps by more than one in ${countedRows(jumps)}: such a part is taken to go into the nearest row above it with a lower level.`,
    );
  }
  return [...added, ...placed];
}

/** An exploded bill repeats an assembly's parts wherever the assembly goes; added up they would be too many. */
function withoutRepeats(placed: readonly Placed[], notes: Notes): readonly Line[] {
  const first = new Map<string, Line | undefined>();
  const parts = new Map<Line | undefined, string[]>();
  for (const { line, into } of placed) {
    const known = parts.get(into);
    if (known === undefined) parts.set(into, [signature(line)]);
    else known.push(signature(line));
  }
  const repeated: (number | undefined)[] = [];
  const unlike = new Map<string, number | undefined>();
  const kept = placed.filter(({ line, into }) => {
    if (into === undefined) return true;
    const key = nameKey(textOf(into, "item"));
    const one = first.has(key) ? first.get(key) : into;
    first.set(key, one);
    if (one === into) return true;
    repeated.push(line.row);
    if (!alike(parts.get(one), parts.get(into))) unlike.set(key, into.row);
    return false;
  });
  if (repeated.length > 0) {
    notes.left.push(
      `${countedRows(repeated)} that repeat the parts of an assembly which goes into several others.`,
    );
  }
  for (const [, row] of unlike) {
    const line = placed.find((each) => each.line.row === row)?.line;
    notes.doubts.push(
      `${shortName(line === undefined ? "" : textOf(line, "item"))} is made of other parts in row ${row ?? ""} than where it first appears: the first is read.`,
    );
  }
  return kept.map(({ line }) => line);
}

const alike = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  one.length === other.length && one.every((text, at) => text === other[at]);

const signature = (line: Line): string =>
  ["item", "quantity", "origin", "supplier"].map((role) => keyOf(line, role)).join("\t");
