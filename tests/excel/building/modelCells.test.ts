import { modelCells } from "../../../src/excel/building/modelCells";
import { findModels } from "../../../src/excel/building/modelMarks";
import { lookAtInput } from "../../../src/excel/what-if/chosenCells";
import { chokepoint } from "../../../src/models/chokepoint/chokepoint";
import { buildBundled } from "../../support/models";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";

test("a model's inputs and results are listed by their labels, in the order of the sheet", async () => {
  startExcelWithFunctions();
  await buildBundled(chokepoint);
  const [built] = await findModels();
  if (!built) throw new Error("no model");
  const { inputs, outputs } = await modelCells(built);
  expect(inputs.slice(0, 3).map(({ label, text }) => [label, text])).toEqual([
    ["Product", "Quadcopter"],
    ["Blocked country or bloc", "CHN"],
    ["Restriction that blocks", "80%"],
  ]);
  expect(outputs.map(({ label }) => label).slice(0, 2)).toEqual([
    "Halt probability if it is blocked",
    "Days beyond stock that the block adds",
  ]);
  expect([...inputs, ...outputs].map(({ label }) => label)).not.toContain("");
  const { label } = await lookAtInput(inputs[2]?.address ?? "");
  expect(label).toBe("Restriction that blocks");
});
