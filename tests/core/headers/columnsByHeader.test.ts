import fc from "fast-check";
import { columnsByHeader, type TableShape } from "../../../src/core/headers/columnsByHeader";
import { headerKey } from "../../../src/core/headers/headerKey";
import { ordinaryHeaders } from "../../../src/core/headers/ordinaryHeaders";
import { billOfMaterialsShape } from "../../../src/functions/boundary/tables/billOfMaterials";
import { relationsShape } from "../../../src/functions/boundary/tables/relations";
import { exportsShape, importsShape } from "../../../src/functions/boundary/tables/tradeByProduct";
import { stagesShape } from "../../../src/functions/boundary/tables/stages";
import {
  supplyEdgesShape,
  supplyNodesShape,
} from "../../../src/functions/boundary/tables/supplyNetwork";
import { tariffEventsShape } from "../../../src/functions/boundary/tables/tariffEvents";
import { tariffLayersShape } from "../../../src/functions/boundary/tables/tariffLayers";

const shapes: Readonly<Record<string, TableShape>> = {
  bill: billOfMaterialsShape,
  relations: relationsShape,
  stages: stagesShape,
  imports: importsShape,
  exports: exportsShape,
  nodes: supplyNodesShape,
  edges: supplyEdgesShape,
  events: tariffEventsShape,
  layers: tariffLayersShape,
};

/** Every optional column of every table, with a name that it goes by. */
const optionalNames = Object.entries(shapes).flatMap(([table, shape]) =>
  (shape.optional ?? []).flatMap((column) =>
    [column, ...(shape.also?.[column] ?? [])].map((name) => ({ table, shape, column, name })),
  ),
);

test.each([
  ["Qty.", "quantity"],
  ["QTY PER", "quantity"],
  ["Quantity (pcs)", "quantity"],
  ["Quantity\n[t]", "quantity"],
  ["\u00a0Own_Value ", "own_value"],
  ["own-value", "own_value"],
  ["Prob.", "probability"],
  ["Chance (0–1)", "probability"],
  ["Country of origin", "origin"],
  ["Quantity per unit", "quantity"],
  ["Qty. per parent", "quantity"],
  ["BOM Qty", "quantity"],
  ["Required quantity", "quantity"],
  ["Likelihood", "probability"],
  ["(p)", "probability"],
])("%s is read as %s", (header, column) => {
  const found = columnsByHeader(["item", "parent", header], billOfMaterialsShape);
  expect(found.at.get(column)).toBe(2);
  expect(found.slips).toEqual([]);
});

test.each([
  ["relations", "Lag (days)", "lag"],
  ["relations", "Lag days", "lag"],
  ["events", "Ends", "end"],
  ["events", "Valid to", "end"],
  ["events", "until", "end"],
  ["edges", "Qty", "quantity"],
  ["edges", "Quantity per unit", "quantity"],
  ["events", "Expiry date", "end"],
  ["events", "Valid until", "end"],
  ["events", "HS code", "product"],
  ["events", "HTS", "product"],
  ["nodes", "Inventory", "stock"],
  ["nodes", "Contribution margin", "margin"],
  ["nodes", "Recovery time (weeks)", "ttr"],
  ["relations", "Relation type", "type"],
])("in %s, %s is read as %s", (table, header, column) => {
  const shape = shapes[table] as TableShape;
  expect(columnsByHeader([...shape.required, header], shape).at.get(column)).toBe(
    shape.required.length,
  );
});

test("every name of a column is read however it is capitalised and spaced", () => {
  const dressed = fc.constantFrom(
    (name: string) => name.toUpperCase(),
    (name: string) => name.replaceAll("_", " "),
    (name: string) => `${name}.`,
    (name: string) => ` ${name} (unit)`,
    (name: string) => `${name} [%]`,
  );
  fc.assert(
    fc.property(fc.constantFrom(...optionalNames), dressed, ({ shape, column, name }, dress) => {
      const headers = [...shape.required, dress(name)];
      expect(columnsByHeader(headers, shape).at.get(column)).toBe(shape.required.length);
    }),
  );
});

