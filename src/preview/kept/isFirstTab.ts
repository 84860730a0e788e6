const LOCK = "linchpin-preview-workbook";
/** The page that is reloaded lets go of its lock while the new one already asks for it. */
const PATIENCE = 1000;

/** Whether no other tab keeps its workbook; from then on this one does, until it is closed. */
export function isFirstTab(): Promise<boolean> {
  return new Promise((resolve) => {
    const untilClosed = () => {
      resolve(true);
      return new Promise<void>(() => undefined);
    };
    navigator.locks
      .request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, untilClosed)
      .catch(() => {
        resolve(false);
      });
  });
}
