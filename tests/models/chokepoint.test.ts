import { chokepoint } from "../../src/models/chokepoint/chokepoint";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildModel } from "../../src/excel/building/buildModel";
import { buildBundled, NOW } from "../support/models";
import { smallDataset } from "../support/smallDataset";
import { uniforms } from "../support/outages";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/**
 * By hand from the illustrative bill. Value: 120 + 4 motors of 246.6 (the worked motor: 100 + 4 × (5 + 0.3 ×
 * (0.9 × 50 + 0.1 × 55) + 0.02 × 250) + 40 + 2 × 3) + 4 × 18 + flight controller 0.6 × 45 + 0.4 × 80 + 6 +
 * battery 0.8 × 70 + 0.2 × 85 + 6 + 9 + airframe 90 + camera 150 + lens 110 = 1681.4. China: 4 × 74 in the
 * motors + 72 + 27 + 56 + 6 + 150 = 607. Face value: China's direct suppliers at their full cost: 72 + 0.6 ×
 * (45 + 6) + 0.8 × (70 + 15) + 150 + 110 = 430.6.
 *
 * Halt: a source without a capacity can do no more than its share, so that it halts production alone: 13 sources,
 * the product's own row, Dy oxide and eight countries. China's oxide and batteries can replace those of Malaysia
 * and Korea and not the reverse, so that those two, and their countries, halt nothing; each flight controller
 * can replace the other.
 */
const SOURCES = [
  ...[0.01, 0.02, 0.02, 0.03, 0.02, 0.01, 0.03, 0.02],
  ...[0.03, 0.04, 0.02, 0.01, 0.03, 0.02],
];
const DYSPROSIUM = 0.04;
const CONTROLLERS = [0.03, 0.02] as const;
const COUNTRIES = [0.1, 0.05, 0.03, 0.02, 0.02, 0.01, 0.01, 0.01];
const survives = (probabilities: readonly number[]): number =>
  probabilities.reduce((product, p) => product * (1 - p), 1);
const BOTH = CONTROLLERS[0] * CONTROLLERS[1];
const HALT = 1 - survives([...SOURCES, BOTH, DYSPROSIUM, ...COUNTRIES]);
/** The second Dy oxide fails with 0.02 and could replace the first; countries' own events apart. */
const HALT_SECOND = 1 - survives([...SOURCES, BOTH, DYSPROSIUM * 0.02, ...COUNTRIES]);

/**
 * In time: λ = −ln(1 − p), outages of 60 days for sources and 90 for countries, 14 days of products in stock.
 * An event is felt for λ(τ − 14)/365/(1 + λτ/365) of the time; those that halt alone leave the product of
 * what is left of it.
 */
interface Timed {
  readonly p: number;
  readonly days: number;
}
const STOCK = 14;
const lambda = (p: number): number => -Math.log(1 - p);
const felt = ({ p, days }: Timed, stock = STOCK): number =>
  (lambda(p) * (days - stock)) / 365 / (1 + (lambda(p) * days) / 365);
const sources = (factor = 1): Timed[] => SOURCES.map((p) => ({ p: p * factor, days: 60 }));
const countries = (factor = 1): Timed[] => COUNTRIES.map((p) => ({ p: p * factor, days: 90 }));
const dysprosium = (factor = 1): Timed => ({ p: DYSPROSIUM * factor, days: 60 });
/** Both controllers are out, or one of them while the other still steps in, which takes 30 days. */
const controllers = (factor = 1, stock = STOCK): number => {
  const [china, us] = CONTROLLERS.map((p) => felt({ p: p * factor, days: 60 }, stock)) as [
    number,
    number,
  ];
  const still = (30 - stock) / (60 - stock);
  return china * us + (china * (1 - us) + us * (1 - china)) * still;
};
/** The part of the time that none of the events stops production, nor the controllers do. */
const free = (events: readonly Timed[], factor = 1, stock = STOCK): number =>
  survives([...events.map((event) => felt(event, stock)), controllers(factor, stock)]);
