import { loadDataset } from "../../../src/datasets/dataset";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { addJoinedValues } from "../../../src/excel/joining/addJoinedValues";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { readBundled } from "../../support/bundledDatasets";
import { beforeTrip, coAuthorEdits, EDITS } from "../../support/coAuthor";
import { startExcel } from "../../support/office/startExcel";
import { smallDataset } from "../../support/smallDataset";

const NOW = new Date(2026, 10, 28, 9, 30);
const NAMES: Readonly<Record<string, string>> = { CHN: "China", DEU: "Germany", JPN: "Japan" };
const own = smallDataset(
  "trade",
  [{ name: "partner" }, { name: "amount", type: "integer" }],
  [
    ["CHN", 1],
    ["DEU", 3],
    ["JPN", 5],
  ],
);

/** Keys with what stands in the column of names beside them, wherever both are by now. */
function besideKeys(excel: ReturnType<typeof startExcel>): [key: string, name: string][] {
  const sheet = excel.workbook.sheets().find(({ name }) => name === "trade")!.id;
  const used = excel.workbook.usedArea(sheet, true)!;
  const rows = excel.workbook.values(used).map((row) => row.map(String));
  return rows.flatMap((row): [string, string][] => {
    const key = row.find((cell) => cell in NAMES) ?? "";
    const name = row.find((cell) => Object.values(NAMES).includes(cell)) ?? "";
    return name === "" ? [] : [[key, name]];
  });
}

test.each(EDITS)(
  "another author's %s at any moment puts no value beside another key",
  async (edit) => {
    const from = await loadDataset("countries", readBundled);
    const join = { table: "trade", column: "partner", from, key: "iso3", added: "name" };
    const mixed: unknown[] = [];
    let struck = 0;
    for (let trip = 1; ; trip++) {
      const excel = startExcel();
      await importDataset(own, NOW);
      const [table] = excel.workbook.tables().filter(({ name }) => name === "trade");
      const other = beforeTrip(excel.host, trip, () => coAuthorEdits(excel.workbook, table!, edit));
      const said = await addJoinedValues(join, NOW).then(() => "", sentenceFor);
      if (!other.end()) break;
      struck++;
      const wrong = besideKeys(excel).filter(([key, name]) => NAMES[key] !== name);
      // What could not be taken back is named.
      if (wrong.length > 0 && !said.includes("by hand")) mixed.push({ trip, said, wrong });
    }
    expect(mixed).toEqual([]);
    expect(struck).toBeGreaterThan(5);
  },
);
