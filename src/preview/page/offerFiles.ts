import type { FileFormat } from "../previewHandle";
import { element } from "./element";
import { showNotice } from "./showNotice";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The buttons that save the workbook as a file and open one. */
export function offerFiles(file: FileFormat): void {
  element("download").addEventListener("click", () => {
    tell(async () => {
      const bytes = await file.download();
      saveAs("Linchpin preview.xlsx", new Blob([new Uint8Array(bytes)], { type: TYPE }));
    });
  });
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx";
  element("open").addEventListener("click", () => {
    input.click();
  });
  input.addEventListener("change", () => {
    const [chosen] = input.files ?? [];
    input.value = "";
    if (chosen) tell(async () => file.open(await chosen.arrayBuffer()));
  });
}

function tell(action: () => Promise<void>): void {
  showNotice("");
  action().catch((error: unknown) => {
    showNotice(error instanceof Error ? error.message : String(error));
  });
}

function saveAs(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
