import type { HostContext } from "../hostContext";
import { HostObject } from "../members";

/** Small named facts in the workbook's store, each kind under its own prefix. */
export abstract class StoreItem extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly prefix: string,
    readonly key: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }

  get value(): unknown {
    return this.context.workbook.store.get(this.prefix + this.key);
  }

  set value(value: unknown) {
    this.context.workbook.store.set(this.prefix + this.key, value);
  }

  remove(): void {
    this.context.workbook.store.delete(this.prefix + this.key);
  }
}

export function storeKeys({ workbook }: HostContext, prefix: string): string[] {
  const keys = Array.from(workbook.store.keys());
  return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
}

/** Keys are found whatever their case, as Excel finds them. */
export function findKey(context: HostContext, prefix: string, key: string): string | undefined {
  const wanted = key.toLowerCase();
  return storeKeys(context, prefix).find((candidate) => candidate.toLowerCase() === wanted);
}
