import "./page/page.css";
import { type FileFormat, type PreviewHandle, previewHandle } from "./handle";
import { readXlsx } from "./file/readXlsx";
import { writeXlsx } from "./file/writeXlsx";
import { openFrame } from "./host/frame";
import { ExcelHost } from "./host/host";
import { PANE_PAGE, readAddin } from "./page/addinFiles";
import { element } from "./page/element";
import { showErrorSentences } from "./page/errorSentences";
import { makePaneResizable } from "./page/layout";
import { offerFiles } from "./page/files";
import { showLimits } from "./page/limits";
import { showNotice } from "./page/notice";
import { followTheme, shareTheme, startsDark } from "./page/theme";
import { startUniver } from "./workbook/univer/startUniver";
import { univerWorkbook } from "./workbook/univer/univerWorkbook";

declare global {
  interface Window {
    preview: PreviewHandle;
  }
}

const started = startUniver(element("grid"), startsDark);
const workbook = univerWorkbook(started);

const addin = readAddin();

async function loadAddin(): Promise<void> {
  const host = new ExcelHost(workbook);
  const { namespace, functions } = await addin;
  host.registerFunctions(namespace, functions);
  await openFrame(host, element("pane"), PANE_PAGE, {
    notEmulated: (what) => {
      console.error(what);
      showNotice(`The add-in asked for something the preview does not have: ${what}`);
    },
    starting: shareTheme,
  });
  await workbook.settled();
}

const file: FileFormat = {
  download: async () => writeXlsx(workbook, (await addin).namespace),
  open: async (bytes) => {
    await readXlsx(bytes, workbook, (await addin).namespace);
    // Only when the calculation that followed the cells is over: Univer would join the two and leave cells out.
    await workbook.calculated();
    workbook.calculate(true);
  },
};
const ready = loadAddin();
window.preview = previewHandle(workbook, ready, file);

showErrorSentences(started, workbook);
makePaneResizable();
offerFiles(file);
showLimits();
followTheme(started.api);
ready.catch((error: unknown) => {
  showNotice(error instanceof Error ? error.message : String(error));
});
