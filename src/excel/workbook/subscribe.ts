import { runExcel } from "./runExcel";

type Events<Args> = (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>;

/** Calls back on every event until the returned function is called. */
export async function subscribe<Args>(
  events: Events<Args>,
  onEvent: () => void,
): Promise<() => Promise<void>> {
  const subscription = await runExcel(async (context) => {
    const added = events(context).add(() => {
      onEvent();
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
