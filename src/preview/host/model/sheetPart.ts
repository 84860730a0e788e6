import type { Sheet } from "../../workbook/workbook";
import type { HostContext } from "../hostContext";
import { HostObject, itemNotFound } from "../members";

/** What belongs to one sheet and is reached through it. */
export abstract class SheetPart extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: string,
  ) {
    super();
  }

  get state(): Sheet {
    const found = this.context.workbook.sheets().find(({ id }) => id === this.sheet);
    if (!found) throw itemNotFound();
    return found;
  }
}
