import type { IDisposable, Nullable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { Workbook } from "../workbook/workbook";

const COMPONENT = "LinchpinErrorCard";

/** Shows what a cell's function said when the pointer rests on its error, as Excel's error menu does. */
export function showErrorSentences(api: FUniver, workbook: Workbook): void {
  let shown: Nullable<IDisposable>;
  let sentence = "";
  api.registerComponent(COMPONENT, () => (
    <div className="error-card" role="tooltip">
      {sentence}
    </div>
  ));
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    shown?.dispose();
    shown = null;
    const said = workbook.errorSentence(worksheet.getSheetId(), row, column);
    if (said === null) return;
    sentence = said;
    const popup = { componentKey: COMPONENT, direction: "bottom" as const };
    shown = worksheet.getRange(row, column).attachPopup(popup);
  });
}
