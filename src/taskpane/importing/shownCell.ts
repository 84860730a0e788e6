import { isFraction } from "../../datasets/tableSchema";
import type { Cell, Field } from "../../datasets/tableSchema";

/** A cell as its column's format shows it in the sheet, near enough for a look before importing. */
export function shownCell(cell: Cell, field: Field): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  if (field.type === "year") return String(cell);
  const format = field.numberFormat ?? (isFraction(field) ? "0.0%" : "");
  const decimals = /\.(0+)/.exec(format)?.[1]?.length;
  const percent = format.includes("%");
  if (percent) return `${(cell * 100).toFixed(decimals ?? 0)}%`;
  return cell.toLocaleString("en-US", {
    useGrouping: format.includes(",") || (field.type === "integer" && format === ""),
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 10,
  });
}
