import "./page/page.css";
import { type PreviewHandle, previewHandle } from "./handle";
import { openFrame } from "./host/frame";
import { ExcelHost } from "./host/host";
import { PANE_PAGE, readFunctions } from "./page/addinFiles";
import { element } from "./page/element";
import { showErrorSentences } from "./page/errorCard";
import { makePaneResizable } from "./page/layout";
import { showLimits } from "./page/limits";
import { showNotice } from "./page/notice";
import { followTheme, prefersDark } from "./page/theme";
import { startUniver } from "./workbook/univer/startUniver";
import { univerWorkbook } from "./workbook/univer/univerWorkbook";

declare global {
  interface Window {
    preview: PreviewHandle;
  }
}

const { univer, api } = startUniver(element("grid"), prefersDark.matches);
const workbook = univerWorkbook(univer, api);

async function loadAddin(): Promise<void> {
  const host = new ExcelHost(workbook);
  const { namespace, functions } = await readFunctions();
  host.registerFunctions(namespace, functions);
  await openFrame(host, element("pane"), PANE_PAGE, (what) => {
    console.error(what);
    showNotice(`The add-in asked for something the preview does not have: ${what}`);
  });
  await workbook.settled();
}

const ready = loadAddin();
const file = {
  download: () => Promise.reject(new Error()),
  open: () => Promise.reject(new Error()),
};
window.preview = previewHandle(workbook, ready, file);
Object.assign(window, { workbook, api });

showErrorSentences(api, workbook);
makePaneResizable();
showLimits();
followTheme(api);
ready.catch((error: unknown) => {
  showNotice(error instanceof Error ? error.message : String(error));
});
