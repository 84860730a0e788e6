import { shortList } from "../../core/labels/shortList";
import { shortName } from "../../core/labels/shortName";
import { columnProfile, type ColumnProfile } from "./columnProfile";
import { sourceIn } from "./columnSource";
import { headerWords, type HeaderWords } from "./headerWords";
import type { ColumnSource, SourceTable } from "./mapping";
import type { ColumnRole, Holds } from "./tableKind";

export interface ProposedColumns {
  readonly sources: Readonly<Record<string, ColumnSource>>;
  /** Where another column could be meant as well, a sentence each. */
  readonly doubts: readonly string[];
}

/** Below it a header shares a word with a name by chance. */
const leastScore = 29;

interface Candidate {
  readonly role: ColumnRole;
  readonly column: number;
  readonly score: number;
}

interface Column {
  readonly header: string;
  readonly words: HeaderWords;
  readonly profile: ColumnProfile;
}

/** Which column of a table is what: by its header, and by what it holds. */
export function proposeColumns(
  { columns: headers, rows }: SourceTable,
  roles: readonly ColumnRole[],
): ProposedColumns {
  const columns = headers.map((header, c) => ({
    ...{ header, words: headerWords(header) },
    profile: columnProfile(rows.map((row) => row[c] ?? null)),
  }));
  const traits: TableTraits = {
    isTemplate: columns.every(({ profile }) => profile.filled === 0),
    isCircuit: columns.some(({ words }) => circuitWords.has(words.key)),
  };
  const lines = ofLines(columns, roles);
  const candidates = roles.flatMap((role, order) =>
    columns.flatMap((column, c) => {
      const names = namesOf(role, columns);
      if (lines !== undefined && !lines(column, role)) return [];
      const score = nameScore(column.words, role, names) * fit(column, role, traits);
      // Of equal scores the role that is listed first, and the column further left.
      return score < leastScore ? [] : [{ role, column: c, score: score - order / 1e4 - c / 1e6 }];
    }),
  );
  const chosen = assigned(candidates);
  const countries = byContents(columns, roles, chosen);
  const parts = byParents(columns, rows, roles, new Map([...chosen, ...countries]));
  const unnamed = new Map([...countries, ...parts]);
  const taken = new Map([...chosen, ...unnamed]);
  return {
    sources: Object.fromEntries(
      [...taken].map(([role, { column }]) => [
        role,
        sourceIn(
          columns[column] as Column,
          roles.find(({ name }) => name === role),
        ),
      ]),
    ),
    doubts: [
      ...rivals(candidates, chosen, columns),
      ...[...unnamed.values()].map(({ role, column }) => guessSentence(role, columns, column)),
    ],
  };
}

/** What a table's other columns say of each. */
interface TableTraits {
  /** No column has a filled cell. */
  readonly isTemplate: boolean;
  /** Parts of a circuit, which places on a board stand for: "Part" may be R1. */
  readonly isCircuit: boolean;
}
const circuitWords = new Set(["value", "footprint", "package", "pattern"]);

/**
 * Exports of documents with lines, "bom_line_ids/product_id" or "Qty (Items)": the columns of the lines are
 * the parts', and what the document is about is their parent. Undefined where a table is none.
 */
function ofLines(
  columns: readonly Column[],
  roles: readonly ColumnRole[],
): ((column: Column, role: ColumnRole) => boolean) | undefined {
  const hasParents = roles.some(({ name }) => name === "parent");
  if (!hasParents || columns.filter(({ words }) => words.isOfLine).length < 2) return undefined;
  return ({ words }, { name }) => words.isOfLine !== (name === "parent");
}

/** The surest first; a column is taken once. */
function assigned(candidates: readonly Candidate[]): Map<string, Candidate> {
  const chosen = new Map<string, Candidate>();
  const taken = new Set<number>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    const { role, column } = candidate;
    if (chosen.has(role.name) || taken.has(column)) continue;
    chosen.set(role.name, candidate);
    taken.add(column);
  }
  return chosen;
}

function namesOf({ name, names, beside }: ColumnRole, columns: readonly Column[]): HeaderWords[] {
  const has = (word: string): boolean => columns.some(({ words }) => words.words.includes(word));
  const further = (beside ?? []).flatMap((each) => (each.words.some(has) ? each.names : []));
  const heads = name === "parent" && columns.some(({ words }) => words.isOfLine) ? headNames : [];
  return [name, ...names, ...further, ...heads].map(headerWords);
}

/** What the head of a bill with lines is called. */
const headNames = [
  "product",
  "product tmpl id",
  "product id",
  "item",
  "product template",
  "item code",
  "finished product",
];

const mostFaint = 50;

/** How surely a header names a role: 0 not at all, 100 by its own name. */
function nameScore(header: HeaderWords, role: ColumnRole, names: readonly HeaderWords[]): number {
  if (role.unless?.some((word) => header.words.includes(word))) return 0;
  let best = 0;
  for (const [rank, name] of names.entries()) {
    best = Math.max(best, phraseScore(header, name, role.holds) - Math.min(rank, 30) / 2);
  }
  for (const [rank, name] of (role.faint ?? []).entries()) {
    const score = phraseScore(header, headerWords(name), role.holds);
    best = Math.max(best, Math.min(mostFaint, score) - rank / 4);
  }
  return best;
}