const daysNow = (factor = 1): number =>
  365 * (1 - free([...sources(factor), dysprosium(factor), ...countries(factor)], factor));
const daysThen = (factor = 1): number => {
  // The second source needs 30 days to step in, 16 of the 46 that outlast stock.
  const second = felt({ p: 0.02 * factor, days: 60 });
  const short = felt(dysprosium(factor)) * (second + ((1 - second) * 16) / 46);
  return 365 * (1 - free([...sources(factor), ...countries(factor)], factor) * (1 - short));
};
const ALL = [...sources(), dysprosium(), ...countries()];
/** China blocked for 90 days, 14 of them covered, whenever nothing else has stopped production. */
const blockedDays = (factor = 1): number =>
  (90 - STOCK) *
  free([...sources(factor), dysprosium(factor), ...countries(factor).slice(1)], factor);
const BLOCKED_DAYS = blockedDays();
const FREE = free(ALL, 1, 0);
const [CHINESE, AMERICAN] = CONTROLLERS.map((p) => ({ p, days: 60 })) as [Timed, Timed];
/** A controller that fails stops production at once, unless the other one's failure, half ramped up for, has. */
const ofControllers = ({ p }: Timed, other: Timed): number =>
  (lambda(p) * FREE * (1 - 0.5 * felt(other, 0))) / (1 - controllers(1, 0));
const FREQUENCY =
  ALL.reduce((sum, event) => sum + (lambda(event.p) * FREE) / (1 - felt(event, 0)), 0) +
  ofControllers(CHINESE, AMERICAN) +
  ofControllers(AMERICAN, CHINESE);
/** 1,000 units a year, 30% of 1681.4 a unit, 30% of it caught up later. */
const marginOf = (days: number): number => (1000 / 365) * 0.3 * 1681.4 * days * 0.7;
/** Four motors of four magnets: 16 × 0.02 × 0.3 × 250 × 0.15 a unit; 20,000 over five years. */
const EXTRA_COST = 1000 * 16 * 0.02 * 0.3 * 250 * 0.15 + 20000 / 5;

