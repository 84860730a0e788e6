import { CellAlertManagerService } from "@univerjs/preset-sheets-core";
import { cellArea } from "../workbook/area";
import type { Started } from "../workbook/univer/startUniver";
import type { Workbook } from "../workbook/workbook";

/** The card that Univer shows over an error says what the function said, where it said something. */
export function showErrorSentences({ univer }: Started, workbook: Workbook): void {
  const alerts = univer.__getInjector().get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const message = workbook.errorSentence(subUnitId, row, col);
    const [[title = ""] = []] = workbook.text(cellArea(subUnitId, row, col));
    show(message === null ? alert : { ...alert, title, message });
  };
}
