import { BillOfMaterials } from "../../../src/core/chokepoint/billOfMaterials";
import { billOfMaterials } from "../../../src/datasets/mapping/kinds/billOfMaterials";
import type { Reading } from "../../../src/datasets/mapping/readAs";
import type { Choices } from "../../../src/datasets/mapping/tableKind";
import { billOfMaterials as argument } from "../../../src/functions/boundary/tables/billOfMaterials";
import { type Read, readMapped } from "./support/readMapped";

const read = (text: string, choices: Choices = {}): Read =>
  readMapped(text, billOfMaterials, choices, ["own_value"]);

/** What the functions make of it: refuses what they would refuse. */
function asFunctionsRead({ columns, rows }: Reading): BillOfMaterials {
  return new BillOfMaterials(argument().read([columns, ...rows.map((row) => [...row])], "bom"));
}

const edges = ({ records }: Read): string[] =>
  records.map(({ item, parent, quantity }) => `${item} > ${parent ?? ""} x${quantity ?? ""}`);

describe("a bill of materials by the headers of those who export it", () => {
  test("SAP: levels, positions that are no parts, standard prices that contain the parts", () => {
    const found = read(`
      |Lv|Item |Component number|Object description|Comp. Qty (BUn)|BUn|Standard price|Country of origin|Vendor |
      |1 |'0010|M-100           |Motor             |4              |EA |30            |CN               |Hobby  |
      |2 |'0010|B-200           |Bearing           |2              |EA |3             |DE               |Schaeff|
      |2 |'0020|W-300           |Winding wire      |0.5            |KG |8             |CN               |Copper |
      |1 |'0020|F-400           |Frame             |1              |EA |25            |US               |Carbon |`);
    expect(found.from).toEqual({
      ...{ level: "Lv", item: "Component number", quantity: "Comp. Qty (BUn)" },
      ...{ cost: "Standard price", origin: "Country of origin", supplier: "Vendor" },
    });
    expect(found.asked).toEqual(["product: Drone", "cost: full"]);
    expect(edges(found)).toEqual([
      ...["Drone >  x", "M-100 > Drone x4", "B-200 > M-100 x2", "W-300 > M-100 x0.5"],
      "F-400 > Drone x1",
    ]);
    // A motor costs 30, of which 2 bearings at 3 and half a kilogram at 8 are bought.
    expect(found.records.map((row) => row["own_value"])).toEqual([null, 20, 3, 8, 25]);
    expect(found.told).toContain("restricted");
    expect([...asFunctionsRead(found).order].length).toBe(5);
  });

  test("an assembly without an origin is told before a model is built, one with it is not", () => {
    const bill = (origin: string): Read =>
      read(`
        |Level|Part|Quantity|Unit cost|Country of origin|
        |1    |M-1 |1       |30       |${origin}|
        |2    |B-2 |2       |3        |DE|
        |1    |F-4 |1       |25       |US|`);
    const told = (found: Read): string[] =>
      found.notes.doubts.filter((doubt) => doubt.includes("origin"));
    expect(told(bill("   "))).toEqual([
      "1 row (row 2) without an origin, an assembly among them: halts have no result in the Chokepoint model until you fill it in. For an assembly it is the country where it is put together.",
    ]);
    expect(told(bill("CN "))).toEqual([]);
  });

  test("a column of parts that no header names is the one that holds the parents", () => {
    const found = read(`
      |Pos-Bez|Used in|Qty per|Unit cost|Country of origin|
      |Drone  |       |1      |0        |USA|
      |Motor  |Drone  |4      |35       |CN|
      |Magnet |Motor  |1      |6.25     |JP|`);
    expect(found.from["item"]).toBe("Pos-Bez");
    expect(edges(found)).toEqual(["Drone >  x1", "Motor > Drone x4", "Magnet > Motor x1"]);
  });

  test("without a column of parts nothing else is said of the table", () => {
    const { notes, lacking, rows } = read(`
      |Foo |Qty per|Unit cost|Country of origin|
      |1.5 |4      |35       |CN|`);
    expect([notes.missing, notes.left, rows]).toEqual([[], [], []]);
    expect(lacking.map(({ name }) => name)).toEqual(["item"]);
  });

  test("SAP in German: levels as dots, a price with its currency", () => {
    const found = read(`
      |Stufe|Komponentennr.|Objektkurztext|Menge (KMEN)|ME|Standardpreis EUR|Ursprungsland|Lieferant|
      |.1   |M-100         |Motor         |4           |ST|30               |China        |Hobby    |
      |..2  |B-200         |Lager         |2           |ST|3                |Deutschland  |Schaeff  |
      |.1   |F-400         |Rahmen        |1           |ST|25               |USA          |Carbon   |`);
    expect(found.from).toEqual({
      ...{ level: "Stufe", item: "Komponentennr.", quantity: "Menge (KMEN)" },
      ...{ cost: "Standardpreis EUR", origin: "Ursprungsland", supplier: "Lieferant" },
    });
    expect(edges(found)).toEqual([
      ...["Drone >  x", "M-100 > Drone x4", "B-200 > M-100 x2", "F-400 > Drone x1"],
    ]);
  });

  test.each([
    ["|Niveau|Composant|Quantité|Pays d'origine|Fournisseur|Prix unitaire|", "Composant"],
    ["|Nivel|Componente|Cantidad|País de origen|Proveedor|Costo|", "Componente"],
    ["|Stufe|Teile-Nr.|Menge|Herkunftsland|Lieferant|Stückpreis (EUR)|", "Teile-Nr."],
  ])("in the words of %s", (header, item) => {
    const [, level = "", , quantity = "", origin = "", supplier = ""] = header.split("|");
    const found = read(`
      ${header}
      |1|A-1|2|DE|X|5|
      |2|A-2|3|CN|Y|1|`);
    expect(found.from).toMatchObject({ level, item, quantity, origin, supplier });
  });

  test("SAP: a component for a base quantity of its material", () => {
    const found = read(`
      |Material|Plant|Component|Component quantity|Base quantity|Component UoM|
      |PAINT  |1000 |PIGMENT  |250               |1000         |KG           |
      |PAINT  |1000 |SOLVENT  |700               |1000         |KG           |`);
    expect(found.from).toMatchObject({ parent: "Material", item: "Component" });
    expect(edges(found)).toEqual(["PAINT >  x", "PIGMENT > PAINT x0.25", "SOLVENT > PAINT x0.7"]);
    expect(found.told).toContain("divided by the base quantity");
  });

  test("Oracle: an indented bill with extended quantities and the product on top", () => {
    const found = read(`
      |Level|Item Seq|Component Item|Description|Rev|UOM|Component Quantity|Extended Quantity|Unit Cost|
      |0    |        |DRONE-1       |Drone      |A  |EA |1                 |1                |500      |
      |1    |10      |WING          |Wing       |A  |EA |2                 |2                |100      |
      |2    |10      |SPAR          |Spar       |B  |EA |3                 |6                |20       |
      |1    |20      |BODY          |Body       |A  |EA |1                 |1                |150      |`);
    expect(found.from).toMatchObject({
      ...{ item: "Component Item", quantity: "Component Quantity" },
      ...{ total_quantity: "Extended Quantity", cost: "Unit Cost" },
    });
    expect(edges(found)).toEqual([
      ...["DRONE-1 >  x1", "WING > DRONE-1 x2", "SPAR > WING x3", "BODY > DRONE-1 x1"],
    ]);
    // 500 less two wings at 100 and a body at 150; 100 less three spars at 20.
    expect(found.records.map((row) => row["own_value"])).toEqual([150, 40, 20, 150]);
  });

  test("only extended quantities: one parent's are the product's over the parents in it", () => {
    const found = read(`
      |Level|Item|Total Qty|
      |0    |CAR |1        |
      |1    |AXLE|2        |
      |2    |HUB |4        |
      |3    |NUT |20       |`);
    expect(edges(found)).toEqual(["CAR >  x1", "AXLE > CAR x2", "HUB > AXLE x2", "NUT > HUB x5"]);
  });

  test("NetSuite: assembly, component, BOM quantity, country of manufacture", () => {
    const found = read(`
      |Assembly|Component|BOM Quantity|Units|Preferred Vendor|Country of Manufacture|Average Cost|
      |Drone   |Motor    |4           |Ea   |Hobby           |China                 |30          |
      |Drone   |Frame    |1           |Ea   |Carbon          |United States         |25          |
      |Motor   |Magnet   |14          |Ea   |Rare            |China                 |1.5         |`);
    expect(found.from).toEqual({
      ...{ parent: "Assembly", item: "Component", quantity: "BOM Quantity", cost: "Average Cost" },
      ...{ supplier: "Preferred Vendor", origin: "Country of Manufacture" },
    });
    expect(found.asked).toEqual(["cost: full"]);
    expect(found.records.map((row) => row["own_value"])).toEqual([null, 9, 25, 1.5]);
    expect(asFunctionsRead(found).root).toBe("drone");
  });

  test("Arena: dotted levels, and designators beside the quantity", () => {
    const found = read(`
      |BOM Level|Item Number|Item Name|Rev|Quantity|UOM |Ref Des  |Manufacturer|Standard Cost|
      |'0       |900-1      |Board    |A  |        |each|         |            |12           |
      |'.1      |100-7      |Resistor |A  |3       |each|R1, R2,R3|Yageo       |0.01         |
      |'.1      |200-2      |Module   |B  |1       |each|U1       |Nordic      |6            |
      |'..2     |300-9      |Chip     |A  |1       |each|U2,U3    |Nordic      |4            |`);
    expect(found.from).toMatchObject({
      ...{ level: "BOM Level", item: "Item Number", designators: "Ref Des" },
      ...{ supplier: "Manufacturer", cost: "Standard Cost" },
    });
    expect(edges(found)).toEqual([
      ...["900-1 >  x", "100-7 > 900-1 x3", "200-2 > 900-1 x1", "300-9 > 200-2 x1"],
    ]);
    expect(found.told).toContain("300-9 has the quantity 1 and 2 designators");
  });

  test("KiCad: a flat list of values, with parts that are not fitted", () => {
    const found = read(`
      |Reference|Value |Footprint   |Qty|DNP|Manufacturer|MPN        |
      |C1-C3,C5 |100nF |Capacitor_06|4  |   |Murata      |GRM188R71  |
      |R1       |10k   |R_0603      |1  |DNP|Yageo       |RC0603FR   |
      |U1       |MCU   |LQFP-48     |1  |   |ST          |STM32F103  |`);
    expect(found.from).toMatchObject({ item: "MPN", designators: "Reference", quantity: "Qty" });
    expect(edges(found)).toEqual(["Drone >  x", "GRM188R71 > Drone x4", "STM32F103 > Drone x1"]);
    expect(found.told).toContain("1 row (row 3) with parts that are not fitted");
  });

  test("Altium: designators alone say how many", () => {
    const found = read(`
      |Comment|Description|Designator|Footprint|LibRef|Manufacturer 1|Manufacturer Part Number 1|Supplier 1|Supplier Unit Price 1|
      |10k    |Resistor   |R1-R4, R9 |0603     |RES   |Yageo         |RC0603FR-0710KL           |Mouser    |0.02                 |
      |MCU    |Processor  |U1        |LQFP     |MCU   |ST            |STM32F405RGT6             |Digi-Key  |8.5                  |`);
    expect(found.from).toMatchObject({
      ...{ item: "Manufacturer Part Number 1", designators: "Designator" },
      ...{ cost: "Supplier Unit Price 1" },
    });
    expect(edges(found).slice(1)).toEqual([
      ...["RC0603FR-0710KL > Drone x5", "STM32F405RGT6 > Drone x1"],
    ]);
    expect(found.records.map((row) => row["own_value"])).toEqual([null, 0.02, 8.5]);
  });

  test("typed by an analyst, with units in the headers and in the cells", () => {
    const found = read(`
      |Part  |Used in|Qty per|Unit cost|Country of origin|Supplier|Stock (weeks)|Export control %|
      |Drone |       |       |         |                 |        |2            |                |
      |Motor |Drone  |4 pcs  |€30,50   |China            |Hobby   |3            |90              |
      |Frame |Drone  |1      |25       |USA              |Carbon  |1            |0               |
      |Total |       |5      |55.5     |                 |        |             |                |`);
    expect(found.records).toEqual([
      expect.objectContaining({ item: "Drone", parent: null, stock_days: 14 }),
      expect.objectContaining({
        ...{ item: "Motor", quantity: 4, own_value: 30.5, stock_days: 21, restriction: 0.9 },
      }),
      expect.objectContaining({ item: "Frame", quantity: 1, stock_days: 7, restriction: 0 }),
    ]);
    expect(found.told).toContain("1 row (row 5) that add up others");
  });
});

