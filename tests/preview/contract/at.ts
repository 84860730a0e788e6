import { parseA1 } from "../../../src/preview/workbook/a1";
import {
  type Area,
  type CellInput,
  type Sheet,
  type Workbook,
  WorkbookError,
} from "../../../src/preview/workbook/workbook";

/** The area of an address on a sheet. */
export function at(sheet: Pick<Sheet, "id">, address: string): Area {
  const block = parseA1(address);
  if (!block) throw new Error(`${address} is no address`);
  return { sheet: sheet.id, ...block };
}

/** Writes from a cell on, as many rows and columns as given. */
export function put(
  workbook: Workbook,
  sheet: Pick<Sheet, "id">,
  first: string,
  input: CellInput[][],
): Area {
  const area = { ...at(sheet, first), rows: input.length, columns: input[0]?.length ?? 0 };
  workbook.write(area, input);
  return area;
}

/** The error code an attempt is refused with, or "nothing" if it is not. */
export function refusal(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  return "nothing";
}
