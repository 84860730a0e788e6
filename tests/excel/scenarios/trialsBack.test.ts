import { runGrid } from "../../../src/excel/scenarios/runGrid";
import { forgetTrials, type TrialBack, watchTrials } from "../../../src/excel/what-if/trialsBack";
import { startSalesModel } from "./salesModel";

test("a tried value that comes back after a run is noticed, and no other, and none while a run goes on", async () => {
  const { excel, workbook, put, options } = startSalesModel();
  const seen: TrialBack[] = [];
  const stop = await watchTrials((trials) => seen.push(...trials));
  const settle = async () => {
    await workbook.settled();
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    await excel.host.idle();
  };
  const inputs = [{ reference: "Sheet1!B1", axis: { kind: "list", list: "4; 5" } as const }];
  await runGrid({ inputs, outputs: "Sheet1!B3" }, options);
  await settle();
  expect(seen).toEqual([]);
  put(0, 1, 7);
  put(1, 1, 4);
  await settle();
  expect(seen).toEqual([]);
  put(0, 1, 5);
  await settle();
  expect(seen[0]).toEqual({ label: "Price", address: "Sheet1!B1", was: 2, now: 5 });
  forgetTrials();
  seen.length = 0;
  put(0, 1, 4);
  await settle();
  expect(seen).toEqual([]);
  await stop();
});
