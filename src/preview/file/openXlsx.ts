import { putBeyondFile, takeBeyondFile } from "../kept/beyondFile";
import type { Workbook } from "../workbook/workbook";
import { readXlsx } from "./readXlsx";
import { writeXlsx } from "./writeXlsx";

/**
 * Opens an .xlsx file in the place of the workbook, all of it or nothing: what fails on the way puts the former
 * workbook back, with a sentence.
 */
export async function openXlsx(
  bytes: ArrayBuffer | Uint8Array,
  workbook: Workbook,
  namespace: string,
  beforeReplacing: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const taken: (() => Promise<void>)[] = [];
  try {
    await readXlsx(bytes, workbook, namespace, async () => {
      await beforeReplacing();
      taken.push(await wayBack(workbook, namespace));
    });
  } catch (error) {
    const [putBack] = taken;
    if (putBack === undefined) throw error;
    await putBack();
    await calculateAnew(workbook);
    throw new Error(
      `This file cannot be opened here (${reasonOf(error)}). Your workbook is unchanged.`,
    );
  }
  await calculateAnew(workbook);
}

/** What puts the workbook back as it is now. */
async function wayBack(workbook: Workbook, namespace: string): Promise<() => Promise<void>> {
  const active = workbook.sheets().findIndex(({ id }) => id === workbook.activeSheet());
  const beyond = takeBeyondFile(workbook);
  const bytes = await writeXlsx(workbook, namespace);
  return async () => {
    await readXlsx(bytes, workbook, namespace);
    putBeyondFile(workbook, beyond);
    const sheet = workbook.sheets()[active];
    if (sheet) workbook.activateSheet(sheet.id);
  };
}

async function calculateAnew(workbook: Workbook): Promise<void> {
  // Only when the calculation that followed the cells is over: Univer would join the two and leave cells out.
  await workbook.calculated();
  workbook.calculate(true);
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
