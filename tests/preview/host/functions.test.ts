import type { FunctionMetadata } from "../../../src/preview/workbook/workbook";
import { startExcel } from "../../support/office/startExcel";
import { at, put } from "../contract/at";

const cells = { name: "cells", type: "any", dimensionality: "matrix" };
const metadata: FunctionMetadata[] = [
  { id: "TOTAL", name: "TOTAL", parameters: [cells], allowErrorForDataTypeAny: true },
  { id: "STRICT", name: "STRICT", parameters: [cells] },
  {
    id: "WHERE",
    name: "WHERE",
    parameters: [cells],
    allowErrorForDataTypeAny: true,
    options: { requiresAddress: true, requiresParameterAddresses: true },
  },
  { id: "SOON", name: "SOON", parameters: [], allowErrorForDataTypeAny: true },
  { id: "TABLE", name: "TABLE", parameters: [], result: { dimensionality: "matrix" } },
  { id: "FAILS", name: "FAILS", parameters: [] },
  { id: "MISSING", name: "MISSING", parameters: [] },
];

const received: unknown[][] = [];

const excel = startExcel({
  functions: {
    namespace: "TEST",
    metadata,
    implementations: {
      TOTAL: (...given: unknown[]) => {
        received.push(given);
        const values = (given[0] as unknown[][]).flat();
        return values.reduce<number>((sum, it) => sum + (typeof it === "number" ? it : 0), 0);
      },
      STRICT: () => "called",
      WHERE: (_: unknown, invocation: CustomFunctions.Invocation) =>
        [invocation.address, invocation.parameterAddresses?.[0]].join(" "),
      SOON: () => Promise.resolve("answered"),
      TABLE: () => [
        ["part", null],
        [1, new excel.CustomFunctions.Error(excel.CustomFunctions.ErrorCode.notAvailable)],
      ],
      FAILS: () => {
        // oxlint-disable-next-line typescript/only-throw-error -- the class is an Error; its declaration does not say so
        throw new excel.CustomFunctions.Error(
          excel.CustomFunctions.ErrorCode.invalidNumber,
          "a share above 1",
        );
      },
    },
  },
});
const { workbook } = excel;

/** Writes a formula on a fresh sheet beside some cells, and gives back what it shows. */
async function shown(formula: string, rows = 1, columns = 1) {
  const sheet = workbook.addSheet();
  put(workbook, sheet, "A1", [
    [1, "text"],
    [true, ""],
    ["#N/A", 2.5],
  ]);
  put(workbook, sheet, "D1", [[formula]]);
  await workbook.settled();
  return {
    sheet,
    values: workbook.values({ ...at(sheet, "D1"), rows, columns }),
    sentence: workbook.errorSentence(sheet.id, 0, 3),
  };
}

test("the page receives ranges as matrices: null for blank, an error object for an error", async () => {
  const { values } = await shown("=TEST.TOTAL(A1:B3)");
  expect(values).toEqual([[3.5]]);
  const [one, text, yes, blank, error, number] = (received.at(-1)![0] as unknown[][]).flat();
  expect([one, text, yes, blank, number]).toEqual([1, "text", true, null, 2.5]);
  expect(error).toBeInstanceOf(excel.CustomFunctions.Error);
  expect(error).toMatchObject({ code: "#N/A" });
});

test("a function that takes no errors is not called with one; the error is its result", async () => {
  expect((await shown("=TEST.STRICT(A1:B3)")).values).toEqual([["#N/A"]]);
  expect((await shown("=TEST.STRICT(A1:B2)")).values).toEqual([["called"]]);
});

test("addresses are told to the functions that ask for them", async () => {
  const { sheet, values } = await shown("=TEST.WHERE(A1:B3)");
  expect(values).toEqual([[`${sheet.name}!D1 ${sheet.name}!A1:B3`]]);
});

test("an answer may come later", async () => {
  expect((await shown("=TEST.SOON()")).values).toEqual([["answered"]]);
});

test("Excel says that it waits while an answer is due", async () => {
  const state = () =>
    excel.Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationState");
      await context.sync();
      return application.calculationState;
    });
  const sheet = workbook.addSheet();
  put(workbook, sheet, "A1", [["=TEST.SOON()"]]);
  await workbook.calculated();
  expect(await state()).toBe("Pending");
  await workbook.settled();
  expect(await state()).toBe("Done");
});

test("a matrix spills; null shows as 0 and an error within it as itself", async () => {
  expect((await shown("=TEST.TABLE()", 2, 2)).values).toEqual([
    ["part", 0],
    [1, "#N/A"],
  ]);
});

test("a thrown error shows its code and keeps its sentence", async () => {
  const { values, sentence } = await shown("=TEST.FAILS()");
  expect([values, sentence]).toEqual([[["#NUM!"]], "a share above 1"]);
});

test("a function that the page never associated is #VALUE!, as office.js answers it", async () => {
  expect((await shown("=TEST.MISSING()")).values).toEqual([["#VALUE!"]]);
});

test("calls that the closed page left open are answered by the next one", async () => {
  const sheet = workbook.addSheet();
  excel.restart();
  put(workbook, sheet, "A1", [["=TEST.SOON()"]]);
  await workbook.calculated();
  excel.restart();
  await workbook.settled();
  expect(workbook.values(at(sheet, "A1"))).toEqual([["answered"]]);
});
