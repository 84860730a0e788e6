/**
 * Asks Excel not to show its prompt about custom functions of an add-in that the reader does not have. The
 * name is the one that Microsoft's team gives in answers to developers; it is in no reference, and a
 * version of Excel that does not know it ignores it.
 */
const DISABLE_TRUST_PROMPT = "Office.DisableTrustUX";

export const trustInCopy = (): Promise<void> =>
  save((settings) => {
    settings.set(DISABLE_TRUST_PROMPT, true);
  });

export const trustAsBefore = (): Promise<void> =>
  save((settings) => {
    settings.remove(DISABLE_TRUST_PROMPT);
  });

/** A setting that cannot be saved is no reason to undo a copy. */
function save(change: (settings: Office.Settings) => void): Promise<void> {
  const { settings } = Office.context.document;
  change(settings);
  return new Promise((resolve) => {
    settings.saveAsync(() => {
      resolve();
    });
  });
}
