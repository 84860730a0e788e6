/**
 * Asks Excel not to prompt readers who do not have the add-in to trust it: Microsoft's documentation on
 * managing trust options (2025). A version of Excel that does not know the setting ignores it.
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
