import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { TextEncoder as NodeTextEncoder } from "node:util";
import type { Habits } from "../../../src/preview/host/habits";
import type { Faults } from "../../../src/preview/host/faults";
import { ExcelHost } from "../../../src/preview/host/excelHost";
import { MemoryWorkbook } from "../../../src/preview/workbook/memory/memoryWorkbook";
import type { FunctionMetadata, Workbook } from "../../../src/preview/workbook/workbook";
import { officeGlobals, type OfficeGlobals, pageGlobals } from "./globals";
import { HostBridge } from "./hostBridge";

export interface StartOptions<W extends Workbook> {
  workbook?: W;
  /** The add-in's functions: what functions.json says of them, and what runs when Excel calls one. */
  functions?: {
    namespace: string;
    metadata: FunctionMetadata[];
    implementations: Record<string, (...values: never[]) => unknown>;
  };
}

export interface StartedExcel<W extends Workbook> {
  Excel: typeof globalThis.Excel;
  OfficeExtension: typeof globalThis.OfficeExtension;
  Office: OfficeGlobals["Office"];
  CustomFunctions: OfficeGlobals["CustomFunctions"];
  host: ExcelHost;
  workbook: W;
  faults: Faults;
  /** Closes the add-in's page and loads office.js anew over the same workbook, as after closing the pane. */
  restart: () => void;
}

// Every page has it but jsdom's, and the host counts a request's bytes with it.
if (!("TextEncoder" in globalThis)) Object.assign(globalThis, { TextEncoder: NodeTextEncoder });

const dist = join(
  dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")),
  "dist",
);
/** As Excel and the preview load it; read once, and so parsed once, however often a page begins anew. */
const bundle = readFileSync(join(dist, "excel-web-16.00.js"), "utf8");

/**
 * Loads the real proxies of Excel on the web and joins them to an emulated Excel, so that a forgotten `load` or a
 * wrong `sync` fails in a test as it would in Excel. The globals `Excel`, `OfficeExtension`, `Office` and
 * `CustomFunctions` are set for the code under test.
 */
export function startExcel(options?: StartOptions<MemoryWorkbook>): StartedExcel<MemoryWorkbook>;
export function startExcel<W extends Workbook>(
  options: StartOptions<W> & { workbook: W },
): StartedExcel<W>;
export function startExcel(options: StartOptions<Workbook> = {}): StartedExcel<Workbook> {
  const workbook = options.workbook ?? new MemoryWorkbook();
  const host = new ExcelHost(workbook);
  Object.assign(host.habits, habitsAskedFor());
  let bridge = loadOffice(host, options.functions?.implementations ?? {});
  const started: StartedExcel<Workbook> = {
    ...exposed(),
    host,
    workbook,
    faults: host.faults,
    restart: () => {
      bridge.close();
      host.pageIsGone();
      bridge = loadOffice(host, options.functions?.implementations ?? {});
      Object.assign(started, exposed());
    },
  };
  if (options.functions) {
    const { namespace, metadata } = options.functions;
    host.registerFunctions(namespace, metadata);
  }
  return started;
}

/**
 * The habits of the hosts that are reported, all at once: LINCHPIN_HOST=hardest runs any suite on them, german and
 * french in these languages. What a test
 * sets itself holds. By default a host is kind, and the suites that a habit concerns set it.
 */
function habitsAskedFor(): Partial<Habits> {
  const asked = process.env["LINCHPIN_HOST"] ?? "kindest";
  const habits = HOSTS[asked];
  if (!habits) throw new Error(`LINCHPIN_HOST is ${Object.keys(HOSTS).join(", ")}, not ${asked}.`);
  return habits;
}

// Delays are for the suites that have a clock of their own.
const HARDEST: Partial<Habits> = {
  done: "never",
  labels: "from what stands there",
  grows: true,
  spilled: "formula",
};
const HOSTS: Readonly<Record<string, Partial<Habits>>> = {
  kindest: {},
  hardest: HARDEST,
  german: { ...HARDEST, language: "de-DE" },
  french: { ...HARDEST, language: "fr-FR" },
};

type Exposed = Pick<
  StartedExcel<Workbook>,
  "Excel" | "OfficeExtension" | "Office" | "CustomFunctions"
>;

function exposed(): Exposed {
  const { Excel, OfficeExtension, Office, CustomFunctions } = globalThis as unknown as Exposed;
  return { Excel, OfficeExtension, Office, CustomFunctions };
}

/** The bundle adds to namespaces it finds, so those of an earlier load must go first. */
const namespaces = [
  "Excel",
  "OfficeExtension",
  // The functions' part of the bundle keeps this one if it finds it, and with it the first load's bridge.
  "OfficeExtensionBatch",
  "OfficeCore",
  "Office",
  "Microsoft",
  "OSF",
];

function loadOffice(
  host: ExcelHost,
  implementations: Record<string, (...values: never[]) => unknown>,
): HostBridge {
  const bridge = new HostBridge(host);
  const { Office, CustomFunctions } = officeGlobals(host.workbook);
  for (const [id, implementation] of Object.entries(implementations)) {
    CustomFunctions.associate(id, implementation);
  }
  const page = globalThis as Record<string, unknown>;
  if (page["window"] === undefined) Object.assign(page, pageGlobals());
  for (const name of namespaces) page[name] = undefined;
  Object.assign(page, { CustomFunctions, _richApiNativeBridge: bridge });
  // Indirect eval runs the bundle at the top level of the test's own realm, as a script element would.
  (0, eval)(bundle);
  const { context, ...rest } = Office;
  Object.assign(page["Office"] as object, rest);
  Object.assign(page["OSF"] as object, { _OfficeAppFactory: { getContext: () => context } });
  for (const name of [...namespaces, "_richApiNativeBridge"]) keepAfterTests(page[name]);
  // A page says so itself once its document is there; over the bridge nothing does.
  host.functions.pageIsReady();
  return bridge;
}

/** office.js leaves a timer behind after it sent a result, which outlives the last test; jest would complain of it. */
function keepAfterTests(value: unknown): void {
  const symbol = Symbol.for("$$jest-protect-from-deletion");
  Object.defineProperty(value, symbol, { value: [], configurable: true });
}
