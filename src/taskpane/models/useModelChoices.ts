import { useCallback, useMemo, useState } from "react";
import { loadCatalogue, type ReadText } from "../../datasets/catalogue";
import { loadDataset, loadStarter, type Dataset } from "../../datasets/dataset";
import type { Cell } from "../../datasets/tableSchema";
import type { Chosen, ModelInput, ModelSpec } from "../../models/modelSpec";
import { findCandidates, type TableChoice } from "../../excel/building/modelTables";
import type { ModelRequest } from "../../excel/building/planModel";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { tableDataset } from "../../excel/saving/tableDataset";
import { usePane } from "../services/PaneContext";
import { sha256 } from "../services/sha256";
import { useLoaded, type Loaded } from "../parts/useLoaded";
import { tableOptions, unfitSentence, usualOption, type TableOption } from "./tableOptions";

export interface RoleChoice {
  readonly role: string;
  readonly title: string;
  readonly options: readonly TableOption[];
  readonly value: string;
  readonly unfit: string | null;
}

export interface ModelChoices {
  readonly roles: Loaded<readonly RoleChoice[]>;
  /** What the model will be built from, once the tables are read. */
  readonly request: Loaded<ModelRequest & { readonly inputs: readonly ModelInput[] }>;
  readonly chooseTable: (role: string, value: string) => void;
  readonly chooseInput: (id: string, value: Cell) => void;
  readonly reload: () => void;
}

/** Which tables and values a model is to be built with; all of them have a sensible default. */
export function useModelChoices(spec: ModelSpec): ModelChoices {
  const { readDataset } = usePane();
  const [tables, setTables] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<Chosen>({});

  const find = useCallback(async () => {
    const catalogue = await loadCatalogue(readDataset);
    const tablesFor = await findCandidates(spec.needs);
    const needs = spec.needs.map((need, at) => {
      const candidates = tablesFor[at] ?? [];
      const options = tableOptions(need, candidates, catalogue);
      const usual = usualOption(need, options, candidates)?.value ?? "";
      return { need, options, usual, unfit: unfitSentence(candidates) };
    });
    // What was read stays so until the workbook is looked at again.
    return { needs, readings: new Map<string, Promise<Dataset>>() };
  }, [spec, readDataset]);
  const found = useLoaded(find);

  const roles = useMemo((): Loaded<readonly RoleChoice[]> => {
    if (found.state !== "ready") return found;
    const value = found.value.needs.map(({ need: { role, title }, options, usual, unfit }) => {
      const wanted = tables[role];
      const known = options.some((option) => option.value === wanted);
      return { role, title, options, unfit, value: known && wanted ? wanted : usual };
    });
    return { state: "ready", value };
  }, [found, tables]);

  const readings = found.state === "ready" ? found.value.readings : null;
  const read = useCallback(async () => {
    const chosenTables = roles.state === "ready" ? optionsIn(roles.value) : [];
    const data = await Promise.all(
      chosenTables.map(async ([role, { value, choice }]) => {
        const reading = readings?.get(value) ?? readChoice(choice, readDataset);
        readings?.set(value, reading);
        reading.catch(() => readings?.delete(value));
        return [role, await reading] as const;
      }),
    );
    const choices = chosenTables.map(([role, { choice }]) => [role, choice] as const);
    return { choices: Object.fromEntries(choices), data: Object.fromEntries(data) };
  }, [roles, readings, readDataset]);
  const loaded = useLoaded(read);

  const request = useMemo((): ModelChoices["request"] => {
    if (roles.state !== "ready") return roles;
    if (loaded.state !== "ready") return loaded;
    const { choices, data } = loaded.value;
    // Roles are known a moment before their tables are read.
    if (spec.needs.some(({ role }) => data[role] === undefined)) return { state: "loading" };
    try {
      const inputs = spec.inputs(data, chosen);
      return { state: "ready", value: { spec, tables: choices, data, chosen, inputs } };
    } catch (error) {
      // A table that has its columns may still not hold what the model needs.
      return { state: "failed", sentence: sentenceFor(error) };
    }
  }, [roles, loaded, spec, chosen]);

  return {
    roles,
    request,
    chooseTable: useCallback((role, value) => {
      setTables((before) => ({ ...before, [role]: value }));
      setChosen({});
    }, []),
    chooseInput: useCallback((id, value) => {
      setChosen((before) => ({ ...before, [id]: value }));
    }, []),
    reload: found.reload,
  };
}

/** The option that each role has. */
function optionsIn(roles: readonly RoleChoice[]): [role: string, option: TableOption][] {
  return roles.flatMap(({ role, options, value }) => {
    const option = options.find((each) => each.value === value);
    return option ? [[role, option] as [string, TableOption]] : [];
  });
}

function readChoice(choice: TableChoice, read: ReadText): Promise<Dataset> {
  if (choice.kind === "table") return tableDataset(choice.table, read, new Date());
  if (choice.kind === "dataset") return loadDataset(choice.dataset, read, sha256);
  return loadStarter(choice.starter, read, sha256);
}
