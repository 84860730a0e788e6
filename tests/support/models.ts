import { loadDataset, loadStarter } from "../../src/datasets/dataset";
import type { Cell } from "../../src/datasets/tableSchema";
import { buildModel } from "../../src/excel/building/buildModel";
import type { Building, ModelResult } from "../../src/excel/building/building";
import type { ModelData, ModelSpec } from "../../src/models/modelSpec";
import { readBundled } from "./bundledDatasets";

export const NOW = new Date(2026, 10, 21, 9, 30);

interface Options extends Building {
  readonly chosen?: Readonly<Record<string, Cell>>;
  /** Another bundled dataset of the same shape for a role. */
  readonly datasets?: Readonly<Record<string, string>>;
}

/** The rows that a model is built on by default. */
export async function bundledData({ needs }: ModelSpec): Promise<ModelData> {
  const roles = await Promise.all(
    needs.map(async ({ role, datasets: [usual = ""], starter }) => {
      const data = starter
        ? await loadStarter(starter, readBundled)
        : await loadDataset(usual, readBundled);
      return [role, data] as const;
    }),
  );
  return Object.fromEntries(roles);
}

/** Builds a model over the data that ships, as one click in the pane does. */
export async function buildBundled(
  spec: ModelSpec,
  { chosen = {}, datasets = {}, ...building }: Options = {},
): Promise<ModelResult> {
  const roles = await Promise.all(
    spec.needs.map(async ({ role, datasets: [usual = ""], starter }) => {
      const name = datasets[role] ?? usual;
      if (starter && datasets[role] === undefined) {
        const data = await loadStarter(starter, readBundled);
        return [role, data, { kind: "starter", starter }] as const;
      }
      const data = await loadDataset(name, readBundled);
      return [role, data, { kind: "dataset", dataset: name }] as const;
    }),
  );
  const data = Object.fromEntries(roles.map(([role, dataset]) => [role, dataset]));
  const tables = Object.fromEntries(roles.map(([role, , choice]) => [role, choice]));
  return buildModel({ spec, tables, data, chosen }, NOW, building);
}
