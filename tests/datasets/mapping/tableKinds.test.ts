import { columnsByHeader, type TableShape } from "../../../src/core/headers/columnsByHeader";
import { events, gates } from "../../../src/datasets/mapping/kinds/faultTree";
import { flows } from "../../../src/datasets/mapping/kinds/flows";
import { holdings } from "../../../src/datasets/mapping/kinds/holdings";
import { activities, relations } from "../../../src/datasets/mapping/kinds/schedule";
import { links, sites } from "../../../src/datasets/mapping/kinds/supplyNetwork";
import { basket, tariffLayers } from "../../../src/datasets/mapping/kinds/tariffs";
import { TABLE_KINDS } from "../../../src/datasets/mapping/kinds/tableKinds";
import { billOfMaterialsShape } from "../../../src/functions/boundary/tables/billOfMaterials";
import { relationsShape } from "../../../src/functions/boundary/tables/relations";
import {
  supplyEdgesShape,
  supplyNodesShape,
} from "../../../src/functions/boundary/tables/supplyNetwork";
import { tariffLayersShape } from "../../../src/functions/boundary/tables/tariffLayers";
import { importsShape } from "../../../src/functions/boundary/tables/tradeByProduct";
import { MODEL_LIST } from "../../../src/models/modelList";
import { readMapped } from "./support/readMapped";

/** The columns that functions read in tables of a kind. */
const SHAPES: Readonly<Record<string, TableShape>> = {
  "bill-of-materials": billOfMaterialsShape,
  gates: { required: ["gate", "type", "inputs"] },
  events: {
    required: ["event"],
    optional: ["probability", "rate", "recovery_days", "stock_days", "low", "high"],
  },
  sites: supplyNodesShape,
  links: supplyEdgesShape,
  relations: relationsShape,
  "tariff-layers": tariffLayersShape,
  flows: importsShape,
};

/** The roles of models that tables of a kind can play. */
const NEEDS: Readonly<Record<string, string>> = {
  "bill-of-materials": "chokepoint bom",
  ...{ sites: "resilience sites", links: "resilience links" },
  ...{ activities: "resilience activities", relations: "resilience relations" },
  ...{ basket: "tariff basket", "basket-origins": "tariff sources" },
  holdings: "portfolio holdings",
};

describe("the columns of a kind are those that functions and models read", () => {
  test.each(TABLE_KINDS.map((kind) => [kind.id, kind] as const))("%s", (id, { roles, named }) => {
    const written = roles.filter(({ helper }) => helper !== true).map(({ name }) => name);
    const shape = SHAPES[id];
    const need = MODEL_LIST.flatMap((model) =>
      model.needs.filter(({ role }) => `${model.id} ${role}` === NEEDS[id]),
    )[0];
    const known = new Set([
      ...(shape ? [...shape.required, ...(shape.optional ?? [])] : []),
      ...(need?.columns ?? []),
    ]);
    expect(known.size).toBeGreaterThan(0);
    expect(written.filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !written.includes(name))).toEqual([]);
    expect(written).toEqual(expect.arrayContaining([...named]));
    // What is written under its own names is read without a slip.
    if (shape) expect(columnsByHeader(written, shape).slips).toEqual([]);
  });

  test("every required column of a function is required", () => {
    const checked = TABLE_KINDS.flatMap(({ id, roles }) =>
      (SHAPES[id]?.required ?? [])
        // The product of a bill goes into nothing, and a flat list has no parents at all.
        .filter((name) => name !== "parent")
        .map((name) => [id, name, roles.find((role) => role.name === name)?.required] as const),
    );
    expect(checked.length).toBeGreaterThan(10);
    expect(checked.filter(([, , required]) => required !== true)).toEqual([]);
  });
});

