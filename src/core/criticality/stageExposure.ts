import { requireFraction } from "../domain";
import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { sameName } from "../labels/name";
import { placeKey } from "../labels/place";
import { isRest } from "../labels/restLabel";
import { shortName } from "../labels/shortName";
import { isTotal } from "../labels/totalLabel";
import { largestFirst } from "../rounding";
import { CompensatedSum } from "../sum";

/** A country's share of what a stage makes, or of what one buyer at the next stage takes. */
export interface StageRow {
  readonly stage: string;
  /** "" where none is known. */
  readonly country: string;
  readonly share: number;
  /** The country at the next stage that is supplied; "" for all that have no rows of their own. */
  readonly buyer: string;
  /** Where the row stands: "stages row 3". */
  readonly place: string;
}

/** A country's share of a stage, all buyers together. */
export interface StageShare {
  readonly country: string;
  readonly share: number;
}

export interface Stage {
  readonly name: string;
  readonly shares: readonly StageShare[];
  /** Σ of the squared shares of countries; a rest is spread over many. */
  readonly hhi: number;
}

/** One buyer's supply, or that of all others: countries by the form in which they compare. */
type Supply = ReadonlyMap<string, StageShare>;

interface StageRows {
  readonly name: string;
  readonly rows: readonly StageRow[];
  readonly supplies: ReadonlyMap<string, Supply>;
}

/**
 * Shares of every stage of a chain: those of refiners times the shares of the origins that each refiner takes, and
 * so on up the chain. The stage nearest the product names no buyers. In the order of the table.
 */
export function stageShares(rows: readonly StageRow[]): Stage[] {
  const stages = byStage(rows);
  const chain = inOrder(stages);
  const found = new Map<string, Stage>();
  let next: Supply | undefined;
  for (const stage of [...chain].reverse()) {
    const shares = next === undefined ? own(stage) : chained(stage, next);
    next = shares;
    found.set(stage.name, { name: stage.name, shares: [...shares.values()], hhi: hhiOf(shares) });
  }
  return stages.map(({ name }) => found.get(name) as Stage);
}

/** The share of the countries named in a stage. */
export function shareOfStage({ name, shares }: Stage, countries: CountrySet): number {
  const named = countries.beside(shares.map(({ country }) => country));
  const isAllNamed = areAllIn(countries, shares);
  const sum = new CompensatedSum();
  for (const { country, share } of shares) {
    const isOthers = isRest(country);
    if (!isOthers && named.has(country)) sum.add(share);
    else if (share > 0 && (isOthers ? !isAllNamed : named.mayHave(country))) {
      throw open(name, country, named);
    }
  }
  return Math.min(1, sum.value);
}

/** Whether each of the countries, or each member of a bloc, has a row, so that a rest holds none of them. */
function areAllIn(countries: CountrySet, shares: readonly StageShare[]): boolean {
  const rows = new Set(shares.map(({ country }) => keyOf(country)));
  return [...countries].every((label) => {
    const members = countries.membersOf(label);
    return members.length > 0 ? members.every((iso3) => rows.has(iso3)) : rows.has(keyOf(label));
  });
}

function open(stage: string, country: string, named: CountrySet): Failure {
  const where = `stages: in ${shortName(stage)}, country`;
  if (!isRest(country)) return named.whyOpen(country, where);
  const asked = shortName([...named].join(", "));
  return new Failure(
    "#N/A",
    `${where} "${shortName(country)}" could hold ${asked}: give it a row of its own, 0 where it has no share.`,
  );
}

/** The stage where supply is the most concentrated, the first of those equal to it. */
export const bottleneck = (stages: readonly Stage[]): Stage =>
  largestFirst(stages, ({ hhi }) => hhi)[0] as Stage;

function byStage(rows: readonly StageRow[]): StageRows[] {
  if (rows.length === 0) {
    throw new Failure("#N/A", "stages has no rows: give stage, country and share.");
  }
  const stages: { name: string; rows: StageRow[] }[] = [];
  for (const row of rows) {
    requireRow(row);
    const stage = stages.find(({ name }) => sameName(name, row.stage));
    if (stage === undefined) stages.push({ name: row.stage, rows: [row] });
    else stage.rows.push(row);
  }
  return stages.map(({ name, rows }) => ({ name, rows, supplies: suppliesOf(name, rows) }));
}

function requireRow({ country, share, place }: StageRow): void {
  requireFraction(`${place}, share`, share);
  if (share === 0) return;
  if (country === "") {
    throw new Failure(
      "#N/A",
      `${place} names no country beside a share above 0, and which it is could change the answer: write it, or "Rest of world".`,
    );
  }
  if (isTotal(country)) {
    throw new Failure(
      "#VALUE!",
      `${place} is "${shortName(country)}", which adds up the others: leave its row out.`,
    );
  }
}

function suppliesOf(stage: string, rows: readonly StageRow[]): Map<string, Supply> {
  const supplies = new Map<string, Map<string, StageShare>>();
  for (const { country, share, buyer } of rows) {
    const supply = supplies.get(keyOf(buyer)) ?? new Map<string, StageShare>();
    addTo(supply, country, share);
    supplies.set(keyOf(buyer), supply);
  }
  for (const supply of supplies.values()) requireWhole(stage, rows, supplies, supply);
  return supplies;
}

