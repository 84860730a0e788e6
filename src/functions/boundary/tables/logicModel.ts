import { bomModel } from "../../../core/chokepoint/bomModel";
import type { BomTable } from "../../../core/chokepoint/bomTable";
import { isRated, isStated } from "../../../core/chokepoint/eventFigures";
import type { FaultTree } from "../../../core/chokepoint/faultTree";
import { type EventRow, gateModel, type GateRow } from "../../../core/chokepoint/gateModel";
import { Failure } from "../../../core/failure";
import type { Reader } from "../reader";
import { hasHeaders, type SheetTable, table, type TableShape } from "../table";
import { bomTable, billOfMaterialsShape } from "./billOfMaterials";
import { probabilityNames } from "./columnNames";
import { shortName } from "../../../core/labels/shortName";

/** What makes production halt, as the sheet states it: a bill of materials, or a table of gates. */
export type LogicModel =
  | { readonly kind: "bill of materials"; readonly rows: BomTable }
  | { readonly kind: "gates"; readonly rows: readonly GateRow[] };

/** Told apart by the headers. */
export function logicModel(): Reader<LogicModel> {
  const bom = table(billOfMaterialsShape, bomTable);
  const gates = table({ required: ["gate", "type", "inputs"], running: "inputs" }, gateRows);
  return {
    kind: "table",
    optional: false,
    read: (raw, name) =>
      hasHeaders(raw, ["gate"]) || hasHeaders(raw, ["type", "inputs"])
        ? { kind: "gates", rows: gates.read(raw, name) }
        : { kind: "bill of materials", rows: bom.read(raw, name) },
  };
}

const eventsShape = {
  required: ["event"],
  optional: ["probability", "rate", "recovery_days", "stock_days", "low", "high"],
  also: {
    probability: probabilityNames,
    rate: ["frequency"],
    low: ["probability_low"],
    high: ["probability_high"],
  },
} satisfies TableShape;

/** What is known of each event; how often it occurs is a probability, a rate or a range. */
export const events = (): Reader<EventRow[]> =>
  table(eventsShape, (sheet) => {
    if (!eventsShape.optional.some((column) => sheet.has(column))) {
      throw new Failure(
        "#VALUE!",
        `${sheet.name} has no column probability: give the range with its header row, which needs event, and probability or rate.`,
      );
    }
    return sheet.map((row) => ({
      event: sheet.requiredText(row, "event"),
      probability: sheet.number(row, "probability", NaN),
      rate: sheet.number(row, "rate", NaN),
      recoveryDays: sheet.number(row, "recovery_days", NaN),
      stockDays: sheet.number(row, "stock_days", NaN),
      low: sheet.number(row, "low", NaN),
      high: sheet.number(row, "high", NaN),
    }));
  });

/** A row left blank, as a template has it, asks for nothing. */
const saysSomething = (row: EventRow): boolean =>
  isRated(row) || isStated(row.recoveryDays) || isStated(row.stockDays);

/** The fault tree of a model; `top` is the gate, or the product of a bill of materials. */
export function haltTree(
  model: LogicModel,
  stated: readonly EventRow[] = [],
  top?: string,
): FaultTree {
  return model.kind === "gates"
    ? gateModel(model.rows, stated, top)
    : bomModel(model.rows, stated.filter(saysSomething), top);
}

/** The same where probabilities matter: a model that states none says nothing about how likely a halt is. */
export function ratedTree(
  model: LogicModel,
  stated: readonly EventRow[] = [],
  top?: string,
): FaultTree {
  const hasRates =
    model.kind === "gates" || statesChances(model.rows) || stated.some((row) => isRated(row));
  if (hasRates) return haltTree(model, stated, top);
  throw new Failure(
    "#N/A",
    "No row of the model has a probability: missing is not zero, so give the table a column probability, or give events.",
  );
}

const statesChances = ({ probability, low, high }: BomTable): boolean =>
  [probability, low, high].some((column) => column.some((chance) => !Number.isNaN(chance)));

/** A model for rates: as it is, and with what stock covers. */
export function timedTrees(
  model: LogicModel,
  stated: readonly EventRow[] = [],
  top?: string,
): { readonly tree: FaultTree; readonly stocked: FaultTree } {
  const tree = ratedTree(model, stated, top);
  if (model.kind === "gates") return { tree, stocked: tree };
  const given = stated.filter(saysSomething);
  return {
    tree: bomModel(model.rows, given, top, "in time"),
    stocked: bomModel(model.rows, given, top, "after stock"),
  };
}

function gateRows(sheet: SheetTable): GateRow[] {
  return sheet.map((row) => ({
    gate: sheet.requiredText(row, "gate"),
    atLeast: atLeastOf(sheet, row),
    inputs: inputsOf(sheet, row),
  }));
}

function atLeastOf(sheet: SheetTable, row: number): GateRow["atLeast"] {
  const type = sheet.requiredText(row, "type").toUpperCase().replace(/\s+/g, " ");
  if (type === "OR") return 1;
  if (type === "AND") return "ALL";
  const count = /^(?:ATLEAST|AT LEAST|VOTE|K) ?(\d+)$/.exec(type)?.[1];
  if (count !== undefined) return Number(count);
  throw new Failure(
    "#VALUE!",
    `${sheet.place(row, "type")} is "${shortName(type)}": choose OR, AND, or ATLEAST and a number.`,
  );
}

/** Inputs in one cell, separated by semicolons, or spread over the columns to the right. */
function inputsOf(sheet: SheetTable, row: number): string[] {
  return sheet
    .runningTexts(row, "inputs")
    .flatMap((text) => text.split(";"))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}
