import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compare, type Shown } from "../../../src/excel/client-copy/sameResult";
import { answersOfLibreOffice, type SpreadsheetAnswer } from "../../support/libreOffice";
import { nativeCases, type NativeCase, withForm } from "../../support/nativeCases";

/**
 * What LibreOffice 7.4 gave for every native formula over the functions' own vectors. It is kept, so that
 * the tests need no LibreOffice; formulas that are new or changed have to be put to it:
 * LINCHPIN_LIBREOFFICE=soffice npm run test:unit -- tests/explanations/native/libreOffice
 */
const file = path.join(__dirname, "libreOffice.json");

interface Kept {
  readonly case: string;
  /** The formula that it was asked, in short. */
  readonly formula: string;
  readonly answer: SpreadsheetAnswer;
}

const cases = nativeCases().filter(({ native }) => "plain" in native);
let kept: Kept[] = [];
/** The cases that LibreOffice was asked, each with its answer. */
const answered = (): { each: NativeCase; answer: SpreadsheetAnswer }[] => {
  const answers = new Map(kept.map((each) => [each.case, each.answer]));
  return cases.flatMap((each) => {
    const answer = answers.get(each.title);
    return answer === undefined || isBeyond(each) ? [] : [{ each, answer }];
  });
};

beforeAll(async () => {
  if (existsSync(file)) kept = JSON.parse(readFileSync(file, "utf8")) as Kept[];
  const program = process.env["LINCHPIN_LIBREOFFICE"];
  if (program !== undefined) await ask(program);
}, 600_000);

/** Asks what was not asked yet, and forgets what is no longer asked. */
async function ask(program: string): Promise<void> {
  const before = new Map(kept.map((each) => [each.case, each]));
  const isOpen = (each: NativeCase): boolean => before.get(each.title)?.formula !== short(each);
  const open = cases.filter(isOpen);
  const answers = open.length === 0 ? [] : await answersOfLibreOffice(program, open);
  open.forEach((each, at) => {
    const answer = answers[at] ?? [];
    before.set(each.title, { case: each.title, formula: short(each), answer });
  });
  kept = cases.flatMap(({ title }) => before.get(title) ?? []);
  writeFileSync(file, `[\n${kept.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`);
  console.log(`LibreOffice was asked ${open.length} of ${cases.length} formulas.`);
}

const short = ({ native }: NativeCase): string =>
  createHash("sha256")
    .update("plain" in native ? native.plain : "")
    .digest("hex")
    .slice(0, 12);

/** Their forms stand on labels that a copy writes out: tests/excel/client-copy/libreOffice.test.ts asks of a whole copy. */
const IN_COPIES = new Set(["COUNTRY"]);

test("every closed form was put to LibreOffice", () => {
  expect(withForm.size).toBeGreaterThanOrEqual(55);
  const known = new Set(kept.map((each) => each.case.split(":")[0]));
  const never = [...withForm].filter((id) => !known.has(id) && !IN_COPIES.has(id));
  expect(never.map((id) => `${id}: put it to LibreOffice, as CONTRIBUTING.md says`)).toEqual([]);
});

test("every formula is the one that LibreOffice calculated", () => {
  const asked = new Map(kept.map((each) => [each.case, each.formula]));
  const changed = cases.filter((each) => (asked.get(each.title) ?? short(each)) !== short(each));
  expect(
    changed.map(({ title }) => `${title}: put it to LibreOffice, as CONTRIBUTING.md says`),
  ).toEqual([]);
  // Cases that were added to the vectors since are asked when others are.
  expect(cases.filter(({ title }) => asked.has(title)).length).toBeGreaterThan(800);
});

/** LibreOffice's own files write TRUE as 1. */
const asKept = (value: unknown): Shown => {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Error) return (value as Error & { code: string }).code;
  return value as Shown;
};
const rowsOf = (rows: readonly (readonly unknown[])[]): Shown[][] =>
  rows.map((row) => row.map(asKept));

/**
 * Cases whose native formula gives something else, which the conversion sees, so that it keeps the value:
 * spaces around labels, other headers, rows beside columns, several dates at once, numbers at the edge of
 * what a double holds, entries of an input-output table below 0, an error passed on, layers that compete, goods
 * apart under one key, a part taken for the product, one country in two spellings.
 */