function addTo(supply: Map<string, StageShare>, country: string, share: number): void {
  const key = keyOf(country);
  const before = supply.get(key);
  supply.set(key, {
    country: before?.country ?? country,
    share: (before?.share ?? 0) + share,
  });
}

/** All labels of a rest are one: what is not named. */
const keyOf = (label: string): string => (isRest(label) ? "rest" : placeKey(label));

/** Typed shares may miss 1 by a millionth, as those of a bill of materials. */
const tolerance = 1e-6;

function requireWhole(
  stage: string,
  rows: readonly StageRow[],
  supplies: ReadonlyMap<string, Supply>,
  supply: Supply,
): void {
  const sum = new CompensatedSum();
  for (const { share } of supply.values()) sum.add(share);
  if (Math.abs(sum.value - 1) <= tolerance) return;
  const row = rows.find(({ buyer }) => supplies.get(keyOf(buyer)) === supply);
  const of = row === undefined || row.buyer === "" ? "" : ` for ${shortName(row.buyer)}`;
  const missing = Number((1 - sum.value).toPrecision(6));
  const repair =
    missing > 0
      ? `give what is missing, ${missing}, to a country or to "Rest of world"`
      : "check for a row that is there twice, or amounts in place of shares";
  throw new Failure(
    "#NUM!",
    `stages: the shares of ${shortName(stage)}${of} add up to ${Number(sum.value.toPrecision(9))}, not 1: ${repair}.`,
  );
}

/** From the mine to the product, or as the table has them where no stage names buyers. */
function inOrder(stages: readonly StageRows[]): readonly StageRows[] {
  const orders = [stages, [...stages].reverse()].filter(
    (order) => order.at(-1)?.rows.every(({ buyer }) => buyer === "") === true,
  );
  const fitting = orders.find((order) => strayBuyer(order) === undefined);
  if (fitting !== undefined) return fitting;
  const [order] = orders;
  if (order === undefined) {
    const ends = [stages[0]?.name ?? "", stages.at(-1)?.name ?? ""].map(shortName);
    throw new Failure(
      "#VALUE!",
      `stages: ${[...new Set(ends)].join(" and ")} name buyers, so that no stage is the last. List the stages in the order of production; the one nearest the product names no buyer.`,
    );
  }
  const stray = strayBuyer(order) as { row: StageRow; next: string };
  throw new Failure(
    "#N/A",
    `${stray.row.place}: buyer "${shortName(stray.row.buyer)}" is no country of ${shortName(stray.next)}, the next stage. Check its spelling, or list the stages in the order of production.`,
  );
}

function strayBuyer(order: readonly StageRows[]): { row: StageRow; next: string } | undefined {
  for (const [at, { rows }] of order.entries()) {
    const next = order[at + 1];
    if (next === undefined) continue;
    const known = new Set(next.rows.map(({ country }) => keyOf(country)));
    const row = rows.find(({ buyer }) => buyer !== "" && !known.has(keyOf(buyer)));
    if (row !== undefined) return { row, next: next.name };
  }
  return undefined;
}

const own = ({ supplies }: StageRows): Supply => supplies.get("") as Supply;

function chained(stage: StageRows, next: Supply): Supply {
  const shares = new Map<string, StageShare>();
  for (const [key, { country, share }] of next) {
    const supply = stage.supplies.get(key) ?? stage.supplies.get("");
    if (supply === undefined) {
      if (share === 0) continue;
      throw new Failure(
        "#N/A",
        `stages: ${shortName(stage.name)} has no rows for ${shortName(country)}, which is ${Number((100 * share).toPrecision(4))}% of the next stage: give where it buys, or rows without a buyer for all others.`,
      );
    }
    for (const origin of supply.values()) addTo(shares, origin.country, share * origin.share);
  }
  return shares;
}

function hhiOf(supply: Supply): number {
  const sum = new CompensatedSum();
  for (const { country, share } of supply.values()) {
    if (!isRest(country)) sum.add(share * share);
  }
  return sum.value;
}

/**
 * The part of the supply that passes through the countries named at some stage: what is left when every path through
 * them is taken out.
 */
export function passingShare(rows: readonly StageRow[], countries: CountrySet): number {
  const chain = inOrder(byStage(rows));
  /** By country of the stage before, the part of its supply that avoids them all the way up. */
  let free = new Map<string, number>();
  for (const stage of chain) {
    const upstream = free;
    free = new Map();
    const isFirst = stage === chain[0];
    for (const [buyer, supply] of stage.supplies) {
      let sum = 0;
      for (const [key, { country, share }] of supply) {
        if (!isRest(country) && countries.has(country)) continue;
        sum += share * (isFirst ? 1 : (upstream.get(key) ?? upstream.get("") ?? 1));
      }
      free.set(buyer, sum);
    }
  }
  return 1 - (free.get("") ?? 1);
}