const close = (value: number) => expect.closeTo(value, 9) as number;
const nearly = (value: number) => expect.closeTo(value, 5) as number;

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
    ["halt_blocked", close(1)],
    ["blocked_days", nearly(BLOCKED_DAYS)],
    ["at_stake", nearly(marginOf(BLOCKED_DAYS))],
    ["at_stake_low", nearly(marginOf(blockedDays(0.5)))],
    ["at_stake_high", nearly(marginOf(blockedDays(1.5)))],
    ["halt_count", 3],
    // Malaysia can replace three tenths of the NdPr oxide and nobody the other two: each stops production alone.
    ["halt_parts", 3],
    ["halt_first", "NdPr oxide"],
    ["halt_message", "SYSTEM HALT: NdPr oxide (Micro-Dependency) is blocked."],
    ["unit_value", close(1681.4)],
    ["lookthrough", close(607 / 1681.4)],
    ["face", close(430.6 / 1681.4)],
    ["hidden", close((607 - 430.6) / 1681.4)],
    ["probability", close(HALT)],
    ["frequency", close(FREQUENCY)],
    ["uncovered", close(daysNow())],
    ["expected", nearly(marginOf(daysNow()))],
    ["singles_count", 23],
    ["undocumented", 0],
    ["blocked_second", close(1)],
    ["probability_second", close(HALT_SECOND)],
    ["singles_second", 22],
    // Nothing for 120 days, then half of what is needed for 30 on average.
    ["gap", close(135)],
    ["saved", nearly(marginOf(daysNow() - daysThen()))],
    ["saved_low", nearly(marginOf(daysNow(0.5) - daysThen(0.5)))],
    ["saved_high", nearly(marginOf(daysNow(1.5) - daysThen(1.5)))],
    ["extra_cost", nearly(EXTRA_COST)],
    ["lookthrough_second", close((607 - 0.3 * 80) / (1681.4 + 3.6))],
  ])("%s", (name, expected) => {
    expect(figures.named(`choke_${name}`)).toEqual(expected);
  });

  test("events are said as people read them, and known as single points all the same", () => {
    const column = (at: number) =>
      Array.from({ length: 400 }, (_, row) => figures.at(sheet, row, at));
    const top = column(0).indexOf("Events that move the halt probability most");
    const rows = column(0).slice(top, top + 20);
    const china = top + rows.indexOf("CHN (country)");
    expect([column(0)[china], column(2)[china]]).toEqual(["CHN (country)", "yes"]);
    expect(rows.filter((text) => /country:|cause:/.test(String(text)))).toEqual([]);
  });

  test("the range holds nine of ten draws that are made otherwise", () => {
    const random = uniforms(1);
    const dart = (p: number): number => {
      for (;;) {
        const x = p * (0.5 + random());
        if (random() < 1 - Math.abs(x / p - 1) / 0.5) return x;
      }
    };
    const draws = Array.from({ length: 4000 }, () => {
      const [china = NaN, us = NaN] = CONTROLLERS.map(dart);
      return 1 - survives([...[...SOURCES, DYSPROSIUM, ...COUNTRIES].map(dart), china * us]);
    }).sort((a, b) => a - b);
    const [low = NaN, high = NaN] = [draws[200], draws[3800]];
    expect(Math.abs(Number(figures.named("choke_range_low")) - low)).toBeLessThan(0.004);
    expect(Math.abs(Number(figures.named("choke_range_high")) - high)).toBeLessThan(0.004);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "Quadcopter: with China blocked for 90 days, production halts, adding 70 days that stock does not cover, and costing USD 65,322 to 70,710 of margin. The yearly halt probability is 45.8% (42.7% to 48.9% over the input ranges). 36.1% of the value comes from China through all tiers, 10.5 points of it hidden from invoices. A second source of Dy oxide in the United States saves USD 557 to 1,534 a year and costs USD 7,600. Worth it: no, over the whole range of probabilities.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 10 checks are OK.");
  });

  test("is open about a second source that pays only where failures are likely", () => {
    const saved = [0.5, 1, 1.5].map((factor) => marginOf(daysNow(factor) - daysThen(factor)));
    const worthAt = (cost: number): unknown =>
      calculate(excel.workbook, {
        choke_second_premium: 0,
        choke_second_years: 1,
        choke_second_cost: cost,
      }).named("choke_worth");
    expect(worthAt(Math.min(...saved) / 2)).toMatch(/^yes, over the whole range/);
    expect(worthAt(saved[1] ?? NaN)).toMatch(/^open/);
    expect(worthAt(2 * Math.max(...saved))).toMatch(/^no, over the whole range/);
  });

  test("a bill that states the event of every country itself keeps its own figures", () => {
    // The United States alone have no other row, and their 1% is now that of every country.
    const bom = excel.workbook.tables().find(({ name }) => name === "bom_quadcopter")!;
    const items = { ...bom.area, columns: 1 };
    const row = excel.workbook.values(items).findIndex(([item]) => item === "country:USA");
    const cell = { ...items, row: items.row + row, rows: 1 };
    excel.workbook.write(cell, [["country:*"]]);
    const stated = calculate(excel.workbook);
    excel.workbook.write(cell, [["country:USA"]]);
    expect(stated.named("choke_probability")).toEqual(close(HALT));
  });

  /**
   * By hand: 120 + 4 motors of 100 + 0.4 × 80 + 90 = 642 at face 120 + 4 × 246.6 + 0.4 × 86 + 90 = 1230.8. The
   * product's own row states no restriction, as nobody can withhold it.
   */
  test("a country that value leaves again is told in words, and the product's own row is no part", () => {
    const usa = calculate(excel.workbook, { choke_blocked: "USA" });
    expect(usa.named("choke_hidden")).toEqual(close((642 - 1230.8) / 1681.4));
    expect(usa.named("choke_halt_message")).toBe("Production Green.");
    expect(usa.at(sheet, 1, 0)).toMatch(
      /^Quadcopter: .* 38\.2% of the value comes from the United States through all tiers, 35\.0 points less than invoices show\./,
    );
    expect(usa.at(sheet, 2, 0)).toBe("All 10 checks are OK.");
  });

  test("follows its inputs: with Japan blocked, nothing halts directly", () => {
    const japan = calculate(excel.workbook, { choke_blocked: "JPN" });
    expect(japan.named("choke_halt_message")).toBe("Production Green.");
    expect(japan.named("choke_lookthrough")).toEqual(close(80 / 1681.4));
    // But nobody else makes the magnets.
    expect(japan.named("choke_halt_blocked")).toEqual(close(1));
  });
});