const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz".split(""));
/** One edit at a place in the text. */
const edit = fc.tuple(fc.constantFrom("drop", "add", "change", "swap"), fc.nat(), letters);

function edited(text: string, [kind, seed, letter]: readonly [string, number, string]): string {
  const at = seed % text.length;
  if (kind === "drop") return text.slice(0, at) + text.slice(at + 1);
  if (kind === "add") return text.slice(0, at) + letter + text.slice(at);
  if (kind === "change") return text.slice(0, at) + letter + text.slice(at + 1);
  return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
}

test.each(["lga", "alg", "lagg", "laag", "lags"])("%s is a slip of lag", (header) => {
  const { slips } = columnsByHeader(["from", "to", header], relationsShape);
  expect(slips).toEqual([{ header, column: "lag" }]);
});

test.each([
  ["Quant.", "quantity"],
  ["Quan", undefined],
  ["Quant", "quantity"],
  ["Restr.", "restriction"],
  ["Capac", "capacity"],
  ["Pcs", "quantity"],
  ["Split %", "share"],
])("in a bill, %s is a cut or a phrase that means %s", (header, column) => {
  const { slips } = columnsByHeader(["item", "parent", header], billOfMaterialsShape);
  expect(slips).toEqual(column === undefined ? [] : [{ header, column }]);
});

test("every column of one word is told from its first letters and a stop", () => {
  const names = optionalNames.filter(({ column, name }) => column === name && !name.includes("_"));
  let tried = 0;
  for (const { shape, name } of names) {
    for (let length = 3; length < name.length; length++) {
      const header = `${name.slice(0, length)}.`;
      const { at, slips } = columnsByHeader([...shape.required, header], shape);
      if (ordinaryHeaders.has(header.slice(0, -1))) continue;
      tried++;
      expect({ header, told: at.size > shape.required.length || slips.length > 0 }).toEqual({
        header,
        told: true,
      });
    }
  }
  expect(tried).toBeGreaterThan(40);
});

test("a slip in an optional column's name is never passed over", () => {
  let tried = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...optionalNames.filter(({ name }) => headerKey(name).length > 3)),
      fc.array(edit, { minLength: 1, maxLength: 2 }),
      ({ shape, name }, edits) => {
        const key = headerKey(name);
        const most = key.length < 6 ? 1 : 2;
        const header = edits.slice(0, most).reduce(edited, key);
        const headers = [...shape.required, header];
        const { at, slips } = columnsByHeader(headers, shape);
        if (header.trim() === "" || ordinaryHeaders.has(header)) return;
        tried++;
        const isRead = [...at.values()].includes(headers.length - 1);
        const isRefused = slips.some((slip) => slip.header === header);
        expect({ header, isRead: isRead || isRefused }).toEqual({ header, isRead: true });
      },
    ),
    { numRuns: 2000 },
  );
  expect(tried).toBeGreaterThan(1500);
});

