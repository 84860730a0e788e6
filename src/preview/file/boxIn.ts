import type { Workbook } from "../workbook/workbook";

/** Points in a pixel of 1/96 inch, and in a unit of drawings. */
const [PIXEL, EMU] = [0.75, 1 / 12_700];

interface Corner {
  readonly nativeCol: number;
  readonly nativeColOff: number;
  readonly nativeRow: number;
  readonly nativeRowOff: number;
}

export interface FileRange {
  readonly tl?: Corner;
  readonly br?: Corner;
  readonly pos?: { readonly x: number; readonly y: number };
  readonly ext?: { readonly width: number; readonly height: number };
}

/** In points: as the file says it, or between the corners of two cells. */
export function boxIn(workbook: Workbook, sheet: string, { tl, br, pos, ext }: FileRange) {
  const start = pos ? { left: pos.x * PIXEL, top: pos.y * PIXEL } : tl && cornerAt(tl);
  if (!start) return null;
  if (ext) return { ...start, width: ext.width * PIXEL, height: ext.height * PIXEL };
  const end = br && cornerAt(br);
  return end && { ...start, width: end.left - start.left, height: end.top - start.top };

  function cornerAt({ nativeCol, nativeColOff, nativeRow, nativeRowOff }: Corner) {
    let [left, top] = [nativeColOff * EMU, nativeRowOff * EMU];
    for (let at = 0; at < nativeCol; at++) left += workbook.columnWidth(sheet, at);
    for (let at = 0; at < nativeRow; at++) top += workbook.rowHeight(sheet, at);
    return { left, top };
  }
}
