import { DocumentSettings } from "../../../src/preview/host/documentSettings";
import { requirementSets } from "../../../src/preview/host/requirementSets";
import type { Workbook } from "../../../src/preview/workbook/workbook";

function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const [major = 0, minor = 0] = (requirementSets[name] ?? "0").split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

type Implementation = (...values: never[]) => unknown;

/** `Office.context.document.settings`: kept in the page until saved, and in the workbook from then on. */
function documentSettings(workbook: Workbook) {
  const stored = new DocumentSettings(workbook);
  const values = new Map(stored.load().map(([key, json]) => [key, JSON.parse(json) as unknown]));
  const done = { status: "succeeded" };
  return {
    get: (key: string) => values.get(key) ?? null,
    set: (key: string, value: unknown) => values.set(key, value),
    remove: (key: string) => values.delete(key),
    saveAsync: (callback?: (result: typeof done) => unknown) => {
      stored.save(Array.from(values, ([key, value]) => [key, JSON.stringify(value)]));
      queueMicrotask(() => callback?.(done));
    },
  };
}

/** What office.js' loader sets up before the proxies, in a page of Excel on the web; the proxies themselves are real. */
export function officeGlobals(workbook: Workbook) {
  const mappings: Record<string, Implementation> = {};
  const associate = (id: string, implementation: Implementation) => {
    mappings[id.toUpperCase()] = implementation;
  };
  const ready = { host: "Excel", platform: "OfficeOnline" };
  return {
    Office: {
      onReady: (callback?: (info: typeof ready) => unknown) => {
        callback?.(ready);
        return Promise.resolve(ready);
      },
      context: {
        ...ready,
        contentLanguage: "en-US",
        displayLanguage: "en-US",
        requirements: { isSetSupported },
        diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.99999.0" },
        document: {
          url: "https://localhost/Book1.xlsx",
          mode: "readWrite",
          settings: documentSettings(workbook),
        },
      },
    },
    /** The bundle adds Error, ErrorCode and the like. */
    CustomFunctions: {
      associate,
      _association: { mappings, onchange: () => undefined, associate },
    },
  };
}

type Globals = ReturnType<typeof officeGlobals>;

export interface OfficeGlobals extends Omit<Globals, "CustomFunctions"> {
  CustomFunctions: Globals["CustomFunctions"] & Pick<typeof CustomFunctions, "Error" | "ErrorCode">;
}

/** The little of a page that the bundle looks for where there is none (testEnvironment "node"). */
export function pageGlobals(): Record<string, unknown> {
  const page = {
    navigator: { userAgent: "Node", language: "en-US" },
    location: new URL("https://localhost/"),
    document: {
      readyState: "complete",
      addEventListener: () => undefined,
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({}),
      cookie: "",
    },
    addEventListener: () => undefined,
  };
  return { window: globalThis, self: globalThis, ...page };
}
