import { type AddInFrame, openFrame } from "../host/openFrame";
import type { ExcelHost } from "../host/excelHost";
import { PANE_PAGE } from "./addinFiles";
import { element } from "./element";
import { showNotice } from "./showNotice";
import { shareTheme } from "./theme";

/** The add-in's page beside the grid. As in Excel, each workbook that is opened has it start anew. */
export class AddinPane {
  private frame: AddInFrame | undefined;

  constructor(private readonly host: ExcelHost) {}

  /** Resolves once the page takes calls of its functions. */
  async open(): Promise<void> {
    this.frame ??= openFrame(this.host, element("pane"), PANE_PAGE, {
      notEmulated: (what) => {
        console.error(what);
        showNotice(`The add-in asked for something the preview does not have: ${what}`);
      },
      starting: shareTheme,
    });
    await this.frame.ready;
  }

  /** Resolves when nothing that the page asked for is still being done. */
  async close(): Promise<void> {
    this.frame?.close();
    this.frame = undefined;
    await this.host.idle();
  }
}