function phraseScore(header: HeaderWords, name: HeaderWords, holds: Holds): number {
  if (header.key === name.key) return 100;
  const isUnit = header.unit !== undefined && header.unit.of === holds;
  if (isUnit && header.bare === name.bare) return 95;
  const extra = header.words.length - name.words.length;
  const words = ` ${header.key} `;
  if (extra <= 0 || !words.includes(` ${name.key} `)) return 0;
  const isAtEdge = words.startsWith(` ${name.key} `) || words.endsWith(` ${name.key} `);
  const rest = words.replace(` ${name.key} `, " ").trim();
  // "Manufacturer 1", "Unit cost USD" are the thing itself.
  if (/^(?:\d+|[a-z]{3}|unit|units)$/.test(rest)) return 85;
  const least = name.words.length > 1 ? 70 : 55;
  return Math.max(0, least - 8 * extra - (isAtEdge ? 0 : 10));
}

/** How well the cells of a column fit what a role holds. */
function fit(
  { words: { unit }, profile }: Column,
  role: ColumnRole,
  { isTemplate, isCircuit }: TableTraits,
): number {
  // An empty column is what a template has; beside filled ones it names nothing.
  if (profile.filled === 0) return isTemplate ? 0.6 : 0.31;
  const rules: Readonly<Record<Holds, () => number>> = {
    label: () =>
      profile.addresses >= 0.5
        ? 0.1
        : profile.isCounting || (isCircuit && profile.designators >= 0.8)
          ? 0.3
          : 1,
    country: () => (profile.countries >= 0.5 ? 1 : profile.countries > 0 ? 0.7 : 0),
    number: () => (unit?.of === "days" ? 0 : enough(profile.numeric)),
    fraction: () => Math.max(enough(profile.numeric), profile.flags >= 0.9 ? 0.9 : 0),
    days: () => enough(profile.numeric),
    mass: () => enough(profile.numeric),
    day: () => (profile.days >= 0.5 ? 1 : profile.numeric >= 0.8 ? 0.7 : 0.5),
    year: () => (profile.years >= 0.8 ? 1 : 0),
    level: () => (profile.levels >= 0.7 ? 1 : 0),
    designators: () => (profile.designators >= 0.7 ? 1 : 0),
    flag: () => 1,
  };
  return rules[role.holds]();
}

const enough = (part: number): number => (part >= 0.9 ? 1 : part >= 0.5 ? 0.8 : 0);

/** Countries tell themselves: one column of them that no header names. */
function byContents(
  columns: readonly Column[],
  roles: readonly ColumnRole[],
  chosen: ReadonlyMap<string, Candidate>,
): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  const open = roles.filter(({ name, holds }) => holds === "country" && !chosen.has(name));
  const [role] = open;
  if (role === undefined || roles.some((each) => each.holds === "country" && chosen.has(each.name)))
    return found;
  const taken = new Set([...chosen.values()].map(({ column }) => column));
  const places = columns.flatMap(({ profile }, column) =>
    !taken.has(column) && profile.countries >= 0.8 && profile.filled > 1 ? [column] : [],
  );
  const [column] = places;
  if (column !== undefined && places.length === 1)
    found.set(role.name, { role, column, score: 40 });
  return found;
}

/** The column of parts that no header names: the only one in which every parent but one stands, the product. */
function byParents(
  columns: readonly Column[],
  rows: SourceTable["rows"],
  roles: readonly ColumnRole[],
  chosen: ReadonlyMap<string, Candidate>,
): Map<string, Candidate> {
  const [role, parent] = [roles.find(({ name }) => name === "item"), chosen.get("parent")];
  if (role === undefined || parent === undefined || chosen.has("item")) return new Map();
  const textsOf = (column: number): Set<string> =>
    new Set(rows.map((row) => String(row[column] ?? "").trim()).filter((text) => text !== ""));
  const parents = [...textsOf(parent.column)];
  const taken = new Set([...chosen.values()].map(({ column }) => column));
  const places = columns.flatMap((_, column) => {
    if (taken.has(column)) return [];
    const texts = textsOf(column);
    const there = parents.filter((each) => texts.has(each)).length;
    return there > 0 && there >= parents.length - 1 ? [column] : [];
  });
  const [column] = places;
  if (column === undefined || places.length > 1) return new Map();
  return new Map([[role.name, { role, column, score: 40 }]]);
}

function guessSentence(role: ColumnRole, columns: readonly Column[], column: number): string {
  const holds = role.holds === "country" ? "holds countries" : "holds the parents";
  return `"${shortName(columns[column]?.header ?? "")}" ${holds}, so it is read as ${role.title.toLowerCase()}, although its header does not say so.`;
}

/** Columns that no other role took and that name a role nearly as surely as the one that was taken. */
function rivals(
  candidates: readonly Candidate[],
  chosen: ReadonlyMap<string, Candidate>,
  columns: readonly Column[],
): string[] {
  const taken = new Set([...chosen.values()].map(({ column }) => column));
  return [...chosen.values()].flatMap(({ role, column, score }) => {
    const near = candidates.filter(
      (each) => each.role === role && !taken.has(each.column) && each.score >= score * 0.85,
    );
    if (near.length === 0) return [];
    const others = shortList(near.map((each) => `"${columns[each.column]?.header ?? ""}"`));
    const header = shortName(columns[column]?.header ?? "");
    return [`${role.title}: "${header}" is taken; ${others} could be meant as well.`];
  });
}
