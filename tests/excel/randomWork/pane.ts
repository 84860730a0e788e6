import type { Row } from "../../../src/datasets/tableSchema";
import { defaultWay } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { restoreCopy } from "../../../src/excel/client-copy/restoreCopy";
import { writeOut } from "../../../src/excel/explain/writeOut";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { lastRefresh, undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { runGrid } from "../../../src/excel/scenarios/runGrid";
import { saveScenario } from "../../../src/excel/scenarios/savedScenarios";
import { backToBase, showScenario } from "../../../src/excel/scenarios/showScenario";
import type { Clock } from "../../../src/excel/workbook/untilCalculated";
import { callCount } from "../../../src/functions/boundary/countedCalls";
import type { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import { dressed, vintageOf } from "../../support/vintages";
import { forms } from "../client-copy/copyWorkbook";
import { pickFrom } from "./analyst";

const NOW = new Date(2026, 10, 21, 9, 30);

/** Marks whose loss the pane told of beforehand. */
export interface Told {
  readonly told?: readonly string[];
}

/** A request of the pane: what is done, and what it told beforehand would go with it. */
export interface Request {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

/** The pane, as somebody uses it: what is there to be done depends on what was done. */
export class Pane {
  private version = 0;
  private imports: string[] = [];
  private scenarios = 0;
  private isShown = false;
  private isCopied = false;

  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly home: string,
    private readonly random: () => number,
    private readonly clock: Clock,
  ) {}

  request(): Request {
    const id = this.imports.length > 0 ? pickFrom(this.random, this.imports) : null;
    const chance = this.random();
    if (id === null || chance < 0.1) return this.importing();
    if (chance < 0.35) return this.refreshing(id);
    if (chance < 0.45) return { name: "undo", run: () => this.undo(id) };
    if (chance < 0.53) return { name: "remove", run: () => this.remove(id) };
    if (chance < 0.72) return this.scenario();
    if (chance < 0.79) return { name: "grid", run: () => this.grid() };
    if (chance < 0.84) return { name: "write out", run: () => this.write() };
    return this.isCopied
      ? { name: "restore", run: () => this.restore() }
      : { name: "client copy", run: () => this.copy() };
  }

  private importing(): Request {
    const isSelected = this.random() < 0.3;
    if (isSelected) {
      const row = 30 + Math.floor(this.random() * 3) * 40;
      this.workbook.activateSheet(this.home);
      this.workbook.select({ sheet: this.home, row, column: 8, rows: 1, columns: 1 });
    }
    const place = isSelected ? "selected cell" : "new sheet";
    return {
      name: "import",
      run: async () => {
        const { importId } = await importDataset(this.vintage(), NOW, {}, { place });
        this.imports.push(importId);
      },
    };
  }

  private refreshing(id: string): Request {
    const newer = this.vintage();
    const removeWithdrawn = this.random() < 0.4;
    return {
      name: "refresh",
      run: async () => {
        const shown = await lookAtRefresh(id, newer);
        const told = removeWithdrawn ? this.marksOnTable() : [];
        await applyRefresh(shown, { all: "ours", removeWithdrawn, addColumns: true }, NOW);
        return { told };
      },
    };
  }

  /** Withdrawn rows are shown with what was typed into them before anything is done. */
  private marksOnTable(): string[] {
    return this.workbook
      .tables()
      .flatMap(({ area }) => this.workbook.formulas(area).flat().map(String));
  }

  private async undo(id: string): Promise<void> {
    if (await lastRefresh(id)) await undoRefresh(id);
  }

  private async remove(id: string): Promise<{ told: readonly string[] }> {
    const removal = await lookAtRemoval(id, null);
    const told = removal.losses.length > 0 ? this.marksOnTable() : [];
    await removeImport(removal, null);
    this.imports = this.imports.filter((each) => each !== id);
    return { told };
  }

  private scenario(): Request {
    if (this.scenarios === 0 || this.random() < 0.15) {
      const name = `S${this.scenarios + 1}`;
      return {
        name: "save scenario",
        run: async () => {
          await saveScenario(name, "Home!B1:B2", "");
          this.scenarios++;
        },
      };
    }
    if (this.isShown) {
      return {
        name: "back to base",
        run: async () => {
          await backToBase();
          this.isShown = false;
        },
      };
    }
    return {
      name: "show scenario",
      run: async () => {
        await showScenario(`S${this.scenarios}`);
        this.isShown = true;
      },
    };
  }

  private async grid(): Promise<void> {
    const inputs = [{ reference: "Home!B1", axis: { kind: "list", list: "1; 3" } as const }];
    await runGrid({ inputs, outputs: "Home!B3" }, { calls: callCount, clock: this.clock });
  }

  private async write(): Promise<void> {
    await writeOut({
      ...{ title: "EXPOSURE_RATIO", summary: "", equations: [], numbers: [], notes: "" },
      ...{ from: "Home!B3", own: "Home!$B$3" },
      numberFormatOf: { sheet: "Home", row: 2, column: 1 },
      inputs: [{ name: "trade", text: "Home!$B$1", isCell: true }],
      formulaOf: (cellOf) => ({ steps: [], result: cellOf("trade") }),
    });
  }

  private async copy(): Promise<void> {
    const { items } = await lookAtCopy(forms);
    await makeCopy(
      items.map((item) => ({ item, way: defaultWay(item) })),
      NOW,
    );
    this.isCopied = true;
  }

  private async restore(): Promise<void> {
    const { changed } = await restoreCopy();
    if (changed.length === 0) this.isCopied = false;
  }

  /** A table of trade in which figures, days and notes come, go and change. */
  private vintage() {
    const version = `2026.${++this.version}.1`;
    const { random } = this;
    const row = (code: string, year: number): Row => [
      ...[code, year, random() < 0.2 ? null : `2025-03-0${1 + Math.floor(random() * 8)}`],
      random() < 0.2 ? null : Math.round(random() * 40) / 4,
      pickFrom(random, ["=SUM(A1)", "1/2", "plain", "'q", null, "+1", "@x", "-"]),
      ...["Census", version],
    ];
    const keys = ["0101", "0202", "0303", "0404", "a b"].flatMap((code) =>
      [2023, 2024].map((year) => [code, year] as const),
    );
    const some = keys.filter(() => random() > 0.35);
    return dressed(
      vintageOf(
        version,
        (some.length > 1 ? some : keys).map(([c, y]) => row(c, y)),
      ),
    );
  }
}
