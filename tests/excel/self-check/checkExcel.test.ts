import { checkExcel, PROBES, type ProbeResult } from "../../../src/excel/self-check/checkExcel";
import { reportText } from "../../../src/excel/self-check/reportText";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { VirtualClock } from "../../support/office/virtualClock";
import { pictureOf } from "../../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const only = (...ids: string[]) => ({ probes: PROBES.filter(({ id }) => ids.includes(id)) });
const found = (results: readonly ProbeResult[], id: string) =>
  results.find((result) => result.id === id);

test("every question gets an answer or the reason why not, and the workbook is as before", async () => {
  const before = pictureOf(excel.workbook);
  const results = await checkExcel({ clock: new VirtualClock(excel.host) });
  expect(PROBES.length).toBeGreaterThanOrEqual(25);
  expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
  expect(results.map(({ id }) => id)).toEqual(PROBES.map(({ id }) => id));
  expect(results.filter(({ found: text }) => text === "" || /undefined/.test(text))).toEqual([]);
  // What the memory workbook knows of Excel, by hand.
  for (const id of ["texts", "codes", "null", "delete-table", "ours", "ours-formula", "settings"])
    expect(found(results, id)).toMatchObject({ verdict: "as expected" });
  const idle = excel.host.habits.done === "never" ? "Pending" : "Done";
  expect(found(results, "old-or-busy")?.found).toMatch(new RegExp(`0\\.625 \\(${idle}\\)$`));
  expect(pictureOf(excel.workbook)).toEqual(before);
  const lines = reportText([{ name: "Excel", value: "16.0" }], results).split("\n");
  expect(lines).toHaveLength(4 + results.length);
  expect(lines[1]).toBe("Excel\t16.0");
}, 60_000);

test("a question that Excel refuses or that throws leaves the next one alone", async () => {
  const before = pictureOf(excel.workbook);
  const results = await checkExcel({
    probes: [
      {
        ...{ id: "a", title: "A", expected: "x" },
        look: () => Promise.reject(new Error("thrown")),
      },
      {
        ...{ id: "b", title: "B", expected: "x" },
        look: async ({ context, sheet }) => {
          sheet.getRange("no address").values = [[1]];
          await context.sync();
          return "x";
        },
      },
      ...only("null").probes,
    ],
  });
  expect(results.map(({ verdict }) => verdict)).toEqual(["no answer", "no answer", "as expected"]);
  expect(results[0]?.found).toBe("thrown");
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test("cancelled in the middle, and after a crash, nothing of it stays", async () => {
  const before = pictureOf(excel.workbook);
  const controller = new AbortController();
  const cancelled = checkExcel({
    ...only("null", "codes"),
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
  expect(pictureOf(excel.workbook)).toEqual(before);

  // A pane that was closed in the middle left both sheets.
  await globalThis.Excel.run(async (context) => {
    context.workbook.worksheets.add("Linchpin check (scratch)");
    context.workbook.worksheets.add("_linchpin_check_scratch").visibility = "VeryHidden";
    await context.sync();
  });
  await checkExcel(only("null"));
  expect(pictureOf(excel.workbook)).toEqual(before);
});
