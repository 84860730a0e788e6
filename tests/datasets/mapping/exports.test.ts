import { billOfMaterials } from "../../../src/datasets/mapping/kinds/billOfMaterials";
import { holdings } from "../../../src/datasets/mapping/kinds/holdings";
import { activities, relations } from "../../../src/datasets/mapping/kinds/schedule";
import { type Read, readMapped } from "./support/readMapped";

const bill = (text: string): Read => readMapped(text, billOfMaterials, {}, ["own_value"]);
const edges = ({ records }: Read): string[] =>
  records.map(({ item, parent, quantity }) => `${item} > ${parent ?? ""} x${quantity ?? ""}`);

describe("a bill of materials as programs export documents with lines", () => {
  test("Odoo: the product stands in the first of its lines alone", () => {
    const found = bill(`
      |product_tmpl_id|product_qty|type       |bom_line_ids/product_id|bom_line_ids/product_qty|
      |Frame          |1          |Manufacture|Tube                   |2                       |
      |               |           |           |Degreaser              |10                      |
      |               |           |           |Bolt                   |4                       |
      |Tube           |1          |Manufacture|Pipe                   |1                       |
      |               |           |           |Degreaser              |3                       |`);
    expect(found.from).toEqual({
      ...{ parent: "product_tmpl_id", item: "bom_line_ids/product_id" },
      quantity: "bom_line_ids/product_qty",
    });
    expect(edges(found)).toEqual([
      ...["Frame >  x", "Tube > Frame x2", "Degreaser > Frame x10", "Bolt > Frame x4"],
      ...["Pipe > Tube x1", "Degreaser > Tube x3"],
    ]);
    expect(found.told).toMatch(/3 rows \(rows 3, 4, 6\).*take it from the row above/);
  });

  test("ERPNext: the columns of the lines say so in brackets", () => {
    const found = bill(`
      |ID     |Item|Quantity|Item Code (Items)|Qty (Items)|Valuation Rate (Items)|
      |BOM-1  |MILK|1       |RAW              |2          |0.35                  |
      |       |    |        |CAP              |1          |0.01                  |
      |       |    |        |BOTTLE           |1          |0.1                   |`);
    expect(found.from).toEqual({
      ...{ parent: "Item", item: "Item Code (Items)", quantity: "Qty (Items)" },
      cost: "Valuation Rate (Items)",
    });
    expect(edges(found)).toEqual([
      "MILK >  x",
      "RAW > MILK x2",
      "CAP > MILK x1",
      "BOTTLE > MILK x1",
    ]);
  });

  test("parts without a parent in a list of edges stay the products", () => {
    const found = bill(`
      |parent|item|quantity|
      |A     |B   |2       |
      |A     |C   |1       |
      |      |A   |1       |`);
    expect(edges(found)).toEqual(["B > A x2", "C > A x1", "A >  x1"]);
  });
});

describe("which column a part is", () => {
  test("a product beside materials is what they go into, and the number of the bill is neither", () => {
    const { from } = bill(`
      |bom_id|product_id|material_id|quantity_required|
      |BOM-1 |EB-1      |MAT-1      |1                |
      |BOM-2 |EB-1      |MAT-2      |2                |
      |BOM-3 |EB-2      |MAT-1      |1                |`);
    expect(from).toEqual({
      parent: "product_id",
      item: "material_id",
      quantity: "quantity_required",
    });
  });

  test("an Item that counts the lines is none, also where one is left out or it begins anew", () => {
    const lines = [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15];
    const rows = lines.map((item, i) => `|${item}|${i + 1}|Pieza ${i}|RM-${500 + i}|`).join("\n");
    const { from } = bill(`|Item|Cantidad|Descripción|N/P|\n${rows}`);
    expect(from).toEqual({ item: "N/P", quantity: "Cantidad" });
  });

  test("an empty column of part numbers leaves the values of a circuit as its parts", () => {
    const { from, records } = bill(`
      |Reference Designators|Quantity|Description      |Value|Manufacturer Part Number|
      |C1, C2               |2       |Generic capacitor|12pF |                        |
      |C3                   |1       |Generic capacitor|1uF  |                        |
      |R1                   |1       |Generic resistor |10k  |                        |`);
    expect(from["item"]).toBe("Value");
    expect(records.map(({ item }) => item)).toEqual(["Drone", "12pF", "1uF", "10k"]);
  });

  test("a Part that is a place on a board is a designator, and one of a firm is not", () => {
    const circuit = bill(`
      |Part|Value|Device   |Package|
      |C1  |100nF|C-USM0805|M0805  |
      |C2  |100nF|C-USM0805|M0805  |
      |R1  |1K   |R-USM0805|M0805  |`);
    expect(circuit.from).toEqual({ item: "Value", designators: "Part" });
    expect(edges(circuit)).toContain("100nF > Drone x1");
    expect(circuit.told).toMatch(/100nF stands on rows 2, 3/);
    const firm = bill(`
      |Part|Quantity|Cost|
      |M100|1       |5   |
      |B200|2       |6   |`);
    expect(firm.from["item"]).toBe("Part");
  });

  test("addresses are no suppliers", () => {
    const { from } = bill(`
      |Part Name|Count|Source                  |
      |Motor    |1    |https://example.org/m   |
      |Bearing  |2    |https://example.org/b   |`);
    expect(from).toEqual({ item: "Part Name", quantity: "Count" });
  });
});

test("holdings in German; a number of shares is no position", () => {
  const german = readMapped(
    `
    |Emittententicker|Name|Marktwert|Gewichtung (%)|Kurs|
    |NVDA            |NV  |6832.5   |5.19          |178 |
    |AAPL            |AP  |5781.1   |4.39          |246 |`,
    holdings,
  );
  expect(german.from).toEqual({ holding: "Name", position: "Marktwert" });
  expect(german.told).toMatch(/"Gewichtung \(%\)" could be meant/);
  const broker = readMapped(
    "|Symbol|Description|Quantity|\n|FX|Fund X|33|\n|FY|Fund Y|3|",
    holdings,
  );
  expect(broker.from).toEqual({ holding: "Symbol" });
  expect(broker.lacking.map(({ name }) => name)).toEqual(["position"]);
});

describe("a schedule", () => {
  test("without durations has the days from start to finish, which is said", () => {
    const found = readMapped(
      `
      |Task|Start     |Finish    |Complete|
      |A   |2020-01-01|2020-01-01|23      |
      |B   |2020-02-27|2020-03-01|55      |
      |C   |2020-03-05|2020-03-01|55      |`,
      activities,
    );
    // 27, 28, 29 February and 1 March; a finish before its start is no duration.
    expect(found.records.map(({ duration }) => duration)).toEqual([1, 4, null]);
    expect(found.told).toMatch(/days from start to finish, both counted.*2 rows \(rows 2, 3\)/);
  });

  test("keeps the durations that it states, in Korean", () => {
    const text = `
      |ID|이름 |시작일    |종료일    |기간|선행 작업|
      |5 |설계|2020-04-03|2020-04-16|10  |         |
      |6 |시안|2020-04-17|2020-04-20|2   |5        |`;
    const found = readMapped(text, activities);
    expect(found.records).toEqual([
      { activity: "설계", duration: 10 },
      { activity: "시안", duration: 2 },
    ]);
    expect(found.told).not.toMatch(/from start to finish/);
    expect(readMapped(text, relations).records).toEqual([{ from: "설계", to: "시안" }]);
  });
});