const KEEPS_THE_VALUE = [
  "ALIGNED_SHARE: none of the allies trades",
  "ALIGNED_SHARE: partners by country, a country and a bloc as aligned",
  "ALIGNED_SHARE: two groups that count, in any case",
  "CHOKEPOINT_HALT: spaces and case do not matter",
  "DIVERSIFY: cheapest first, costs in a row",
  "EFFECTIVE_SUPPLIERS: a very large order is 1 / max s",
  "EFFECTIVE_SUPPLIERS: an order beside 1",
  "EFFECTIVE_SUPPLIERS: the largest number that Excel takes as an order",
  "EVENT_STUDY: a day without trade before the window is skipped for an earlier one",
  "EVENT_STUDY: days in a row",
  "EXPOSURE_RATIO: each cell has its own error",
  "GHOSH_INVERSE: an entry below 0",
  "HHI_WGI: a blank share is skipped with its governance",
  "INOPERABILITY: a coefficient below 0",
  "IO_MULTIPLIERS: a coefficient below 0",
  "LEONTIEF_INVERSE: a coefficient below 0",
  "LEONTIEF_INVERSE: a single sector that uses a quarter of itself",
  "LEONTIEF_INVERSE: rounding noise of a balanced table is 0",
  "LEVERAGE_BALANCE: a row beside a column",
  "LINKAGES: an entry below 0",
  "LOSS_CVAR: a level next to 1 gives the largest loss, and no more",
  "MICRO_DEPENDENCY: each row has its own error",
  "ORIGIN_CONTENT: a part as the product: 5 + 0.3·0.9·50 + 0.3·0.1·55 + 0.02·250 = 25.15, of it China 18.5",
  "PRICE_SHOCK: a coefficient below 0",
  "RESTRICTION_IN_FORCE: a range of days spills",
  "RESTRICTION_IN_FORCE: an evening still belongs to its day",
  "RESTRICTION_IN_FORCE: an exemption of some goods says nothing of the rest",
  "RESTRICTION_IN_FORCE: other headers in use",
  "RESTRICTION_IN_FORCE: rows on the same goods succeed each other",
  "RESTRICTION_IN_FORCE: what is not known of some goods and cannot be larger does not",
  "SINGLE_POINT_EXPOSURE: its name stands where the unnamed could change nothing",
  "SINGLE_POINT_EXPOSURE: its share is that of both rows",
  "SINGLE_POINT_EXPOSURE: one country in two spellings is one supplier: 60 beside 40",
  "SUBSTITUTION_INDEX: applications in a row",
  "TARIFF_DIVERSION: an elasticity so high that all goes to the cheaper origin",
  "TARIFF_IN_FORCE: days in a row spill in a row",
  "TARIFF_IN_FORCE: without a product an exemption of some goods takes no duty away",
  "TARIFF_STACK: a replacing layer at zero is not in force",
  "TARIFF_STACK: a replacing layer takes the place of its group",
  "TARIFF_STACK: of a group the largest counts",
  "TARIFF_STACK: on its content alone, the rest pays the others",
  "TARIFF_STACK: two groups have each their largest",
  "UPSTREAMNESS: a deficit shortens the distance",
  "UPSTREAMNESS: an open economy: 20 of 100 stays in the sector and 20 is exported net",
  "UPSTREAMNESS: stages behind do not depend on net exports",
];

/** LibreOffice 7.4 lacks functions of Microsoft 365. */
const isBeyond = ({ native }: NativeCase): boolean => "needs365" in native && native.needs365;

test("LibreOffice gives our results, save where the conversion would keep the value", () => {
  const values = answered().flatMap(({ each, answer }) =>
    typeof each.ours === "string" ? [] : [{ title: each.title, ours: each.ours, answer }],
  );
  expect(values.length).toBeGreaterThan(380);
  const other = values.filter(({ ours, answer }) => !compare(rowsOf(ours), rowsOf(answer)).same);
  expect(other.map(({ title }) => title).sort()).toEqual([...KEEPS_THE_VALUE].sort());
});

test("most of what we refuse is the same error in a native formula; the rest is seen as a difference", () => {
  const refused = answered().flatMap(({ each: { ours }, answer }) =>
    typeof ours === "string" ? [{ ours, answer }] : [],
  );
  const same = refused.filter(({ ours, answer }) => compare([[ours]], rowsOf(answer)).same);
  expect(refused.length).toBeGreaterThan(300);
  expect(same.length).toBeGreaterThan(180);
});
