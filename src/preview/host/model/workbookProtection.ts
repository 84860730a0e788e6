import { WorkbookError } from "../../workbook/workbook";
import type { HostContext } from "../hostContext";
import { HostObject, type Members } from "../members";
import { accessDenied } from "./places";

const KEY = "protectedStructure";

/** Where a workbook's structure is protected, sheets neither come nor go, nor change name, place or visibility. */
export class WorkbookProtectionObject extends HostObject {
  override readonly members: Members<WorkbookProtectionObject> = protectionMembers;

  constructor(readonly context: HostContext) {
    super();
  }

  get isProtected(): boolean {
    return this.context.workbook.store.get(KEY) === true;
  }
}

const protectionMembers: Members<WorkbookProtectionObject> = {
  className: "WorkbookProtection",
  scalars: { protected: { get: ({ isProtected }) => isProtected } },
  methods: {
    protect: ({ context, isProtected }) => {
      if (isProtected) {
        throw new WorkbookError("InvalidOperation", "The workbook is protected already.");
      }
      context.workbook.store.set(KEY, true);
    },
    unprotect: ({ context }) => {
      context.workbook.store.delete(KEY);
    },
  },
};

export function checkStructureUnprotected(context: HostContext): void {
  if (context.workbook.store.get(KEY) === true) throw accessDenied();
}