/** Three parts that weigh the same, none with a probability: 2% a source and 5% a country by default. */
test("the article's bill halts at the magnets, with the probabilities of the inputs", async () => {
  const excel = startExcelWithFunctions();
  await buildBundled(chokepoint, { datasets: { bom: "bom-article" } });
  const figures = calculate(excel.workbook);
  expect(figures.named("choke_halt_message")).toBe(
    "SYSTEM HALT: NdFeB Magnets (Micro-Dependency) is blocked.",
  );
  expect(figures.named("choke_lookthrough")).toEqual(close(1 / 3));
  expect(figures.named("choke_undocumented")).toBe(3);
  expect(figures.named("choke_probability")).toEqual(close(1 - 0.98 ** 3 * 0.95 ** 3));
  expect(figures.named("choke_halt_blocked")).toEqual(close(1));
  // The second source stands in a country whose event halts production by itself already.
  const magnets = (1 - 0.98 * 0.95) * 0.02;
  const left = 0.98 ** 2 * 0.95 ** 2;
  expect(figures.named("choke_probability_second")).toEqual(close(1 - left * (1 - magnets)));
  expect(figures.named("choke_blocked_second")).toEqual(close(1 - left * 0.98));
  const stocked = calculate(excel.workbook, { choke_product_stock: 90 });
  expect(stocked.named("choke_blocked_days")).toEqual(close(0));
  expect(stocked.named("choke_at_stake")).toEqual(close(0));
});

test("without a range nothing is said to be worth it over one", async () => {
  const excel = startExcelWithFunctions();
  const { sheet } = await buildBundled(chokepoint, { datasets: { bom: "bom-article" } });
  const figures = calculate(excel.workbook, { choke_spread: 0 });
  expect(figures.named("choke_worth")).toMatch(
    /^(yes|no) at the probabilities entered, which have no range: add one$/,
  );
  expect(figures.at(sheet, 1, 0)).not.toMatch(/over the whole range/);
  expect(calculate(excel.workbook).named("choke_worth")).toMatch(/over the whole range|^open/);
});

/**
 * A bill typed in: chips from China, 0.9 restricted, or from Taiwan, each able to take all; a lens from Germany or
 * France, 0.9 restricted, each able to take all; a frame from Japan. One fails with 2% or 10%, a country with 5%.
 */
