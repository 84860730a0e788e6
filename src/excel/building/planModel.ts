import { takenNames, type Inventory } from "../workbook/inventory";
import { freeSheetName } from "../../sheet/names";
import { layOut, namedCells, placesIn } from "../../models/layout/layOut";
import { allChecks } from "../../models/layout/allChecks";
import { sheetTitle } from "../../models/sheetTitle";
import { freeModelId } from "./modelMarks";
import type { Chosen, ModelData, ModelSpec } from "../../models/modelSpec";
import type { TableChoice } from "./modelTables";

export interface ModelRequest {
  readonly spec: ModelSpec;
  /** The table for each role. */
  readonly tables: Readonly<Record<string, TableChoice>>;
  /** The rows of each of these tables. */
  readonly data: ModelData;
  readonly chosen: Chosen;
}

/** What a model will write and under which names. */
export interface BuildPlan {
  readonly id: string;
  readonly request: ModelRequest;
  readonly inventory: Inventory;
  readonly sheet: string;
  /** What the sheet would be called were the name free. */
  readonly wantedSheet: string;
  readonly prefix: string;
  readonly tables: ReadonlyMap<string, string>;
  readonly inputs: ReturnType<ModelSpec["inputs"]>;
  readonly model: ReturnType<ModelSpec["sheet"]>;
  readonly layout: ReturnType<typeof layOut>;
  readonly places: ReturnType<typeof placesIn>;
}

/** Decides under which names the model goes where, before any of its cells is written. */
export function planModel(
  inventory: Inventory,
  request: ModelRequest,
  tables: ReadonlyMap<string, string>,
  now: Date,
): BuildPlan {
  const { spec, data, chosen } = request;
  const inputs = spec.inputs(data, chosen);
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
  const model = spec.sheet(data, values);
  const layout = layOut(spec, model, inputs, allChecks(spec, model, data));
  const wantedSheet = sheetTitle(spec, values);
  const prefix = freePrefix(spec.prefix, layout, takenNames(inventory));
  return {
    id: freeModelId(inventory, now),
    request,
    inventory,
    wantedSheet,
    sheet: freeSheetName(
      wantedSheet,
      inventory.sheets.map(({ name }) => name),
    ),
    prefix,
    tables,
    inputs,
    model,
    layout,
    places: placesIn(layout, prefix, tables),
  };
}

/** macro, macro_2 …: the first with which no name of the model is taken. */
function freePrefix(wanted: string, layout: BuildPlan["layout"], taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const prefix = count === 1 ? wanted : `${wanted}_${count}`;
    const names = namedCells(layout, prefix).map(({ name }) => name.toLowerCase());
    if (!names.some((name) => used.has(name))) return prefix;
  }
}
