/**
 * What to tell the user when something fails: what happened, and what to do next.
 * Sentences of our own errors pass through; Office.js errors are looked up by their code.
 */
export function sentenceFor(error: unknown): string {
  if (isAbort(error)) return "Cancelled. The workbook is unchanged.";
  const { sentence, code, message } = (error ?? {}) as Partial<
    Record<"sentence" | "code" | "message", unknown>
  >;
  if (typeof sentence === "string") return sentence;
  if (typeof code === "string") {
    return SENTENCES[code] ?? `Excel refused the request (${code}). Try again.`;
  }
  const detail = typeof message === "string" && message !== "" ? ` (${message})` : "";
  return `Something went wrong in the add-in${detail}. Reload the pane and try again.`;
}

export function isAbort(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === "AbortError";
}

const SAVE_AND_RELOAD = "Save the workbook, reload it and try again.";
const TOO_LARGE = "Import fewer rows, or close other workbooks, and try again.";

/** Excel.ErrorCodes, OfficeExtension.ErrorCodes and the codes that Microsoft's page on errors adds. */
export const SENTENCES: Readonly<Record<string, string>> = {
  AccessDenied:
    "The workbook or the sheet is protected or read-only. Lift the protection in Review, or save a copy, and try again.",
  ActivityLimitReached: "Excel is busy with many requests. Wait a moment and try again.",
  ApiNotAvailable: "This version of Excel cannot do that. Update Office and try again.",
  ApiNotFound: "This version of Excel cannot do that. Update Office and try again.",
  BadPassword: "The password is wrong. Lift the protection in Review and try again.",
  CannotRegisterEvent: "Excel could not tell the pane about changes. Reload the pane.",
  Conflict:
    "Someone else changed the same cells at the same time. Look at their change, then try again.",
  ConnectionFailure: "The connection to Excel was lost. Reload the pane and try again.",
  ContentLengthRequired: "The request did not reach Excel whole. Try again.",
  DirtySupportingFormula:
    "A formula that this needs is still calculating. Wait until Excel is done and try again.",
  EmptyChartSeries: "The chart has no data. Choose cells with numbers and try again.",
  FilteredRangeConflict: "A filter hides some of the cells. Clear the filter and try again.",
  FormulaLengthExceedsLimit:
    "The formula is longer than the 8,192 characters that Excel allows. Shorten it and try again.",
  GeneralException: `Excel reported an internal error. ${SAVE_AND_RELOAD}`,
  HostRestartNeeded: "Excel has to restart to use the add-in's update. Restart it and try again.",
  InactiveWorkbook:
    "Another workbook is in front. Click into the workbook that you mean and try again.",
  InsertDeleteConflict:
    "Cells cannot be inserted there, because that would push others off the sheet. Choose another place.",
  InvalidArgument:
    "Excel did not accept a value or a name. Check the names of sheets and tables and try again.",
  InvalidBinding: "The cells that this belongs to have changed. Select them again and try again.",
  InvalidObjectPath: "The sheet or table was changed meanwhile. Try again.",
  InvalidOperation: "Excel cannot do that to these cells. Choose an ordinary, empty cell.",
  InvalidOperationInCellEditMode:
    "A cell is being edited. Press Enter or Escape in the sheet, then try again.",
  InvalidReference: "The cells no longer exist. Select the place again and try again.",
  InvalidRequest: "Excel did not understand the request. Reload the pane and try again.",
  InvalidRequestContext: "The pane lost hold of the workbook. Reload the pane and try again.",
  InvalidSelection: "That does not work with this selection. Select a single cell and try again.",
  ItemAlreadyExists: "Something with that name exists already. Rename it, or choose another name.",
  ItemNotFound:
    "A sheet, table or name that this needs no longer exists. Undo its deletion, or import it again.",
  MemoryLimitReached: `Excel has run out of memory. ${TOO_LARGE}`,
  MergedRangeConflict:
    "There are merged cells in the way. Unmerge them, or choose another place, and try again.",
  NonBlankCellOffSheet:
    "Cells with content would be pushed off the sheet. Choose another place and try again.",
  NotImplemented: "This version of Excel cannot do that. Update Office and try again.",
  OpenWorkbookLinksBlocked:
    "The workbook's links are blocked. Allow them in Data > Edit Links and try again.",
  OperationCellsExceedLimit: `That touches more cells than Excel allows at once. ${TOO_LARGE}`,
  PartiallyProtectedSheet:
    "Some of the cells are locked. Lift the protection in Review > Unprotect Sheet and try again.",
  PivotTableRangeConflict:
    "A PivotTable is in the way. Choose a place that does not touch it and try again.",
  PowerQueryRefreshResourceChallenge:
    "A query in the workbook asks for sign-in. Refresh it in Data first, then try again.",
  PropertyNotLoaded: "The pane read something too early. Reload the pane and try again.",
  RangeExceedsLimit: `The range is larger than Excel allows at once. ${TOO_LARGE}`,
  RangeImageExceedsLimit: "The range is too large for a picture. Choose fewer cells.",
  RefreshWorkbookLinksBlocked:
    "The workbook's links may not be refreshed. Allow it in Data > Edit Links and try again.",
  RequestAborted:
    "Excel stopped the request. Wait until it has finished calculating and try again.",
  RequestPayloadSizeLimitExceeded: `That is more data than Excel accepts at once. ${TOO_LARGE}`,
  ResponsePayloadSizeLimitExceeded: `That is more data than Excel hands out at once. ${TOO_LARGE}`,
  RunMustReturnPromise: "The pane lost its connection to Excel. Reload the pane.",
  ServiceNotAvailable: "Excel does not answer at the moment. Wait a moment and try again.",
  Timeout: "Excel took too long. Wait until it has finished calculating and try again.",
  Unauthenticated: "Excel asks you to sign in again. Sign in and try again.",
  UnsupportedFeature:
    "Excel cannot do that in this kind of sheet or workbook. Save it as .xlsx and try again.",
  UnsupportedFillType: "The cells' fill is of a kind that Excel does not hand out. Choose others.",
  UnsupportedOperation: "Excel cannot do that here. Try it on an ordinary worksheet.",
  UnsupportedSheet: "That sheet is of a kind that holds no cells. Choose an ordinary worksheet.",
  ValueNotLoaded: "The pane read something too early. Reload the pane and try again.",
};
