import { findCandidates } from "../../../src/excel/building/modelTables";
import { criticalMinerals } from "../../../src/models/criticalMinerals/criticalMinerals";
import { followTrips } from "../../support/office/followTrips";
import { startExcel } from "../../support/office/startExcel";

test("the workbook is looked at once for all needs of a model", async () => {
  const { host, workbook } = startExcel();
  const sheet = workbook.activeSheet();
  const { needs } = criticalMinerals;
  for (const [at, { columns }] of needs.entries()) {
    const area = { sheet, row: at * 3, column: 0, rows: 2, columns: columns.length };
    workbook.write(area, [[...columns], columns.map(() => 1)]);
    workbook.addTable(area, true, `for_${String(at)}`);
  }
  const trips = followTrips(host);
  const found = await findCandidates(needs.slice(0, 1));
  const forOne = trips().length;
  expect(found).toHaveLength(1);
  const all = await findCandidates(needs);
  expect(trips()).toHaveLength(2 * forOne);
  expect(needs).toHaveLength(8);
  all.forEach((candidates, need) => {
    expect(candidates).toHaveLength(8);
    const fits = candidates.filter(({ missing }) => missing.length === 0);
    expect(fits.map(({ table }) => table)).toContain(`for_${String(need)}`);
  });
});
