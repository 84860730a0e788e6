import type { Workbook } from "../workbook/workbook";

/** Where `workbook.settings` and `Office.context.document.settings` keep the same things. */
export const settingPrefix = "setting:";

/** Settings as the common API exchanges them: pairs of a key and its value as JSON. */
export type SerializedSettings = [key: string, json: string][];

/** The settings of one page: what it removed since it last saw them is removed from the workbook when it saves. */
export class DocumentSettings {
  private seen = new Set<string>();

  constructor(private readonly workbook: Workbook) {}

  load(): SerializedSettings {
    const settings = Array.from(this.workbook.store)
      .filter(([key]) => key.startsWith(settingPrefix))
      .map(([key, value]): [string, string] => [
        key.slice(settingPrefix.length),
        JSON.stringify(value),
      ]);
    this.seen = new Set(settings.map(([key]) => key));
    return settings;
  }

  save(settings: SerializedSettings): void {
    for (const key of this.seen) this.workbook.store.delete(settingPrefix + key);
    for (const [key, json] of settings) {
      this.workbook.store.set(settingPrefix + key, JSON.parse(json) as unknown);
    }
    this.seen = new Set(settings.map(([key]) => key));
  }
}
