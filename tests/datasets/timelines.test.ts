import { loadDataset } from "../../src/datasets/dataset";
import type { Cell } from "../../src/datasets/tableSchema";
import { readDatasetFile } from "../support/datasetFiles";
import { excelCall } from "../support/excelCall";

/** The bundled timelines through the functions that read them, as tables of a sheet: headers first. */
const tables = new Map<string, readonly (readonly Cell[])[]>();

const TIMELINES = [
  "tariff-timeline",
  "retaliation-timeline",
  "third-country-timeline",
  "export-controls-timeline",
] as const;
type Timeline = (typeof TIMELINES)[number];

beforeAll(async () => {
  for (const name of [...TIMELINES, "tariff-stack-china"]) {
    const { description, rows } = await loadDataset(name, readDatasetFile);
    tables.set(name, [description.schema.fields.map((field) => field.name), ...rows]);
  }
});

/** Blank cells are empty text, as a range of a sheet has them. */
function sheet(name: string): unknown[][] {
  const rows: readonly (readonly Cell[])[] = tables.get(name) ?? [];
  return rows.map((row) => row.map((value: Cell): unknown => value ?? ""));
}

const named = (name: string): Record<string, Cell>[] => {
  const [headers = [], ...rows] = tables.get(name) ?? [];
  return rows.map((row): Record<string, Cell> => {
    const cells = headers.map((header, index): [string, Cell] => [
      String(header),
      row[index] ?? null,
    ]);
    return Object.fromEntries<Cell>(cells);
  });
};

/** What the cell shows, an error as its code. */
function cellOf(id: string, args: unknown[]): unknown {
  try {
    return (excelCall(id, args) as unknown[][])[0]?.[0];
  } catch (thrown) {
    return (thrown as { code?: string }).code;
  }
}

const control = (day: string, key?: string, product?: string, result?: string): unknown =>
  cellOf("RESTRICTION_IN_FORCE", [sheet("export-controls-timeline"), day, key, product, result]);
const duty = (table: Timeline, day: string, key: string): unknown =>
  cellOf("RESTRICTION_IN_FORCE", [sheet(table), day, key]);
const stack = (table: Timeline, day: string, product: string): unknown =>
  cellOf("TARIFF_IN_FORCE", [sheet(table), day, product]);

/** Read by hand from the notices that each row cites. */
describe("controls by the day", () => {
  const PARAGRAPH_2 = "CN No.46/2024 par.2 to USA";

  test.each([
    ["2024-12-02", PARAGRAPH_2, 0],
    ["2024-12-03", PARAGRAPH_2, 1],
    ["2025-11-08", PARAGRAPH_2, 1],
    ["2025-11-09", PARAGRAPH_2, 0],
    ["2026-11-27", PARAGRAPH_2, 0],
    ["2026-11-28", PARAGRAPH_2, "#N/A"],
    ["2024-12-02", "CN No.46/2024 par.1 to US military", 0],
    ["2024-12-03", "CN No.46/2024 par.1 to US military", 1],
    ["2025-11-09", "CN No.46/2024 par.1 to US military", 1],
    ["2026-11-28", "CN No.46/2024 par.1 to US military", 1],
    ["2025-11-06", "CN No.62/2025", 1],
    ["2025-11-07", "CN No.62/2025", 0],
    ["2026-11-10", "CN No.62/2025", 0],
    ["2026-11-11", "CN No.62/2025", "#N/A"],
    ["2025-11-08", "CN No.55/2025", 0],
    ["2026-11-11", "CN No.55/2025", "#N/A"],
    ["2025-11-09", "US 50% affiliates rule", 1],
    ["2025-11-10", "US 50% affiliates rule", 0],
    ["2026-11-10", "US 50% affiliates rule", "#N/A"],
    ["2026-11-28", "CN No.18/2025 seven rare earths", 1],
    ["2025-05-13", "US AI diffusion rule", 0],
  ])("on %s %s is %s", (day, key, expected) => {
    expect(control(day, key)).toBe(expected);
  });

  test("a day that nobody knows shows both readings and the day of the source", () => {
    expect(control("2026-11-28", PARAGRAPH_2, undefined, "TEXT")).toBe(
      "CN No.46/2024 par.2 to USA: 0 or 1: reported-extended as of 2026-09-24 since 2026-11-28 (MOFCOM No. 72 of 2025 (text); CNBC 2026-09-24 on a truce to 2027-01-10 (read 2026-11-28))",
    );
  });

  test.each([
    ["2023-07-31", "gallium", 0],
    ["2023-08-01", "gallium", 1],
    ["2026-11-27", "gallium", 1],
    ["2025-11-10", "holmium", 0],
    ["2026-11-11", "holmium", "#N/A"],
    ["2026-11-28", "12 US entities", "#N/A"],
    ["2026-11-28", "tungsten", 1],
  ])("on %s controls on %s come to %s", (day, product, expected) => {
    expect(control(day, undefined, product)).toBe(expected);
  });
});

