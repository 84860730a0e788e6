import { chokepoint } from "../../src/models/chokepoint/chokepoint";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/**
 * By hand from the illustrative bill. Value: 120 + 4 motors of 246.6 (the worked motor: 100 + 4 × (5 + 0.3 ×
 * (0.9 × 50 + 0.1 × 55) + 0.02 × 250) + 40 + 2 × 3) + 4 × 18 + flight controller 0.6 × 45 + 0.4 × 80 + 6 +
 * battery 0.8 × 70 + 0.2 × 85 + 6 + 9 + airframe 90 + camera 150 + lens 110 = 1681.4. China: 4 × 74 in the
 * motors + 72 + 27 + 56 + 6 + 150 = 607. Face value: China's direct suppliers at their full cost: 72 + 0.6 ×
 * (45 + 6) + 0.8 × (70 + 15) + 150 + 110 = 430.6.
 *
 * Halt: no source can do more than its share, so that every one of the 29 events halts production
 * alone: 18 sources, the product's own row and ten countries (Malaysia and Korea among them,
 * whose oxides and batteries nobody else can deliver).
 */
const SOURCES = [
  ...[0.01, 0.02, 0.02, 0.03, 0.05, 0.02, 0.01, 0.03, 0.03, 0.02, 0.02],
  ...[0.03, 0.02, 0.04, 0.02, 0.01, 0.03, 0.02],
];
const DYSPROSIUM = 0.04;
const COUNTRIES = [0.1, 0.05, 0.03, 0.03, 0.02, 0.02, 0.02, 0.01, 0.01, 0.01];
const survives = (probabilities: readonly number[]): number =>
  probabilities.reduce((product, p) => product * (1 - p), 1);
const HALT = 1 - survives([...SOURCES, DYSPROSIUM, ...COUNTRIES]);
/** The second Dy oxide fails with 0.02 and could replace the first; countries' own events apart. */
const HALT_SECOND = 1 - survives([...SOURCES, DYSPROSIUM * 0.02, ...COUNTRIES]);

const close = (value: number) => expect.closeTo(value, 9) as number;

describe("the chokepoint model on the illustrative quadcopter", () => {
  let sheet = "";
  let figures: Calculated;
  let excel: ReturnType<typeof startExcelWithFunctions>;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(chokepoint));
    figures = calculate(excel.workbook);
  });

  test.each([
    ["halt_count", 3],
    ["halt_first", "NdPr oxide"],
    ["unit_value", close(1681.4)],
    ["lookthrough", close(607 / 1681.4)],
    ["face", close(430.6 / 1681.4)],
    ["hidden", close((607 - 430.6) / 1681.4)],
    ["probability", close(HALT)],
    ["singles_count", 29],
    ["undocumented", 0],
    ["at_stake", close((1000 * 1681.4 * 90) / 365)],
    ["expected", close((HALT * 1000 * 1681.4 * 90) / 365)],
    ["probability_second", close(HALT_SECOND)],
    ["singles_second", 28],
    // Four motors of four magnets: 16 × 0.02 × 0.3 × 250 × 0.15 a unit.
    ["extra_cost", expect.closeTo(1000 * 16 * 0.02 * 0.3 * 250 * 0.15, 6)],
    ["lookthrough_second", close((607 - 0.3 * 80) / (1681.4 + 3.6))],
  ])("%s", (name, expected) => {
    expect(figures.named(`choke_${name}`)).toEqual(expected);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "Quadcopter: with CHN blocked, production halts directly at 3 parts (NdPr oxide first); 36.1 % of the value comes from there through all tiers, 10.5 points of it unseen on invoices. The halt probability is 54.4 % a year; a second source of Dy oxide in USA would make it 52.5 %.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 6 checks are OK.");
  });

  test("follows its inputs: with Japan blocked, nothing halts directly", () => {
    const japan = calculate(excel.workbook, { choke_blocked: "JPN" });
    expect(japan.named("choke_halt_message")).toBe("Production Green.");
    expect(japan.named("choke_lookthrough")).toEqual(close(80 / 1681.4));
    expect(japan.at(sheet, 1, 0)).toContain("no part halts production directly");
  });
});

/** Three parts that weigh the same, none with a probability: 2 % a source and 10 % for China by default. */
test("the article's bill halts at the magnets, with the probabilities of the inputs", async () => {
  const excel = startExcelWithFunctions();
  await buildBundled(chokepoint, { datasets: { bom: "bom-article" } });
  const figures = calculate(excel.workbook);
  expect(figures.named("choke_halt_message")).toBe(
    "SYSTEM HALT: NdFeB Magnets (Micro-Dependency) is blocked.",
  );
  expect(figures.named("choke_lookthrough")).toEqual(close(1 / 3));
  expect(figures.named("choke_undocumented")).toBe(3);
  expect(figures.named("choke_probability")).toEqual(close(1 - 0.98 ** 3 * 0.9));
  const magnets = (1 - 0.98 * 0.9) * 0.02;
  expect(figures.named("choke_probability_second")).toEqual(close(1 - 0.98 ** 2 * (1 - magnets)));
});
