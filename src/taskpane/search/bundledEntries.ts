import type { FunctionHelp } from "../../core/functionHelp";
import type { Catalogue } from "../../datasets/catalogue";
import type { ModelSpec } from "../../models/modelSpec";
import { guideAddress, type GuideGroup } from "../services/guides";
import type { ViewInfo } from "../services/viewInfo";
import type { ColumnLabels, Entry } from "./entry";

export type LabelsByDataset = Readonly<Record<string, readonly ColumnLabels[]>>;

export interface Bundled {
  readonly catalogue: Catalogue;
  readonly labels: LabelsByDataset;
  readonly functions: readonly FunctionHelp[];
  readonly models: readonly ModelSpec[];
  readonly views: readonly ViewInfo[];
  readonly guides: readonly GuideGroup[];
}

/** What ships with the add-in, as the search knows it. */
export function bundledEntries(bundled: Bundled): Entry[] {
  return [
    ...datasetEntries(bundled),
    ...bundled.functions.map(functionEntry),
    ...bundled.models.map(modelEntry),
    ...bundled.views.map(viewEntry),
    ...bundled.guides.flatMap(guideEntries),
    HELP_PAGES,
  ];
}

function datasetEntries({ catalogue, labels }: Bundled): Entry[] {
  return catalogue.groups.flatMap((group) =>
    group.datasets.map(({ name, title, description, columns }) => ({
      id: `dataset ${name}`,
      kind: "datasets",
      title,
      text: description,
      texts: [`${title} ${name}`, columns.join(" "), `${group.title} ${description}`],
      labels: labels[name] ?? [],
      target: { page: { view: "datasets", item: name } },
    })),
  );
}

function functionEntry(help: FunctionHelp): Entry {
  const { id, summary, questions, notes, parameters } = help;
  const given = parameters.map(({ name, description }) => `${name} ${description}`);
  return {
    ...{ id: `function ${id}`, kind: "functions", title: id, code: true, text: summary },
    texts: [id, questions.join(" "), [summary, ...notes, ...given].join(" ")],
    target: { page: { view: "functions", item: id } },
  };
}

function modelEntry({ id, title, question, shows, next }: ModelSpec): Entry {
  return {
    ...{ id: `model ${id}`, kind: "models", title, text: question },
    texts: [title, question, [...shows, ...next].join(" ")],
    target: { page: { view: "models", item: id } },
  };
}

function viewEntry({ id, label, line, words }: ViewInfo): Entry {
  return {
    ...{ id: `view ${id}`, kind: "views", title: label, text: line },
    texts: [label, words, line],
    target: { page: { view: id } },
  };
}

function guideEntries({ title: group, guides }: GuideGroup): Entry[] {
  return guides.map(({ name, title, lead }) => ({
    ...{ id: `guide ${name}`, kind: "views", title, text: `${group}, in the browser.` },
    texts: [title, `help how to manual ${group}`, lead],
    target: { help: guideAddress(name) },
  }));
}

const HELP_PAGES: Entry = {
  id: "help",
  kind: "views",
  title: "Help on every function",
  text: "Arguments, equations, examples and sources, a page each, in the browser.",
  texts: ["Help on every function", "help manual documentation reference how to", ""],
  target: { help: "help/index.html" },
};
