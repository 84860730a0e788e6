import { runExcel } from "./runExcel";

/** Sends what changes the workbook. */
export type Send = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** Whether a host that offers groups has refused one; it is not asked again while the pane is open. */
let hasRefused = false;

/**
 * Does work whose changes Undo takes back in one step, where Excel knows such groups (ExcelApi 1.20); elsewhere each
 * request is a step of its own. A host that cannot group one of the requests says so (UndoNotSupported); then
 * `putBack` takes out what there is of them, and the work is done without a group.
 */
export async function inOneUndo<T>(
  work: (send: Send) => Promise<T>,
  putBack: () => Promise<unknown>,
): Promise<T> {
  if (hasRefused || !Office.context.requirements.isSetSupported("ExcelApi", "1.20"))
    return work(runExcel);
  const group = { isRefused: false };
  const outcome = await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, (context) =>
    work((step) =>
      step(context).catch((error: unknown) => {
        if (isRefusal(error)) group.isRefused = true;
        throw error;
      }),
    ),
  ).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  );
  const isRefused = group.isRefused || ("error" in outcome && isRefusal(outcome.error));
  if (!isRefused) {
    if ("error" in outcome) throw outcome.error;
    return outcome.result;
  }
  // Also where the work came to an end by going without that request.
  hasRefused = true;
  await putBack();
  return work(runExcel);
}

const isRefusal = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === "UndoNotSupported";