describe("tables of other kinds", () => {
  test("a fault tree with a row for each input, and votes", () => {
    const found = readMapped(
      `
      |Parent Event|Logic  |Child   |
      |TOP         |OR gate|PUMPS   |
      |TOP         |       |POWER   |
      |PUMPS       |2oo3   |A, B, C |`,
      gates,
    );
    expect(found.records).toEqual([
      { gate: "TOP", type: "OR", inputs: "PUMPS;POWER" },
      { gate: "PUMPS", type: "ATLEAST 2", inputs: "A;B;C" },
    ]);
  });

  test("events with percentages and repair times in hours", () => {
    const found = readMapped(
      `
      |Basic event|Failure probability (%)|MTTR (hours)|
      |Pump A     |2                      |48          |
      |Pump B     |2.5                    |12          |`,
      events,
    );
    expect(found.records).toEqual([
      { event: "Pump A", probability: 0.02, recovery_days: 2 },
      { event: "Pump B", probability: 0.025, recovery_days: 0.5 },
    ]);
  });

  test("sites, with weeks of recovery", () => {
    const found = readMapped(
      `
      |Plant |Product|On hand|Max output|TTR (weeks)|
      |Berlin|Motor  |400    |50        |6          |`,
      sites,
    );
    expect(found.records).toEqual([
      { node: "Berlin", material: "Motor", stock: 400, capacity: 50, ttr: 42 },
    ]);
    expect(found.told).toContain("what customers ask");
  });

  test("who supplies whom", () => {
    const found = readMapped(
      `
      |Supplier|Plant |Qty per unit|
      |Magnets |Berlin|14          |`,
      links,
    );
    expect(found.records).toEqual([{ from: "Magnets", to: "Berlin", quantity: 14 }]);
  });

  const schedule = `
      |ID|Task Mode|Task Name|Duration|Start     |Finish    |Predecessors |
      |1 |Auto     |Order    |5 days  |2026-01-05|2026-01-09|             |
      |2 |Auto     |Ship     |6 wks   |2026-01-12|2026-02-20|1            |
      |3 |Auto     |Assemble |10 days |2026-02-16|2026-03-01|2FS+3 days;1SS|`;

  test("a schedule: activities in days", () => {
    expect(readMapped(schedule, activities).records).toEqual([
      { activity: "Order", duration: 5 },
      { activity: "Ship", duration: 42 },
      { activity: "Assemble", duration: 10 },
    ]);
  });

  test("the same schedule: predecessors by number, with their lags", () => {
    expect(readMapped(schedule, relations).records).toEqual([
      { from: "Order", to: "Ship", type: null, lag: null },
      { from: "Ship", to: "Assemble", type: "FS", lag: 3 },
      { from: "Order", to: "Assemble", type: "SS", lag: null },
    ]);
  });

  test("tariff layers in per cent, without their sum", () => {
    const found = readMapped(
      `
      |Measure    |Duty rate|
      |MFN        |2.5%     |
      |Section 301|25%      |
      |Total      |27.5%    |`,
      tariffLayers,
    );
    expect(found.records).toEqual([
      { layer: "MFN", rate: 0.025 },
      { layer: "Section 301", rate: 0.25 },
    ]);
  });

  test("holdings with weights and shares in per cent", () => {
    const found = readMapped(
      `
      |Company|Ticker|Weight (%)|Sales|China share|Gross margin|Operating income|
      |Chips  |CHP   |60        |900  |35         |55          |200             |
      |Tools  |TLS   |40        |500  |0.5        |40          |90              |`,
      holdings,
    );
    expect(found.records).toEqual([
      {
        ...{ holding: "Chips", position: 60, revenue: 900, exposed_share: 0.35 },
        ...{ contribution_margin: 0.55, ebit: 200 },
      },
      {
        ...{ holding: "Tools", position: 40, revenue: 500, exposed_share: 0.005 },
        ...{ contribution_margin: 0.4, ebit: 90 },
      },
    ]);
    expect(found.told).toContain('"China share" is in per cent and becomes a fraction');
  });

  test("a basket by customs value", () => {
    const found = readMapped(
      `
      |Item |HTS Code  |Customs value|Freight cost|MFN rate|
      |Drone|8806.21.00|400000       |16000       |0       |`,
      basket,
    );
    expect(found.records).toEqual([
      {
        ...{ product: "Drone", tariff_class: "8806.21.00", value: 400000 },
        ...{ freight: 16000, base_rate: 0 },
      },
    ]);
  });

  test("trade flows of a statistical office", () => {
    const found = readMapped(
      `
      |refYear|reporterISO|partnerISO|cmdCode|primaryValue|netWgt|
      |2023   |USA        |CHN       |850440 |1200        |10    |`,
      flows,
    );
    expect(found.records).toEqual([
      { product: 850440, partner: "CHN", reporter: "USA", value: 1200, year: 2023 },
    ]);
  });
});
