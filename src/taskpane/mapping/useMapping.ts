import { useCallback, useMemo, useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import { mappedDataset } from "../../datasets/mapping/mappedDataset";
import { columnsOf, type ColumnSource, type Mapping } from "../../datasets/mapping/mapping";
import { proposeMapping } from "../../datasets/mapping/proposeMapping";
import { type Reading, readAs } from "../../datasets/mapping/readAs";
import type { TableKind } from "../../datasets/mapping/tableKind";
import { type Ways, waysFor } from "../../datasets/mapping/ways";
import { readSource, type StandingSource } from "../../excel/mapping/readSource";
import { tableNames } from "../../excel/saving/tableDataset";
import { useLoaded, type Loaded } from "../parts/useLoaded";

/** A table as it will be used, with all that was proposed and corrected. */
export interface Proposed {
  readonly source: StandingSource;
  readonly kind: TableKind;
  readonly mapping: Mapping;
  readonly reading: Reading;
  readonly ways: Ways;
  /** The rows as they will be read. */
  readonly dataset: Dataset;
  /** Where another column could be meant as well. */
  readonly doubts: readonly string[];
}

export interface MappingControl {
  readonly tables: Loaded<readonly string[]>;
  readonly table: string;
  readonly chooseTable: (table: string) => void;
  readonly kind: TableKind;
  readonly chooseKind: (id: string) => void;
  readonly proposed: Loaded<Proposed | null>;
  /** Undefined: no column. */
  readonly chooseSource: (role: string, source: ColumnSource | undefined) => void;
  readonly answer: (question: string, value: string) => void;
  /** Reads the workbook again. */
  readonly reload: () => void;
}

interface Corrections {
  readonly sources: Readonly<Record<string, ColumnSource | undefined>>;
  readonly choices: Mapping["choices"];
}

const NONE: Corrections = { sources: {}, choices: {} };

/** Which table is used as what, what is proposed for it, and the analyst's corrections. */
export function useMapping(
  kinds: readonly [TableKind, ...TableKind[]],
  neededFor: (kind: TableKind) => readonly string[],
  first = "",
): MappingControl {
  const [chosen, setChosen] = useState(first);
  const [kindId, setKindId] = useState(kinds[0].id);
  const [corrections, setCorrections] = useState(NONE);
  const tables = useLoaded(tableNames);
  const names = tables.state === "ready" ? tables.value : [];
  // A table that was chosen stays while the workbook is looked at again.
  const isChosen = tables.state === "ready" ? names.includes(chosen) : chosen !== "";
  const table = isChosen ? chosen : (usualTable(names) ?? "");
  const kind = kinds.find(({ id }) => id === kindId) ?? kinds[0];

  const load = useCallback(
    () => (table === "" ? Promise.resolve(null) : readSource(table)),
    [table],
  );
  const source = useLoaded(load);
  const { reload: lookAgain } = tables;
  const { reload: readAgain } = source;
  const reload = useCallback(() => {
    lookAgain();
    readAgain();
  }, [lookAgain, readAgain]);

  const proposed = useMemo((): Loaded<Proposed | null> => {
    if (source.state !== "ready") return source;
    const value = source.value && propose(source.value, kind, corrections, neededFor(kind));
    return { state: "ready", value };
  }, [source, kind, corrections, neededFor]);

  return {
    ...{ tables, table, kind, proposed, reload },
    chooseTable: (name) => {
      setChosen(name);
      setCorrections(NONE);
    },
    chooseKind: (id) => {
      setKindId(id);
      setCorrections(NONE);
    },
    chooseSource: (role, wanted) =>
      setCorrections((before) => ({ ...before, sources: { ...before.sources, [role]: wanted } })),
    answer: (question, value) =>
      setCorrections((before) => ({
        ...before,
        choices: { ...before.choices, [question]: value },
      })),
  };
}

/** The analyst's own before the record of sources. */
const usualTable = (names: readonly string[]): string | undefined =>
  names.find((name) => !/^linchpin_/i.test(name)) ?? names[0];

/** A column that was chosen may have another header by now. */
const isThere = (source: ColumnSource, columns: readonly string[]): boolean =>
  columnsOf(source).every((column) => columns.includes(column));

function propose(
  source: StandingSource,
  kind: TableKind,
  { sources, choices }: Corrections,
  needed: readonly string[],
): Proposed {
  const { mapping: first, doubts } = proposeMapping(source, kind);
  const corrected = Object.entries({ ...first.sources, ...sources }).flatMap(
    ([role, each]): [string, ColumnSource][] =>
      each === undefined || !isThere(each, source.columns) ? [] : [[role, each]],
  );
  const mapping = { ...first, sources: Object.fromEntries(corrected), choices };
  const reading = readAs(source, mapping, kind, needed);
  const ways = waysFor(source, mapping, kind, reading);
  const dataset = mappedDataset(source, kind, reading, new Date());
  return { source, kind, mapping, reading, ways, dataset, doubts };
}
