import { WorkbookError } from "../workbook/workbook";
import { Refusal, type RefusalCode } from "./protocol";

/** Excel on the web refuses requests and answers beyond this many bytes. */
const payloadLimit = 5 * 1024 * 1024;

interface PlannedFailure {
  /** How many changes are still to pass before it strikes; 0 for a member named by `member`. */
  afterChanges: number;
  member: string | null;
  code: string;
}

/** Lets a test make Excel fail where a person cannot easily make it fail. Each fault strikes once, then is over. */
export class Faults {
  requestLimit = payloadLimit;
  responseLimit = payloadLimit;
  private planned: PlannedFailure[] = [];
  private writesUntilRefusal: number | null = null;
  private internalError = false;
  private editing: { ended: Promise<void>; end: () => void } | null = null;

  /** The n-th request from now that writes cells (1 is the next) is refused as too large; nothing of it is applied. */
  payloadTooLargeAtWrite(n: number): void {
    this.writesUntilRefusal = n;
  }

  /** The k-th change from now (1 is the next) fails; what came before it in the same sync stays, as in Excel. */
  failAtChange(k: number, code = "GeneralException"): void {
    this.planned.push({ afterChanges: k, member: null, code });
  }

  /** The next use of a member, such as "Table.resize" or "Range.values", fails. */
  failAt(member: string, code = "GeneralException"): void {
    this.planned.push({ afterChanges: 0, member, code });
  }

  /** The next sync fails with GeneralException before anything of it is applied. */
  generalException(): void {
    this.internalError = true;
  }

  /** A person edits a cell until `endCellEdit`: requests fail, or wait if they ask for delayForCellEdit. */
  beginCellEdit(): void {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing = { ended, end };
  }

  endCellEdit(): void {
    this.editing?.end();
    this.editing = null;
  }

  /** What was planned and has not struck yet is off. */
  forget(): void {
    this.planned = [];
    this.writesUntilRefusal = null;
    this.internalError = false;
  }

  async beforeRequest(bytes: number, writes: boolean, waits: boolean): Promise<RefusalCode | null> {
    if (this.editing && !waits) return Refusal.cellEditMode;
    await this.editing?.ended;
    if (bytes > this.requestLimit) return Refusal.requestTooLarge;
    if (writes && this.writesUntilRefusal !== null && --this.writesUntilRefusal === 0) {
      this.writesUntilRefusal = null;
      return Refusal.requestTooLarge;
    }
    return null;
  }

  beforeAction(member: string, changes: boolean): void {
    if (this.internalError) {
      this.internalError = false;
      throw failure("GeneralException");
    }
    for (const fault of this.planned) {
      if (fault.member === null && changes) fault.afterChanges--;
      const strikes =
        fault.member === null ? changes && fault.afterChanges === 0 : fault.member === member;
      if (!strikes) continue;
      this.planned.splice(this.planned.indexOf(fault), 1);
      throw failure(fault.code);
    }
  }
}

const messages: Record<string, string> = {
  GeneralException: "There was an internal error while processing the request.",
  AccessDenied: "You cannot perform the requested operation.",
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
};

function failure(code: string): WorkbookError {
  return new WorkbookError(code, messages[code] ?? code);
}
