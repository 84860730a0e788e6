import { runExcel } from "./runExcel";

/** Calls back whenever another cell is selected, until the returned function is called. */
export async function watchSelection(onChange: () => void): Promise<() => Promise<void>> {
  const subscription = await runExcel(async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () =>
    Excel.run(subscription.context, async (context) => {
      subscription.remove();
      await context.sync();
    });
}
