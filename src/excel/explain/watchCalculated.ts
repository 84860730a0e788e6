import { runExcel } from "../runExcel";

/** Calls back whenever a sheet has been calculated, until the returned function is called. */
export async function watchCalculated(onCalculated: () => void): Promise<() => Promise<void>> {
  const subscription = await runExcel(async (context) => {
    const added = context.workbook.worksheets.onCalculated.add(() => {
      onCalculated();
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
