import { numberFrom } from "../files/numberText";
import type { Cell } from "../tableSchema";
import { unitOf, type Unit } from "./headerWords";

export interface FigureIn {
  readonly value: number;
  /** What stands behind the number: EA, kg, weeks. */
  readonly unit: string;
  readonly isPercent: boolean;
}

/** The number in a cell, also in one of text: "2 EA", "1,5", "12%", "€1.20". */
export function figureIn(cell: Cell): FigureIn | undefined {
  if (typeof cell === "number") return { value: cell, unit: "", isPercent: false };
  if (typeof cell !== "string") return undefined;
  const [, digits = cell, unit = ""] = /^(.*\d[.,]?)\s*(\p{L}+\.?)$/u.exec(cell.trim()) ?? [];
  const read = numberFrom(digits, "point") ?? numberFrom(digits, "comma");
  if (read === undefined || read.flag !== "") return undefined;
  return { value: read.value, unit, isPercent: read.percent === true };
}

/** The unit that a figure states itself. */
export const unitBehind = ({ unit, isPercent }: FigureIn): Unit | undefined =>
  isPercent ? undefined : unitOf(unit);
