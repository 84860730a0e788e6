import { compareScenarios } from "../../../src/excel/scenarios/compareScenarios";
import { runGrid } from "../../../src/excel/scenarios/runGrid";
import { saveScenario } from "../../../src/excel/scenarios/savedScenarios";
import { backToBase, showScenario } from "../../../src/excel/scenarios/showScenario";
import { solveFor } from "../../../src/excel/scenarios/solveFor";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { beforeTrip } from "../../support/coAuthor";
import { runNames, startSalesModel } from "../scenarios/salesModel";

type Model = ReturnType<typeof startSalesModel>;
type Work = () => Promise<unknown>;

const EVERY_TRIP = 25;

/** What the other author types: no scenario, no grid and no search has it. */
const TYPED = 77.5;

const savedTwo = async ({ put }: Model): Promise<void> => {
  put(0, 1, 3);
  put(1, 1, 90);
  await saveScenario("High", "B1:B2", "");
  put(0, 1, 1);
  await saveScenario("Low", "B1", "");
  put(0, 1, 2);
  put(1, 1, 100);
};
const axis = { kind: "list", list: "4; 5" } as const;

/** What is ready when the work begins, and the work. */
const SCENES: Record<string, (model: Model) => Promise<Work>> = {
  "showing a scenario": async (model) => {
    await savedTwo(model);
    return () => showScenario("High");
  },
  "showing another": async (model) => {
    await savedTwo(model);
    await showScenario("High");
    return () => showScenario("Low");
  },
  "going back": async (model) => {
    await savedTwo(model);
    await showScenario("High");
    return () => backToBase();
  },
  "saving a scenario": async (model) => {
    await savedTwo(model);
    return () => saveScenario("Third", "B1:B2", "");
  },
  "a grid": (model) =>
    Promise.resolve(() =>
      runGrid({ inputs: [{ reference: "Sheet1!B1", axis }], outputs: "Sheet1!B3" }, model.options),
    ),
  "a search": (model) =>
    Promise.resolve(() =>
      solveFor(
        { input: "Sheet1!B1", output: "Sheet1!B3", target: "300", from: "", to: "", tolerance: "" },
        model.options,
      ),
    ),
  "a comparison": async (model) => {
    await savedTwo(model);
    return () => compareScenarios(["High", "Low"], "Sheet1!B3", model.options);
  },
};

const EDITS: Record<string, (model: Model) => void> = {
  "types into an input": ({ workbook, put, cell }) => {
    const row = workbook.values(cell(0, 0, 4, 1)).findIndex(([label]) => label === "Price");
    put(row, 1, TYPED);
  },
  "inserts a row above": ({ workbook, sheet, put }) => {
    workbook.insertRows(sheet, 0, 1);
    put(0, 1, TYPED);
  },
  "deletes the input's row": ({ workbook, sheet, put }) => {
    workbook.deleteRows(sheet, 0, 1);
    put(9, 1, TYPED);
  },
  "renames the sheet": ({ workbook, sheet, put }) => {
    workbook.updateSheet(sheet, { name: "Theirs" });
    put(9, 1, TYPED);
  },
};

/** What the model's sheet says of a label. */
function valueBeside({ workbook, cell }: Model, label: string): unknown {
  return workbook.values(cell(0, 0, 10, 2)).find(([name]) => name === label)?.[1];
}

/** In a cell, or as the base that going back puts there. */
const isThere = ({ workbook, cell }: Model): boolean =>
  workbook.values(cell(0, 1, 12, 1)).some(([value]) => value === TYPED) ||
  workbook
    .names()
    .some(({ name, formula }) => name === "_linchpin_base" && formula.includes(`:${TYPED},`));

test.each(
  Object.entries(SCENES).flatMap(([what, scene]) =>
    Object.entries(EDITS).map(([edit, happen]) => [what, edit, scene, happen] as const),
  ),
)("%s while somebody else %s at any moment", async (_, edit, scene, happen) => {
  const wrong: unknown[] = [];
  let moments = 0;
  // A long run repeats itself: every trip of its beginning, then every seventh.
  for (let trip = 1; ; trip += trip < EVERY_TRIP ? 1 : 7) {
    const model = startSalesModel();
    // Its function of ours would make every point wait.
    model.workbook.clear(model.cell(3, 1), "All");
    const work = await scene(model);
    const before = beforeTrip(model.excel.host, trip, () => happen(model));
    const sentence = await work().then(() => "", sentenceFor);
    if (!before.end()) break;
    moments++;
    const volume = valueBeside(model, "Volume");
    const price = valueBeside(model, "Price");
    const isOurs = [2, 3, 1, 4, 5, TYPED, undefined].includes(price as number | undefined);
    const bad =
      (!isThere(model) && "lost") ||
      ((!isOurs || ![100, 90].includes(volume as number)) && "mixed up") ||
      (runNames(model.workbook).some((name) => name.startsWith("_linchpin_run")) && "names left");
    if (bad) wrong.push({ trip, bad, sentence, price, volume });
  }
  expect(moments).toBeGreaterThan(3);
  expect({ edit, wrong }).toEqual({ edit, wrong: [] });
});