describe("what is worked out", () => {
  test("an assembly that goes into two others has its parts once", () => {
    const found = read(`
      |Level|Item |Qty|
      |0    |PLANE|1  |
      |1    |LEFT |1  |
      |2    |HINGE|2  |
      |3    |PIN  |3  |
      |1    |RIGHT|1  |
      |2    |HINGE|2  |
      |3    |PIN  |3  |`);
    expect(edges(found)).toEqual([
      ...["PLANE >  x1", "LEFT > PLANE x1", "HINGE > LEFT x2", "PIN > HINGE x3"],
      ...["RIGHT > PLANE x1", "HINGE > RIGHT x2"],
    ]);
    expect(found.told).toContain("1 row (row 8) that repeat the parts of an assembly");
  });

  test("an assembly with other parts the second time is told", () => {
    const found = read(`
      |Level|Item |Qty|
      |0    |PLANE|1  |
      |1    |LEFT |1  |
      |2    |HINGE|2  |
      |1    |LEFT |1  |
      |2    |HINGE|3  |`);
    expect(found.told).toContain("LEFT is made of other parts in row 5");
  });

  test("one part on two lines adds up; from two sources, shares follow the quantities", () => {
    const text = `
      |Part  |Used in|Qty|Origin |
      |Magnet|Motor  |6  |China  |
      |Magnet|Motor  |2  |Japan  |
      |Screw |Motor  |3  |Germany|
      |Screw |Motor  |1  |Germany|`;
    const added = read(text);
    expect(added.asked).toEqual(["sources: add"]);
    expect(added.records.map(({ quantity, share }) => [quantity, share])).toEqual([
      ...[
        [null, null],
        [8, 0.75],
        [8, 0.25],
        [3, null],
        [1, null],
      ],
    ]);
    expect(added.told).toContain("Screw stands on rows 4, 5 of one parent: its quantities add up");
    const magnet = [...asFunctionsRead(added).needsOf("motor")].map(({ item, lines }) => ({
      item,
      units: lines.map(({ row }) => row.quantity * row.share),
    }));
    expect(magnet).toEqual([
      ...[
        { item: "magnet", units: [6, 2] },
        { item: "screw", units: [4] },
      ],
    ]);
    const once = read(text, { sources: "once" });
    expect(once.records.slice(1, 3).map(({ quantity, share }) => [quantity, share])).toEqual([
      ...[
        [6, 0.5],
        [6, 0.5],
      ],
    ]);
  });

  test("a cost below that of the parts is what is added to them", () => {
    const found = read(`
      |Item |Parent|Qty|Cost|
      |Drone|      |   |50  |
      |Motor|Drone |4  |30  |`);
    expect(found.asked).toEqual(["cost: own"]);
    expect(found.records.map((row) => row["own_value"])).toEqual([50, 30]);
    const full = read(
      `
      |Item |Parent|Qty|Cost|
      |Drone|      |   |50  |
      |Motor|Drone |4  |30  |`,
      { cost: "full" },
    );
    expect(full.told).toContain("Drone cost less than their parts");
  });

  test("a part without a cost leaves what contains it open", () => {
    const found = read(
      `
      |Item |Parent|Qty|Cost|
      |Drone|      |   |500 |
      |Motor|Drone |4  |    |`,
      { cost: "full" },
    );
    expect(found.records.map((row) => row["own_value"])).toEqual([null, null]);
    expect(found.told).toContain("stays blank");
  });

  test("rows that name nothing, levels that jump and cells that are no numbers are told", () => {
    const found = read(`
      |Level|Item |Qty |
      |0    |CAR  |1   |
      |2    |HUB  |many|
      |1    |     |3   |
      |x    |AXLE |2   |`);
    expect(found.told).toContain("jumps by more than one in 1 row (row 3)");
    expect(found.told).toContain('"many" is not a number');
    expect(found.told).toContain("1 row (row 4) that name nothing");
    expect(found.told).toContain("1 row (row 5) without a level");
  });
});