describe("tariffs by the day", () => {
  test.each([
    ["2025-11-09", "Retaliation, farm 15", 0.15],
    ["2025-11-10", "Retaliation, farm 15", 0],
    ["2025-11-09", "Retaliation, farm 10", 0.1],
    ["2025-11-10", "Retaliation, farm 10", 0],
    ["2025-04-12", "Retaliation, all goods", 1.25],
    ["2026-11-09", "Retaliation, all goods", 0.1],
    ["2026-11-10", "Retaliation, all goods", "#N/A"],
  ])("on %s China's %s is %s", (day, key, expected) => {
    expect(duty("retaliation-timeline", day, key)).toBe(expected);
  });

  test.each([
    ["2025-11-09", "Wheat", 0.25],
    ["2025-11-10", "Wheat", 0.1],
    // 10 % of March and 84 % of April.
    ["2025-04-10", "Soybeans", 0.94],
    ["2026-11-10", "Soybeans", "#N/A"],
  ])("on %s American %s pay %s", (day, product, expected) => {
    expect(stack("retaliation-timeline", day, product)).toBe(expected);
  });

  test.each([
    ["2025-02-03", "IEEPA fentanyl", 0],
    ["2025-02-04", "IEEPA fentanyl", 0.1],
    ["2025-03-04", "IEEPA fentanyl", 0.2],
    ["2025-11-10", "IEEPA fentanyl", 0.1],
    ["2026-02-24", "IEEPA fentanyl", 0],
    ["2026-02-23", "Section 122", 0],
    ["2026-02-24", "Section 122", 0.1],
    ["2026-07-23", "Section 122", 0.1],
    ["2026-07-24", "Section 122", 0],
    ["2026-07-23", "Section 301 forced labour", 0],
    ["2026-07-24", "Section 301 forced labour", 0.125],
  ])("on %s the duty %s is %s", (day, key, expected) => {
    expect(cellOf("RESTRICTION_IN_FORCE", [sheet("tariff-timeline"), day, key, "List 3"])).toBe(
      expected,
    );
  });

  test.each([
    ["2025-04-05", "IEEPA reciprocal", 0.1],
    ["2026-11-28", "Section 301 forced labour", 0.125],
    ["2026-11-09", "Section 301 exclusions", 0],
    ["2026-11-10", "Section 301 exclusions", "#N/A"],
  ])("on %s %s on no goods in particular is %s", (day, key, expected) => {
    expect(duty("tariff-timeline", day, key)).toBe(expected);
  });

  test.each([
    ["2026-09-02", "Drones over 25 kg or with thermal imaging", 0.375],
    ["2026-09-03", "Drones over 25 kg or with thermal imaging", 1.25],
    ["2026-09-03", "Drones up to 25 kg", 0.5],
    ["2026-09-03", "880622", 0.5],
    ["2026-09-03", "8806.29", 1.25],
    ["2026-11-28", "Drones up to 25 kg", 0.5],
    ["2026-11-28", "List 3", 0.375],
    ["2026-11-28", "Ship-to-shore gantry cranes", "#N/A"],
    ["2026-11-28", "Goods under an exclusion from Lists 1-4A", "#N/A"],
    // 25 of the review, 50 on the metal; no forced-labour duty on goods of Section 232.
    ["2026-07-24", "Steel", 0.75],
    // Fentanyl 20 alone: exempt from the reciprocal 10.
    ["2025-06-01", "Smartphones", 0.2],
    ["2026-11-28", "Polysilicon", 0.625],
    ["2026-12-04", "Polysilicon", 0.775],
    ["2018-06-01", "Solar cells", 0.3],
    ["2024-01-01", "Solar cells", "#N/A"],
  ])("on %s Chinese %s pay %s", (day, product, expected) => {
    const rate = stack("tariff-timeline", day, product);
    expect(typeof rate === "number" ? Number(rate.toFixed(9)) : rate).toBe(expected);
  });

  test("the layers of a day tell what has no rate, and do not fail for it", () => {
    const layers = excelCall("TARIFF_IN_FORCE", [
      sheet("tariff-timeline"),
      "2026-09-03",
      "Parcels up to 800 USD",
      "LAYERS",
    ]) as unknown[][];
    expect(layers).toContainEqual(["De minimis China", "not stated"]);
    expect(layers).toContainEqual(["Section 301 forced labour", 0.125]);
  });

  test("a duty on a third country is in a list of its own", () => {
    const at = (origin: string): unknown =>
      cellOf("TARIFF_IN_FORCE", [
        ...[sheet("third-country-timeline"), "2026-09-03", undefined, undefined],
        ...["USA", origin],
      ]);
    expect(at("BRA")).toBe(0.25);
    expect(at("China")).toBe(0);
    const aimedAt = new Set(named("tariff-timeline").map((row) => row.target_iso3));
    expect([...aimedAt].sort()).toEqual(["CHN", "WLD"]);
  });

  /** The stacks name their drones at length. */
  const productOf = (list: string): string =>
    list.replace(/ without thermal imaging| \(8806\)/g, "");

  test("the timeline adds up to the stacks published apart from it, on every list and date", () => {
    const stacks = named("tariff-stack-china");
    const off = stacks
      .map(({ product_class: list, from_date: day, additional_total: published }) => ({
        ...{ list, day, published },
        added: stack("tariff-timeline", String(day), productOf(String(list))),
      }))
      .filter(({ published, added }) => !(Math.abs(Number(published) - Number(added)) < 1e-9));
    expect({ looked: stacks.length, off }).toEqual({ looked: 114, off: [] });
  });

  test.each([
    ["2025-04-09", "Not on a Section 301 list", 1.04],
    ["2025-04-10", "Not on a Section 301 list", 1.45],
    ["2025-04-10", "List 3", 1.7],
    ["2025-05-13", "List 3", 1.7],
    ["2025-05-14", "List 3", 0.55],
    ["2025-05-14", "List 4A", 0.375],
    ["2020-02-13", "List 4A", 0.15],
    ["2020-02-14", "List 4A", 0.075],
  ])("on %s goods %s pay %d on top of the ordinary duty", (day, list, rate) => {
    expect(stack("tariff-timeline", day, list)).toBeCloseTo(rate, 9);
  });
});

/** Statuses under which a row answers no question about a day. */
const NEVER_COUNTS = ["proposed", "statement", "not-applied"];

test("the rows of one measure follow one another, and a row without a value says why", () => {
  let looked = 0;
  for (const name of TIMELINES) {
    const counting = named(name).filter(({ status }) => !NEVER_COUNTS.includes(String(status)));
    for (const row of counting) {
      looked += 1;
      const isKnown = typeof row.value === "number";
      const isOpen = /^(?:unknown|reported)/.test(String(row.status));
      expect([name, row.event_id, isKnown && isOpen]).toEqual([name, row.event_id, false]);
      if (isOpen) expect([row.event_id, row.value_low, row.value_high]).not.toContain(null);
      const overlaps = counting.filter(
        (other) =>
          other !== row &&
          other.key === row.key &&
          other.product === row.product &&
          String(other.start) <= String(row.start) &&
          (other.end === null || String(other.end) > String(row.start)),
      );
      expect([name, row.event_id, overlaps.map(({ event_id: id }) => id)]).toEqual([
        name,
        row.event_id,
        [],
      ]);
    }
  }
  expect(looked).toBeGreaterThan(140);
});