describe("a bill in which other sources can take over", () => {
  const header = "item,parent,own_value,origin,share,capacity,restriction,probability".split(",");
  const BILL = [
    ["Drone", "", 40, "JPN", 1, "", "", ""],
    ["Chip", "Drone", 20, "CHN", 0.5, 1, 0.9, 0.02],
    ["Chip", "Drone", 20, "TWN", 0.5, 1, 0.1, 0.02],
    ["Lens", "Drone", 20, "DEU", 0.5, 1, 0.9, 0.1],
    ["Lens", "Drone", 20, "FRA", 0.5, 1, 0.9, 0.1],
    ["Frame", "Drone", 20, "JPN", 1, 1, 0.2, 0.02],
  ];
  let sheet = "";
  let excel: ReturnType<typeof startExcelWithFunctions>;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    const texts = ["item", "parent", "origin"];
    const fields = header.map((name) => ({
      name,
      type: texts.includes(name) ? ("string" as const) : ("number" as const),
    }));
    const rows = BILL.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    ({ sheet } = await buildModel(
      {
        spec: chokepoint,
        tables: { bom: { kind: "dataset", dataset: "bom-own" } },
        data: { bom: smallDataset("bom-own", fields, rows) },
        chosen: { blocked: "CHN" },
      },
      NOW,
    ));
  });

  test("a restricted part that another source covers is no direct halt and no single point", () => {
    const china = calculate(excel.workbook);
    expect(china.named("choke_halt_count")).toBe(1);
    expect(china.named("choke_halt_parts")).toBe(0);
    expect(china.named("choke_halt_message")).toBe(
      "Production Green: other sources cover what is restricted.",
    );
    // The frame, the drone itself and Japan's event.
    expect(china.named("choke_singles_count")).toBe(3);
    // Chips then come from Taiwan alone: what is left works with 0.98 × 0.95 for them, and with the rest.
    const lens = 1 - (1 - 0.9 * 0.95) ** 2;
    expect(china.named("choke_halt_blocked")).toEqual(close(1 - 0.98 * 0.95 * lens * 0.98 * 0.95));
  });

  test("a bloc is all of its members as one event", () => {
    const eu = calculate(excel.workbook, { choke_blocked: "EU" });
    expect(eu.named("choke_halt_blocked")).toEqual(close(1));
    expect(eu.named("choke_halt_count")).toBe(2);
    // Neither lens halts production alone, both do together.
    expect(eu.named("choke_halt_parts")).toBe(0);
    expect(eu.named("choke_halt_message")).toBe(
      "SYSTEM HALT: the restricted parts together (Micro-Dependency) is blocked.",
    );
    expect(eu.named("choke_lookthrough")).toEqual(close(0.2));
    expect(eu.named("choke_face")).toEqual(close(0.2));
    // Blocked for 90 days, 14 of them covered, whenever the chips, one of the lenses, the frame and Japan work.
    const chip = felt({ p: 0.02, days: 60 });
    const country = felt({ p: 0.05, days: 90 });
    const source = 1 - (1 - chip) * (1 - country);
    const others =
      (1 - source ** 2) * (1 - felt({ p: 0.1, days: 60 }) ** 2) * (1 - chip) * (1 - country);
    expect(eu.named("choke_blocked_days")).toEqual(nearly(76 * others));
    const germany = calculate(excel.workbook, { choke_blocked: "DEU" });
    expect(germany.named("choke_halt_blocked")).toBeLessThan(1);
    expect(eu.at(sheet, 1, 0)).toMatch(
      /^Drone: with the EU blocked for 90 days, production halts, .* 20\.0% of the value comes from the EU through all tiers/,
    );
    expect(eu.at(sheet, 2, 0)).toBe("All 10 checks are OK.");
    // A second source of the lens within the bloc goes with it, one outside does not.
    const second = { choke_blocked: "EU", choke_second_item: "Lens" };
    const inside = calculate(excel.workbook, { ...second, choke_second_origin: "FRA" });
    expect(inside.named("choke_blocked_second")).toEqual(close(1));
    const outside = calculate(excel.workbook, { ...second, choke_second_origin: "TWN" });
    expect(outside.named("choke_blocked_second")).toBeLessThan(1);
  });

  test.each(["ASEAN", "Chian", ""])(
    "%j, which no row of the bill is of, takes the headline",
    (blocked) => {
      const none = calculate(excel.workbook, { choke_blocked: blocked });
      expect(none.at(sheet, 1, 0)).toMatch(/^Check “Inputs”: Blocked country or bloc: /);
    },
  );
});
