import "./page.css";
import { startUniver } from "./workbook/univer/startUniver";
import { univerWorkbook } from "./workbook/univer/univerWorkbook";

const { univer, api } = startUniver(document.getElementById("grid")!, false);
const workbook = univerWorkbook(univer, api);
Object.assign(window, { api, workbook });
