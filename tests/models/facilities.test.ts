import { facilities } from "../../src/models/facilities/facilities";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";

/** The four stages below the line that begins with these cells. */
function stagesBelow(figures: Calculated, sheet: string, title: string): unknown[][] {
  const cells = figures.block(sheet, 0, 0, 95, 10);
  const at = cells.findIndex(([text]) => text === title);
  expect(at).toBeGreaterThan(0);
  return cells.slice(at + 3, at + 7);
}

/**
 * By hand from the rows. United States, operating or ramping up: mines Mountain Pass and Offerman, no
 * capacity stated; separation Mountain Pass 20,000 t of oxides and White Mesa, stated in NdPr oxide; metal
 * Independence, not stated, and Exeter 181; magnets Independence 1,000, Sumter 2,000, San Marcos 2,000.
 * China: mines Bayan Obo, not stated, and Maoniuping 30,000; separation 106,661; Longyan 3,000 and a
 * powder plant; magnets 5,000 + 3,000 + 2,000 and blanks of 38,000 + 20,000 at 0.74.
 */
describe("the facility audit on the bundled data", () => {
  let sheet = "";
  let excel: ReturnType<typeof startExcelWithFunctions>;
  let figures: Calculated;
  beforeAll(async () => {
    excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(facilities));
    figures = calculate(excel.workbook);
  });

  test("sets the chains side by side, and a capacity that nobody states is no zero", () => {
    const magnets = 10_000 + 0.74 * 58_000;
    expect(stagesBelow(figures, sheet, "Stage by stage").map((line) => line.slice(0, 7))).toEqual([
      ["Mining", 2, 2, "", 30_000, "", ""],
      ["Separation", 2, 1, 20_000, 106_661, 20_000 / 126_661, 106_661 / 126_661].map(near),
      ["Metal and alloy", 2, 2, 181, 3_000, 181 / 3_181, 3_000 / 3_181].map(near),
      ["Magnets", 3, 5, 5_000, magnets, 5_000 / (5_000 + magnets), magnets / (5_000 + magnets)].map(
        near,
      ),
    ]);
    // Stated, stated in another measure, not stated.
    const stated = stagesBelow(figures, sheet, "The country's chain").map((line) =>
      line.slice(1, 5),
    );
    expect(stated).toEqual([
      [0, 0, 2, 2],
      [1, 1, 0, 2],
      [1, 0, 1, 2],
      [3, 0, 0, 3],
    ]);
  });

  test("names the weakest node of each, and what the shares leave out", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "The United States is weakest at metal and alloy (5.7% of the stated capacity of both); China is weakest at separation (84.2% of the stated capacity of both). 4 of the 19 facilities that count state no capacity, so shares are of what is stated. At 1 stage of the United States nothing can be compared.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 8 checks are OK.");
    expect(figures.named("audit_coverage")).toBeCloseTo(15 / 19, 9);
  });

  test("gives a range where a capacity is stated as one", () => {
    const ranged = calculate(excel.workbook, {
      audit_partner: "MYS",
      audit_measure_separation: "NdPr oxide",
    });
    // White Mesa 850 to 1,000 t beside Lynas 10,500 t: 850 / 11,350 and 1,000 / 11,500.
    expect(ranged.at(sheet, 1, 0)).toMatch(
      /^The United States is weakest at separation \(7\.5 to 8\.7% of the stated capacity of both\); Malaysia has no facility/,
    );
    const turned = calculate(excel.workbook, {
      audit_country: "MYS",
      audit_partner: "USA",
      audit_measure_separation: "NdPr oxide",
    });
    const separation = stagesBelow(turned, sheet, "Stage by stage")[1];
    expect(separation?.slice(8, 10)).toEqual([10_500 / 11_500, 10_500 / 11_350].map(near));
  });

  test("counts what is planned, and looks at a country without a mine, when asked", () => {
    const later = calculate(excel.workbook, { audit_counted: "and planned" });
    // 10X and Chesapeake state none; Stillwater adds 5,000.
    expect(stagesBelow(later, sheet, "The country's chain")[3]?.slice(1, 6)).toEqual([
      4, 0, 2, 6, 10_000,
    ]);
    const france = calculate(excel.workbook, { audit_country: "FRA", audit_partner: "JPN" });
    expect(france.at(sheet, 1, 0)).toMatch(
      /^France has no facility in the table at 3 stages, first mining; Japan has no facility in the table at 3 stages, first mining\. 5 of the 5 facilities/,
    );
    expect(france.at(sheet, 2, 0)).toBe("All 8 checks are OK.");
  });
});

const near = (cell: string | number): unknown =>
  typeof cell === "number" ? expect.closeTo(cell, 9) : cell;
