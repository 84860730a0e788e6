import { webcrypto } from "node:crypto";
import { TextEncoder } from "node:util";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, fireEvent, render, screen, type RenderResult } from "@testing-library/react";
import { CubeRegular } from "@fluentui/react-icons/svg/cube";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { callByName, callCount, registered } from "../../src/functions/index";
import { App } from "../../src/taskpane/App";
import { VIEWS, type View } from "../../src/taskpane/views";
import frozen from "../../src/functions/functions.json";
import { readBundled } from "./bundledDatasets";
import { quickLabels } from "./quickLabels";
import { quickStyles } from "./quickStyles";

export interface RenderedPane extends RenderResult {
  readonly user: UserEvent;
}

/** A view of a test's own needs no words for the home page. */
type GivenView = Pick<View, "id" | "label" | "Component"> & Partial<View>;

interface PaneOptions {
  readonly views?: readonly GivenView[];
  /** The view to open at once, by its label: the first one, or null to stay on the home page. */
  readonly open?: string | null;
  readonly readDataset?: (path: string) => Promise<string>;
  readonly readJson?: (path: string) => Promise<unknown>;
}

configure({
  asyncUtilTimeout: 20_000,
  // Printing the whole pane with every vain look, as is the default, takes longer than the looks.
  getElementError: (message) => new Error(message ?? "not found"),
});

/** The whole pane over the datasets and functions that ship. jsdom lacks what it needs of a browser's layout. */
export function renderPane({
  views = VIEWS,
  open = views[0]?.label ?? null,
  readDataset = readBundled,
  readJson = readFunctions,
}: PaneOptions = {}): RenderedPane {
  // Part of every browser that Office runs in, on https.
  Object.defineProperty(window, "crypto", { value: webcrypto, configurable: true });
  Object.assign(window, { TextEncoder });
  // Nothing is drawn here, which jsdom would report at length each time it is asked.
  HTMLCanvasElement.prototype.getContext = () => null;
  // Newer browsers answer with a promise, against the typings.
  Object.assign(Element.prototype, { scrollIntoView: () => Promise.resolve() });
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  window.ResizeObserver = class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  };
  quickLabels();
  quickStyles();
  const user = userEvent.setup();
  // jsdom tries every style rule on every element it is asked about, so they go where nobody asks.
  const elsewhere = document.implementation.createHTMLDocument();
  const result = render(
    <RendererProvider renderer={createDOMRenderer(elsewhere)} targetDocument={elsewhere}>
      <App
        views={views.map((view) => ({ ...UNNAMED, ...view }))}
        readDataset={readDataset}
        readJson={readJson}
        functions={{ callByName, callCount, registered }}
      />
    </RendererProvider>,
  );
  if (open !== null) fireEvent.click(wayTo(open));
  return { user, ...result };
}

const UNNAMED = { group: "data", line: "", words: "", Icon: CubeRegular } as const;

/** On the home page. */
function wayTo(label: string): HTMLElement {
  return screen.getByRole("button", { name: new RegExp(`^${label}`) });
}

/** Goes to a view from wherever the pane is. */
export async function openView(user: UserEvent, label: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Home" }));
  await user.click(wayTo(label));
}

/** A tab by its label, which stands in some twice: once unseen, to keep room for the bold one. */
export function tab(label: string): HTMLElement {
  return screen.getByRole("tab", { name: new RegExp(`^${label}`) });
}

export function findTab(label: string): Promise<HTMLElement> {
  return screen.findByRole("tab", { name: new RegExp(`^${label}`) });
}

/** One function has help, as the build writes it; the others have what Excel is told. */
const GUIDES = [
  {
    ...{ title: "Tutorial", line: "Learn by doing." },
    guides: [{ name: "first-model", title: "Your first model", lead: "In a quarter of an hour." }],
  },
];

export const HELP = [
  {
    id: "EXPOSURE_RATIO",
    family: "macro",
    summary: "Exposure of an economy to a trade flow.",
    notes: ["It counts gross trade."],
    signature: "LINCHPIN.EXPOSURE_RATIO(trade, gdp, [scale])",
    parameters: [
      { name: "trade", optional: false, description: "Imports or exports." },
      { name: "gdp", optional: false, description: "Gross domestic product." },
      { name: "scale", optional: true, description: "100 for percent." },
    ],
    returns: "Trade over GDP as a fraction.",
    equations: ["exposure = trade / gdp × scale"],
    examples: [{ formula: "=LINCHPIN.EXPOSURE_RATIO(461, 28650)", result: "0.0160907504363002" }],
    limits: ["A macro ratio says nothing about single products."],
    sources: ["World Bank, World Development Indicators"],
    questions: ["How large is trade beside the whole economy?"],
    related: ["HHI", "NOT_A_FUNCTION"],
  },
];

export function readFunctions(path: string): Promise<unknown> {
  if (path === "functions.json") return Promise.resolve(frozen);
  if (path === "help.json") return Promise.resolve(HELP);
  if (path === "guides.json") return Promise.resolve(GUIDES);
  return Promise.reject(new Error(`unexpected ${path}`));
}
