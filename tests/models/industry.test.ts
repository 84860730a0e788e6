import { industry } from "../../src/models/industry/industry";
import { calculate, type Calculated } from "../support/modelFigures";
import { buildBundled } from "../support/models";
import { startExcelWithFunctions } from "../support/office/startExcelWithFunctions";
import { smallDataset } from "../support/smallDataset";

const close = (value: number) => expect.closeTo(value, 9) as number;

/**
 * Expected figures are of another program: plain Python over the CSV files, Gauss-Jordan for (I − A)⁻¹. The notes of
 * the data say 1.29% for China by FOREIGN_INPUT_RELIANCE on the regional table.
 */
describe("the industry model on the regional table", () => {
  let sheet = "";
  let figures: Calculated;
  beforeAll(async () => {
    const excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(industry));
    figures = calculate(excel.workbook);
  });

  test.each([
    ["inputs", 20_626_572],
    ["foreign_share", close(0.09716515182454942)],
    ["region_share", close(0.012882620534328244)],
    ["face", close(0.04028224894018542)],
    ["through", close(0.07154964574364239)],
    ["price_rise", close(0.00715496457436424)],
    ["stopped", 1],
    ["stopped_output", close(0.007293496361325421)],
    ["stopped_value_added", close(0.009420656647476369)],
    ["stopped_with_suppliers", close(0.009020935194984956)],
    ["key_count", 5],
  ])("%s", (name, expected) => {
    expect(figures.named(`industry_${name}`)).toEqual(expected);
  });

  test("shows each industry, as bought and through its domestic suppliers", () => {
    expect(rowOf(figures, sheet, "Computers and electronics", 6, 2)).toEqual([
      "Computers and electronics",
      close(27_673.9 / 340_121),
      expect.closeTo(0.101952, 6),
      expect.closeTo(0.020587, 6),
      close(7_212 / 95_119),
      1,
    ]);
  });

  test("ranks the most dependent first", () => {
    const [first, second] = [
      rowOf(figures, sheet, "Motor vehicles and other transport equipment", 3),
      rowOf(figures, sheet, "Petroleum, chemicals, plastics", 3),
    ];
    expect([first[2], second[2]]).toEqual([
      close(0.27616190072827652),
      expect.closeTo(0.233532, 6),
    ]);
    const titles = figures.block(sheet, 0, 0, 60, 1).flat();
    expect(titles.indexOf(first[0] as string)).toBe(titles.indexOf(second[0] as string) - 1);
  });

  test("shows each region on one basis", () => {
    expect(rowOf(figures, sheet, "CHN", 6)).toEqual([
      "CHN",
      close(0.012882620534328244),
      expect.closeTo(265_724.4, 0),
      expect.any(Number),
      close(0.009486394136491695),
      "Motor vehicles and other transport equipment",
    ]);
  });

  test("answers in a sentence, and its checks foot", () => {
    expect(figures.at(sheet, 1, 0)).toBe(
      "In 2022 industries bought 9.7% of their inputs abroad, 1.3% from China. With what domestic suppliers import, a dollar of final product holds at least 7.2 cents of imported inputs. Imported inputs dearer by 10% raise its price by 0.72% on average, most in Motor vehicles and other transport equipment (2.76%). Without supply from China industries with 0.7% of output lack more than 5.0% of their inputs. At thresholds of 15.0% to 2.5% it is 0.0 to 9.1% of output.",
    );
    expect(figures.at(sheet, 2, 0)).toBe("All 12 checks are OK.");
  });
});

/** The notes of the data: manufacturing 1.17%, construction 0.73% for imported manufactures; multipliers 1.961, 1.870. */
describe("the industry model on the 15 sectors", () => {
  let sheet = "";
  let figures: Calculated;
  beforeAll(async () => {
    const excel = startExcelWithFunctions();
    ({ sheet } = await buildBundled(industry, { datasets: { accounts: "us-io-sector15" } }));
    figures = calculate(excel.workbook, { industry_goods: "31G" });
  });

  test("imported manufactures dearer by 10% raise prices as the notes of the data say", () => {
    expect(rowOf(figures, sheet, "Manufacturing", 3, 3)[1]).toEqual(expect.closeTo(0.0117, 4));
    expect(rowOf(figures, sheet, "Construction", 3, 3)[1]).toEqual(expect.closeTo(0.0073, 4));
    expect(figures.named("industry_price_rise")).toEqual(close(0.004087434346267244));
  });

  test("multipliers, key industries, and the import content of exports", () => {
    expect(rowOf(figures, sheet, "Agriculture, forestry, fishing, hunting", 5, 4)).toEqual([
      "Agriculture, forestry, fishing, hunting",
      expect.closeTo(1.961, 3),
      expect.any(Number),
      expect.any(Number),
      true,
    ]);
    expect(rowOf(figures, sheet, "Manufacturing", 2, 4)[1]).toEqual(expect.closeTo(1.87, 3));
    expect(figures.named("industry_key_count")).toBe(3);
    expect(figures.named("industry_in_exports")).toEqual(close(0.09754423475479211));
  });

  test("an earlier year is chosen on the sheet, and a part lost above 1 is told", async () => {
    const excel = startExcelWithFunctions();
    await buildBundled(industry, { datasets: { accounts: "us-io-sector15" } });
    const earlier = calculate(excel.workbook, { industry_year: 2017, industry_lost: 2 });
    expect(earlier.named("industry_foreign_share")).toEqual(close(0.09539174452616357));
    expect(earlier.at(sheet, 1, 0)).toBe(
      "Check “Inputs”: Part of its supply that is lost: enter a number from 0% to 100%.",
    );
    // The model's own check of the part says so too.
    expect(earlier.at(sheet, 2, 0)).toBe("2 of 12 checks need review: see Checks below.");
  });
});

describe("tables of one's own", () => {
  const US = ["US", "US", "CN"];
  const AMOUNTS = ["final_demand_usd_mn", "gross_output_usd_mn", "value_added_usd_mn"];
  const ROWS = [
    ["A", "a", 1, 2, 5, 8, 3],
    ["B", "b", 2, 1, 6, 9, 4],
    ["M", "m", 1, 1, 0, 2, 2],
  ];
  const sheetOf = (header: readonly string[]) => {
    const fields = [...header, ...AMOUNTS].map((name) => ({ name }));
    const rows = ROWS.map((row, at) => (header[0] === "region" ? [US[at] ?? "", ...row] : row));
    return industry.sheet({ accounts: smallDataset("own", fields, rows) }, {});
  };

  test.each([
    ["code,title,a,b", "region or flow_type"],
    ["region,code,title,a,c", "no column for what B buys"],
    ["region,code,title,b,a", "side by side in the order of the rows"],
  ])("%s is refused with what to do", (header, sentence) => {
    expect(() => sheetOf(header.split(","))).toThrow(sentence);
  });

  test("columns are named as codes, with s_ before them or without, in any case", () => {
    for (const header of ["region,code,title,a,b", "region,code,title,S_A,s_b"]) {
      expect(sheetOf(header.split(",")).blocks.length).toBeGreaterThan(0);
    }
  });
});

/** The nth row that begins with this label, counted from 1. */
function rowOf(
  figures: Calculated,
  sheet: string,
  label: string,
  columns: number,
  nth = 1,
): unknown[] {
  const found = figures.block(sheet, 0, 0, 200, columns).filter(([first]) => first === label);
  return found[nth - 1] ?? [];
}
