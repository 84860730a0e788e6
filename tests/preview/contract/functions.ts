import {
  type FunctionCall,
  FunctionError,
  type FunctionMetadata,
  type Invocation,
  type Workbook,
} from "../../../src/preview/workbook/workbook";
import type { Rule } from "../workbookContract";
import { at, put } from "./at";

const matrix = { type: "any", dimensionality: "matrix" };
const functions: FunctionMetadata[] = [
  {
    id: "SHAPES",
    name: "SHAPES",
    parameters: [
      { name: "cells", ...matrix },
      { name: "more", type: "any", optional: true },
    ],
  },
  { id: "LATER", name: "LATER", parameters: [{ name: "cell", type: "any" }] },
  { id: "REFUSES", name: "REFUSES", parameters: [] },
  {
    id: "COLUMN_OF",
    name: "COLUMN_OF",
    parameters: [{ name: "cells", ...matrix }],
    result: { dimensionality: "matrix" },
  },
].map((one) => ({ ...one, allowErrorForDataTypeAny: true }));

/** Plays the add-in: notes what it was called with, and answers LATER only when told to. */
class AddIn {
  readonly calls: Invocation[] = [];
  readonly later: (() => void)[] = [];

  constructor(workbook: Workbook) {
    workbook.setFunctions("CONTRACT", functions, this.call);
  }

  private readonly call: FunctionCall = async (invocation) => {
    this.calls.push(invocation);
    const [first] = invocation.arguments;
    if (invocation.function === "REFUSES") throw new FunctionError("#N/A", "no such material");
    if (invocation.function === "COLUMN_OF")
      return (first as number[][]).map(([head = 0]) => [head]);
    if (invocation.function === "LATER") await new Promise<void>((done) => this.later.push(done));
    return this.calls.length;
  };
}

/** Waits until the add-in was asked, without a clock. */
async function untilAsked(addIn: AddIn, workbook: Workbook): Promise<void> {
  for (let turn = 0; turn < 1000 && addIn.later.length === 0; turn++) {
    await workbook.calculated();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

export const functionRules: Rule[] = [
  {
    says: "a function receives ranges as rows of cells: blank is null, an error is an error",
    holds: async (workbook, sheet, equal) => {
      const addIn = new AddIn(workbook);
      put(workbook, sheet, "A1", [
        [1, "a"],
        [true, ""],
        ["=CONTRACT.REFUSES()", 0],
      ]);
      put(workbook, sheet, "D1", [["=CONTRACT.SHAPES(A1:B3)"]]);
      await workbook.settled();
      const last = addIn.calls.filter((it) => it.function === "SHAPES").at(-1);
      const error = { type: "Error", basicValue: "#N/A" };
      equal(last?.arguments, [
        [
          [1, "a"],
          [true, null],
          [error, 0],
        ],
        null,
      ]);
      equal(typeof workbook.values(at(sheet, "D1"))[0]?.[0], "number");
    },
  },
  {
    says: "a function that refuses shows its error and keeps its sentence",
    holds: async (workbook, sheet, equal) => {
      new AddIn(workbook);
      put(workbook, sheet, "A1", [["=CONTRACT.REFUSES()"]]);
      await workbook.settled();
      equal(workbook.values(at(sheet, "A1")), [["#N/A"]]);
      equal(workbook.errorSentence(sheet.id, 0, 0), "no such material");
      put(workbook, sheet, "A1", [[5]]);
      await workbook.settled();
      equal(workbook.errorSentence(sheet.id, 0, 0), null);
    },
  },
  {
    says: "a function is asked again when what it looks at changes, and not otherwise",
    holds: async (workbook, sheet, equal) => {
      const addIn = new AddIn(workbook);
      put(workbook, sheet, "A1", [[1]]);
      put(workbook, sheet, "C1", [["=CONTRACT.SHAPES(A1:A2)"]]);
      await workbook.settled();
      const asked = addIn.calls.length;
      put(workbook, sheet, "A9", [[1]]);
      await workbook.settled();
      equal(addIn.calls.length, asked);
      put(workbook, sheet, "A2", [[1]]);
      await workbook.settled();
      equal(addIn.calls.length, asked + 1);
    },
  },
  {
    says: "a cell waits for its answer, and settled waits with it",
    holds: async (workbook, sheet, equal) => {
      const addIn = new AddIn(workbook);
      put(workbook, sheet, "A1", [["=CONTRACT.LATER(B1)"]]);
      await untilAsked(addIn, workbook);
      const waiting = String(workbook.values(at(sheet, "A1"))[0]?.[0]);
      equal(["#BUSY!", "#GETTING_DATA"].includes(waiting), true);
      for (const answer of addIn.later) answer();
      await workbook.settled();
      equal(typeof workbook.values(at(sheet, "A1"))[0]?.[0], "number");
    },
  },
  {
    says: "a result of several cells spills, shrinks and grows, and is blocked by what is in the way",
    holds: async (workbook, sheet, equal) => {
      new AddIn(workbook);
      put(workbook, sheet, "A1", [[1], [2], [3]]);
      put(workbook, sheet, "C1", [["=CONTRACT.COLUMN_OF(A1:A3)"]]);
      await workbook.settled();
      equal(workbook.values(at(sheet, "C1:C4")), [[1], [2], [3], [""]]);
      equal(workbook.spillArea(sheet.id, 0, 2), at(sheet, "C1:C3"));
      equal(workbook.formulas(at(sheet, "C1:C2")), [["=CONTRACT.COLUMN_OF(A1:A3)"], [2]]);
      put(workbook, sheet, "C2", [["in the way"]]);
      await workbook.settled();
      equal(workbook.values(at(sheet, "C1:C3")), [["#SPILL!"], ["in the way"], [""]]);
      put(workbook, sheet, "C2", [[""]]);
      await workbook.settled();
      equal(workbook.values(at(sheet, "C1:C3")), [[1], [2], [3]]);
    },
  },
  {
    says: "a function sees a table's new rows through its structured reference, whatever its case",
    holds: async (workbook, sheet, equal) => {
      new AddIn(workbook);
      put(workbook, sheet, "A1", [["Share"], [1], [2], [3]]);
      const { id } = workbook.addTable(at(sheet, "A1:A3"), true, "Spilled_Shares");
      put(workbook, sheet, "C1", [["=CONTRACT.COLUMN_OF(spilled_shares[SHARE])"]]);
      await workbook.settled();
      equal(workbook.values(at(sheet, "C1:C3")), [[1], [2], [""]]);
      workbook.updateTable(id, { area: at(sheet, "A1:A4") });
      await workbook.settled();
      equal(workbook.values(at(sheet, "C1:C3")), [[1], [2], [3]]);
    },
  },
];
