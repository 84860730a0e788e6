import axe, { type AxeResults } from "axe-core";
import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import type { CellState, PreviewHandle } from "../../../src/preview/previewHandle";
import { newContext, previewAddress } from "./browser";

declare global {
  /** Of the page that `evaluate` runs in. */
  var preview: PreviewHandle;
}

/** The preview in a browser profile of its own: office.js keeps state that must not leak into the next test. */
export class Preview {
  /** Requests to anywhere but the server, and what the page complained of. Both are to stay empty. */
  readonly outside: string[] = [];
  /** Requests that the page's policy stopped before they left. */
  readonly stopped: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    /** The add-in's task pane. */
    readonly pane: FrameLocator,
  ) {}

  static async open(options: Parameters<typeof newContext>[0] = {}): Promise<Preview> {
    return Preview.openIn(await newContext(options));
  }

  /** A page more of the same profile, with what its browser keeps. */
  static async openIn(context: BrowserContext): Promise<Preview> {
    const page = await context.newPage();
    const preview = new Preview(page, page.frameLocator("#pane iframe"));
    preview.listen();
    await page.goto(previewAddress());
    await page.evaluate(() => globalThis.preview.ready);
    return preview;
  }

  private listen(): void {
    const home = new URL(previewAddress()).origin;
    this.page.on("request", (request) => {
      const inside = request.url().startsWith(`${home}/`) || /^(data|blob):/.test(request.url());
      if (!inside) this.outside.push(request.url());
    });
    // What the page's policy stops is told like a request, and goes nowhere.
    this.page.on("requestfailed", (request) => {
      if (request.failure()?.errorText !== "csp") return;
      this.outside.splice(this.outside.indexOf(request.url()), 1);
      this.stopped.push(request.url());
    });
    this.page.on("pageerror", (error) => this.complaints.push(error.message));
    this.page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  /** Closes the pane and opens it anew over the same workbook. */
  async reopenPane(): Promise<void> {
    const frame = await this.paneFrame();
    await frame.evaluate(() => {
      document.body.dataset["left"] = "";
      globalThis.location.reload();
    });
    await frame.waitForFunction(
      // On its way in a page has no body yet.
      () =>
        document.querySelector("body:not([data-left])") !== null &&
        document.querySelector("main") !== null,
    );
  }

  /** Types into a cell and waits for everything that follows from it. */
  async type(address: string, input: string | number): Promise<CellState> {
    await this.page.evaluate(([cell, value]) => globalThis.preview.setCell(cell, value), [
      address,
      input,
    ] as const);
    return this.cell(address);
  }

  /** A cell when nothing is left to calculate. */
  async cell(address: string): Promise<CellState> {
    return this.page.evaluate(async (cell) => {
      await globalThis.preview.settled();
      return globalThis.preview.getCell(cell);
    }, address);
  }

  async ask<T>(question: (preview: PreviewHandle) => T | Promise<T>): Promise<T> {
    const code = `(${question.toString()})(globalThis.preview)`;
    return this.page.evaluate<T>(code);
  }

  /** What axe finds wrong with a part of the page, or with the whole pane. */
  async accessibility(part: "pane" | `#${string}`): Promise<AxeResults["violations"]> {
    const frame = part === "pane" ? await this.paneFrame() : this.page.mainFrame();
    await frame.evaluate(axe.source);
    const results = await frame.evaluate(
      (selector) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(
          // Fluent's focus traps are hidden and pass the focus on; axe takes them for controls.
          { include: [selector], exclude: ["[data-tabster-dummy]"] },
          { iframes: false },
        ),
      part === "pane" ? "body" : part,
    );
    if (results.passes.length === 0) throw new Error("axe looked at nothing.");
    return results.violations;
  }

  async paneFrame() {
    const frame = await (await this.page.$("#pane iframe"))?.contentFrame();
    if (!frame) throw new Error("The task pane has no frame.");
    return frame;
  }

  /** Resolves when the browser has stored the workbook as it is now, or a later state of it. */
  async kept(): Promise<void> {
    await this.page.evaluate(async () => {
      const since = Date.now();
      const lastStored = () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("linchpin-preview", 1);
          opening.onerror = reject;
          opening.onupgradeneeded = () => opening.result.createObjectStore("workbooks");
          opening.onsuccess = () => {
            const database = opening.result;
            const asked = database.transaction("workbooks").objectStore("workbooks").get("last");
            asked.onerror = reject;
            asked.onsuccess = () => {
              database.close();
              resolve((asked.result as { savedAt: number } | undefined)?.savedAt ?? 0);
            };
          };
        });
      while ((await lastStored()) < since) await new Promise((again) => setTimeout(again, 100));
    });
  }

  /** Ends the page at once, as when the browser is killed, and opens it again in the same profile. */
  async killAndReopen(): Promise<Preview> {
    const context = this.page.context();
    await this.page.close({ runBeforeUnload: false });
    return Preview.openIn(context);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
