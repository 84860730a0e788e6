import type { SupplyEdge, SupplyNode } from "../../../core/resilience/supplyNetwork";
import type { Reader } from "../reader";
import { table, type TableShape } from "../table";
import { quantityNames } from "./columnNames";

export const supplyNodesShape: TableShape = {
  required: ["node", "material"],
  optional: ["stock", "capacity", "demand", "margin", "ttr"],
  also: { node: ["name"], ttr: ["time_to_recover"] },
};

export const supplyEdgesShape: TableShape = {
  required: ["from", "to"],
  optional: ["quantity"],
  also: { quantity: quantityNames },
};

/** Sites of a supply network: what each makes, and where known stock, capacity, demand, margin and time to recover. */
export const supplyNodes = (): Reader<SupplyNode[]> =>
  table(supplyNodesShape, (sheet) =>
    sheet.map((row) => ({
      name: sheet.requiredText(row, "node"),
      material: sheet.requiredText(row, "material"),
      stock: sheet.number(row, "stock", 0),
      capacity: sheet.number(row, "capacity", Infinity),
      demand: sheet.number(row, "demand", 0),
      margin: sheet.number(row, "margin", 0),
      timeToRecover: sheet.number(row, "ttr", NaN),
    })),
  );

export const supplyEdges = (): Reader<SupplyEdge[]> =>
  table(supplyEdgesShape, (sheet) =>
    sheet.map((row) => ({
      from: sheet.requiredText(row, "from"),
      to: sheet.requiredText(row, "to"),
      quantity: sheet.number(row, "quantity", 1),
    })),
  );
