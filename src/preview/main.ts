import "./page/page.css";
import { type FileFormat, type PreviewHandle, previewHandle } from "./previewHandle";
import { openXlsx } from "./file/openXlsx";
import { writeXlsx } from "./file/writeXlsx";
import { ExcelHost } from "./host/excelHost";
import { keepWorkbook } from "./kept/keepWorkbook";
import { readAddin } from "./page/addinFiles";
import { AddinPane } from "./page/addinPane";
import { element } from "./page/element";
import { showErrorSentences } from "./page/showErrorSentences";
import { makePaneResizable } from "./page/makePaneResizable";
import { offerFiles } from "./page/offerFiles";
import { showLimits } from "./page/showLimits";
import { showNotice } from "./page/showNotice";
import { followTheme, startsDark } from "./page/theme";
import { startUniver } from "./workbook/univer/startUniver";
import { univerWorkbook } from "./workbook/univer/univerWorkbook";

declare global {
  interface Window {
    preview: PreviewHandle;
  }
}

const started = startUniver(element("grid"), startsDark);
const workbook = univerWorkbook(started);

const host = new ExcelHost(workbook);
workbook.paintSeldom(() => host.changedAt);
const pane = new AddinPane(host);
const addin = readAddin();

async function prepareWorkbook(): Promise<void> {
  const { namespace, functions } = await addin;
  host.registerFunctions(namespace, functions);
  await keepWorkbook(workbook, namespace, (bytes) => openWorkbook(bytes));
}

async function openWorkbook(
  bytes: ArrayBuffer | Uint8Array,
  beforeReplacing?: () => Promise<void>,
): Promise<void> {
  await openXlsx(bytes, workbook, (await addin).namespace, beforeReplacing);
}

async function load(): Promise<void> {
  await prepared;
  await pane.open();
  await workbook.settled();
}

const prepared = prepareWorkbook();
const ready = load();
const file: FileFormat = {
  download: async () => writeXlsx(workbook, (await addin).namespace),
  open: async (bytes) => {
    await prepared;
    try {
      await openWorkbook(bytes, () => pane.close());
    } finally {
      await pane.open();
    }
  },
};
window.preview = previewHandle(workbook, ready, file);

showErrorSentences(started, workbook);
makePaneResizable();
offerFiles(file);
showLimits();
followTheme(started.api);
ready.catch((error: unknown) => {
  showNotice(error instanceof Error ? error.message : String(error));
});
