import { Failure } from "../../../core/failure";
import type { SupplyEdge, SupplyNode } from "../../../core/resilience/supplyNetwork";
import type { Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { quantityNames, quantityWords } from "./columnNames";

export const supplyNodesShape: TableShape = {
  required: ["node", "material"],
  optional: ["stock", "capacity", "demand", "margin", "ttr"],
  also: {
    node: ["name", "site"],
    stock: ["inventory", "stock_on_hand", "inventory_on_hand", "on_hand"],
    capacity: ["capacity_per_period", "max_capacity", "maximum_capacity"],
    demand: ["demand_per_period", "demand_rate"],
    margin: ["unit_margin", "contribution", "contribution_margin", "profit_margin", "unit_profit"],
    ttr: ["time_to_recover", "time_to_recovery", "recovery_time", "time_to_recover_weeks"],
  },
  told: {
    stock: ["stock", "inventory"],
    capacity: ["capacity"],
    margin: ["margin"],
    ttr: ["ttr", "recover", "recovery"],
  },
};

export const supplyEdgesShape: TableShape = {
  required: ["from", "to"],
  optional: ["quantity"],
  also: { quantity: quantityNames },
  told: { quantity: quantityWords },
};

/** Sites of a supply network: what each makes, and where known stock, capacity, demand, margin and time to recover. */
export const supplyNodes = (): Reader<SupplyNode[]> => table(supplyNodesShape, nodesIn);

/** The same where what is lost has a value: a demand or margin that no node states is missing, and not 0. */
export const supplyNodesOfValue = (): Reader<SupplyNode[]> =>
  table(supplyNodesShape, (sheet) => {
    const nodes = nodesIn(sheet);
    requireStated(sheet, "demand", "nothing could be lost: give what is sold of each product");
    requireStated(sheet, "margin", "no loss has a value: give that of a unit of each product");
    return nodes;
  });

function nodesIn(sheet: SheetTable): SupplyNode[] {
  return sheet.map((row) => ({
    name: sheet.requiredText(row, "node"),
    material: sheet.requiredText(row, "material"),
    stock: sheet.number(row, "stock", 0),
    capacity: sheet.number(row, "capacity", Infinity),
    demand: sheet.number(row, "demand", 0),
    margin: sheet.number(row, "margin", 0),
    timeToRecover: sheet.number(row, "ttr", NaN),
  }));
}

function requireStated(sheet: SheetTable, column: string, why: string): void {
  const isStated = sheet.map((row) => !Number.isNaN(sheet.number(row, column, NaN)));
  if (isStated.includes(true)) return;
  throw new Failure("#N/A", `No row of nodes has a ${column}, so ${why}.`);
}

export const supplyEdges = (): Reader<SupplyEdge[]> =>
  table(supplyEdgesShape, (sheet) =>
    sheet.map((row) => ({
      from: sheet.requiredText(row, "from"),
      to: sheet.requiredText(row, "to"),
      quantity: sheet.number(row, "quantity", 1),
    })),
  );