/** Headers above columns of analysts' own, in workbooks on trade, supply chains, projects and finance. */
const ordinary = `
Name|Note|Notes|Year|Code|Unit|Units|Cost|Type of part|Start|Date|Amount|Total|Price|Rate|Value chain|Weight|Mass|Size|Region|Country
Comment|Comments|Remark|Remarks|Description|Desc|Category|Cat|Class|Status code|ID|No|No.|Nr|Ref|Reference|Link|URL|Page|File|Row|Index
Rank|Score|Level|Tier|Stage|Phase|Step|Priority|Risk|Owner|Manager|Team|Dept|Department|Site|Plant|Factory|City|State|Port|Route
Mode of transport|Carrier|Customer|Client|Buyer|Seller|Vendor|Vendor ID|Supplier ID|Supplier no.|Product ID|Product code|Part|Part no|Part number|SKU|EAN|HS|HS code
Model|Version|Rev|Revision|Drawing|Colour|Color|Shape|Length|Width|Height|Area|Volume|Density|Power|Voltage|Current|Energy|Temp
Unit cost|Unit price|Total cost|Cost per unit|Currency|FX|FX rate|USD|EUR|CNY|Budget|Actual|Forecast|Plan|Target date|Variance|Change|Change %
Growth|Trend|Average|Mean|Median|Min|Max|Low|High|Std|Stdev|Count|Number|Sum|Subtotal|Balance|Opening|Closing|Debit|Credit
Revenue|Sales|Profit|EBIT|EBITDA|Cash|Debt|Equity|Assets|Tax|VAT|Duty|Tariff|Quota|Quality|Grade|Purity|Yield|Scrap|Waste
Lead time|Lead days|Delivery|Due date|Order|Order date|Order no|MOQ|Lot|Batch|Serial|Barcode|Shelf|Bin|Location|Warehouse|Store|Stage gate
Flag|Tag|Label|Key figure|Check|Checked|Done|Open|Closed|Active|Valid|Approved|Author|Editor|Created|Updated|Modified|Time|Day|Month|Quarter
Q1|Q2|Q3|Q4|H1|H2|FY|FY25|2024|2025|Jan|Feb|Mar|A|B|C|X|Y|Z|Column1|Column2|Sheet|Table|Group ID
Importer|Exporter|Import|Export|Imports|Exports|Partner|Reporter|Flow|HS6|Chapter|Heading|Subheading|Section|List|Law|Act|Order text|Authority|Agency|Court
Resource|Resources|Machine|Labour|Hours|Days|Weeks|Shift|Crew|Calendar|Predecessor|Successor|Milestone|Progress|Percent|% done|Baseline|Float|Slack|Buffer
Lat|Lon|Latitude|Longitude|Zone|Altitude|Distance|Speed|Capex|Opex|Payback|NPV|IRR|WACC|Beta|Ticker|ISIN|Sector|Industry|Segment|Brand
Spare|Shared|Scarce|Stack|Store no|Rated|Required by|Repaired|Retired|Sourced|Produced|Supplied|Stated|Static|Origin country code|Market|Margin %|Demand plan|Storey|Prod|Prop
Kind|Email|Phone|Contact|Address|Zip|Street|Language|Religion|Age|Gender|Title|First name|Last name|Role|Salary|Grade level|Leg|Log|Lab|Bag
`
  .trim()
  .split(/[|\n]/);

test("no ordinary header of an analyst's own is taken for a slip", () => {
  expect(ordinary.length).toBeGreaterThan(300);
  const alarms = Object.entries(shapes).flatMap(([table, shape]) =>
    ordinary.flatMap((header) =>
      columnsByHeader([...shape.required, header], shape).slips.map(
        (slip) => `${table}: ${slip.header} for ${slip.column}`,
      ),
    ),
  );
  expect(alarms).toEqual([]);
});

test.each([
  ["bill", "Qty in stock", "quantity"],
  ["bill", "Qty/unit", "quantity"],
  ["bill", "Total quantity", "quantity"],
  ["bill", "Halt probability", "probability"],
  ["edges", "Order qty", "quantity"],
  ["relations", "Start lag", "lag"],
  ["nodes", "Safety stock", "stock"],
  ["nodes", "Gross margin", "margin"],
  ["events", "Until when", "end"],
  ["events", "HS chapter", "product"],
])("in %s without the column, %s is refused as %s", (table, header, column) => {
  const shape = shapes[table] as TableShape;
  const headers = [...shape.required, header];
  expect(columnsByHeader(headers, shape).slips).toEqual([{ header, column }]);
  // Beside the column itself it is the analyst's own.
  expect(columnsByHeader([...headers, column], shape).slips).toEqual([]);
});

test("a column named twice is told, unless one of the headers is better", () => {
  const of = (...headers: string[]): unknown =>
    columnsByHeader(["item", "parent", ...headers], billOfMaterialsShape).twice;
  expect(of("Quantity", "Qty")).toBeUndefined();
  expect(of("Quantity", "Quantity (kg)")).toBeUndefined();
  expect(of("Quantity (t)", "Quantity (kg)")).toEqual({
    column: "quantity",
    headers: ["Quantity (t)", "Quantity (kg)"],
  });
});
