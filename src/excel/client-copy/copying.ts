import { cellAddress } from "../../sheet/names";
import { ExcelProblem } from "../workbook/excelProblem";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { isFormula } from "./exchangeCells";
import type { Known } from "./followed";
import type { Places } from "./places";
import { putBack, type Keeping, type Left } from "./putBack";
import type { Remembered } from "./remember";
import { standsAsLeft } from "./standsAsLeft";

/** What the steps of a copy share. */
export interface Copying {
  readonly places: Places;
  readonly known: Known;
  readonly touched: Remembered[];
  readonly begun: Begun;
  /** Notes once more that the cells are to be put back. */
  readonly noteRevert: () => void;
}

/** Cells that are about to be changed; put back as they were where the work fails. */
export function copyingOf(places: Places, known: Known, begun: Begun): Copying {
  const touched: Remembered[] = [];
  const revert = (): Promise<void> =>
    runExcel(async (context) => {
      const all = Array.from(new Set(touched), keepingOf(places));
      const sheet = context.workbook.worksheets.getItem(places.id);
      const { left } = await putBack(context, sheet, all, { known });
      // What somebody typed over stays; a formula that is not known may be a piece of the copy.
      const unknown = left.find(
        ({ standing }) =>
          standing !== null && isFormula(standing.formulas[0]?.[0], standing.values[0]?.[0]),
      );
      if (unknown) throw new ExcelProblem(changedMeanwhile(unknown));
    });
  // What stands in the cells refers to sheets that are added later, and goes back before those do.
  const noteRevert = (): number => begun.push({ revert });
  noteRevert();
  return { places, known, touched, begun, noteRevert };
}

export const keepingOf =
  (places: Places) =>
  ({ kept }: Remembered): Keeping => ({
    kept,
    followed: places.of(kept),
    isOurs: (found) => standsAsLeft(found, kept, undefined),
  });

const changedMeanwhile = ({ kept, formula }: Left): string =>
  `${cellAddress(kept.sheet, kept.row, kept.column)} was changed meanwhile. Its formula was ${formula}.`;
