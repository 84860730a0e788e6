import { Notes } from "../notes";
import type { Choices, Line } from "../tableKind";
import { fittedLines } from "./fittedLines";
import { withOwnValues } from "./ownValues";
import { withQuantities } from "./withQuantities";
import { withShares } from "./sources";
import { structured } from "./structure";
import { tellOrigins } from "./tellOrigins";

/** A bill of materials out of the columns that an ERP or an electronics tool has. */
export function billLines(lines: readonly Line[], choices: Choices, notes: Notes): readonly Line[] {
  const placed = placedLines(lines, choices, notes);
  tellOrigins(placed, notes);
  return withOwnValues(withShares(placed, choices, notes), choices, notes);
}

/** The parts with what they go into and how many, which questions are asked of. */
export function placedLines(
  lines: readonly Line[],
  choices: Choices,
  notes: Notes = new Notes(),
): readonly Line[] {
  return withQuantities(structured(fittedLines(lines, notes), choices, notes), notes);
}
