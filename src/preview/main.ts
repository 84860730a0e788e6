import "./page.css";
import { startUniver } from "./workbook/univer/startUniver";

const { api } = startUniver(document.getElementById("grid")!, false);
api.createWorkbook({
  id: "workbook",
  name: "Book1",
  sheetOrder: ["sheet1"],
  sheets: {
    sheet1: { id: "sheet1", name: "Sheet1", rowCount: 1000, columnCount: 26, cellData: {} },
  },
});
Object.assign(window, { api });
