import { useCallback, useEffect, useRef, useState } from "react";
import type { FileAddress } from "../../datasets/files/fileAddress";
import { readDataPackage, type PackageFile } from "../../datasets/files/dataPackage";
import type { Dataset } from "../../datasets/dataset";
import type { ColumnGuess } from "../../datasets/files/columnGuess";
import type { Encoding } from "../../datasets/files/encodings";
import { ownDataset } from "../../datasets/files/ownDataset";
import {
  readOwnTable,
  type LayoutChoice,
  type OwnColumn,
  type OwnTable,
} from "../../datasets/files/ownTable";
import { typeInSlices, type Misfit, type TypedTable } from "../../datasets/files/typedTable";
import { isAbort, sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { fetchFile, readFile, type OwnFile } from "./ownFile";
import { count } from "../../core/count";

/** A file as it is understood now. Dataset and misfits are null while the rows are typed. */
export interface Understood {
  readonly file: OwnFile;
  readonly table: OwnTable;
  readonly dataset: Dataset | null;
  readonly misfits: readonly Misfit[] | null;
  /** Marks that became empty cells, by column. */
  readonly missing: TypedTable["missing"];
  /** Why the last correction could not be followed. */
  readonly problem?: string;
}

export type OwnFileState =
  | { readonly phase: "none" }
  | { readonly phase: "reading"; readonly name: string; readonly fraction: number }
  | { readonly phase: "failed"; readonly sentence: string; readonly cancelled: boolean }
  | { readonly phase: "ready"; readonly understood: Understood }
  | { readonly phase: "package"; readonly file: string; readonly datasets: readonly Dataset[] };

export interface ReadingChoice extends LayoutChoice {
  readonly encoding?: Encoding;
  /** Which of several files of an archive. */
  readonly entry?: number;
}

export interface OwnFileControl {
  readonly state: OwnFileState;
  /** A data file, or the descriptor of a Data Package with its files. */
  readonly choose: (files: readonly File[]) => void;
  readonly fetch: (address: FileAddress) => void;
  /** Reads the same file again in another encoding or under another layout. */
  readonly readAs: (choice: ReadingChoice) => void;
  readonly correctColumn: (
    name: string,
    change: Partial<Pick<ColumnGuess, "type" | "dateOrder" | "numberStyle">>,
  ) => void;
  readonly cancel: () => void;
  readonly close: () => void;
}

/** Lets the page answer the user between two slices of work. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

interface Step {
  readonly signal: AbortSignal;
  readonly show: (state: OwnFileState) => void;
}

/** One file of the user's: read, understood, corrected. A later wish cancels what is still going on. */
export function useOwnFile(): OwnFileControl {
  const { announce } = usePane();
  const [state, setState] = useState<OwnFileState>({ phase: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = useCallback(
    (work: (step: Step) => Promise<void>, before?: Understood) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const show = (next: OwnFileState): void => {
        if (running.current === controller) setState(next);
      };
      work({ signal: controller.signal, show }).catch((error: unknown) => {
        const cancelled = isAbort(error);
        const sentence = cancelled ? "Cancelled. Nothing was imported." : sentenceFor(error);
        show(
          before
            ? { phase: "ready", understood: { ...before, problem: sentence } }
            : { phase: "failed", sentence, cancelled },
        );
        if (running.current === controller) announce(sentence);
      });
    },
    [announce],
  );

  const read = useCallback(
    (name: string, load: (signal: AbortSignal) => Promise<OwnFile>) =>
      run(async (step) => {
        step.show({ phase: "reading", name, fraction: 0 });
        const file = await load(step.signal);
        announce(await understand(file, {}, step));
      }),
    [run, announce],
  );

  const open = useCallback(
    (files: readonly File[]) => {
      const [first] = files;
      const descriptor = files.find(({ name }) => /\.json$/i.test(name));
      if (descriptor) {
        run(async (step) => {
          step.show({ phase: "reading", name: descriptor.name, fraction: 0 });
          announce(await openPackage(descriptor, files, step));
        });
      } else if (first) {
        read(first.name, (signal) => readFile(first, { pause, signal }));
      }
    },
    [run, read, announce],
  );

  const ready = state.phase === "ready" ? state.understood : null;
  return {
    state,
    choose: open,
    fetch: (address) =>
      read(address.file, (signal) => fetchFile(address, signal, { pause, signal })),
    readAs: (choice) => {
      if (!ready) return;
      run(async (step) => announce(await understand(ready.file, choice, step)), ready);
    },
    correctColumn: (name, change) => {
      if (!ready) return;
      const columns = ready.table.columns.map((column) =>
        column.name === name ? corrected(column, change) : column,
      );
      run((step) => typed(ready.file, { ...ready.table, columns }, step), ready);
    },
    cancel: () => running.current?.abort(),
    close: () => {
      running.current?.abort();
      running.current = null;
      setState({ phase: "none" });
    },
  };
}

async function openPackage(
  descriptor: File,
  files: readonly File[],
  { signal, show }: Step,
): Promise<string> {
  const pace = { pause, signal };
  const { text, origin } = await readFile(descriptor, pace);
  const others: PackageFile[] = [];
  for (const file of files) {
    if (file === descriptor) continue;
    const own = await readFile(file, pace);
    const { bytes, hash } = own.origin;
    others.push({ name: file.name, text: own.text, bytes, hash });
  }
  const datasets = await readDataPackage(text, origin, others, pace);
  show({ phase: "package", file: descriptor.name, datasets });
  return `${descriptor.name}: a Data Package with ${count(datasets.length, "table")}.`;
}

/** A column as the user wants it; what was chosen is no doubt any more. */
function corrected(
  column: OwnColumn,
  change: Partial<Pick<ColumnGuess, "type" | "dateOrder" | "numberStyle">>,
): OwnColumn {
  const sign = change.numberStyle === undefined ? {} : { signDoubt: false, mixedSigns: false };
  // That days have years of two figures is the user's word; which figure is the month may still be open.
  const isOpen = change.type === "date" && column.shortYears?.doubt === true;
  const isTold = change.dateOrder !== undefined || change.type !== undefined;
  const order = isTold ? { dateDoubt: isOpen && change.dateOrder === undefined } : {};
  return { ...column, ...sign, ...order, ...change };
}

/** Reads the text as a table and types it; returns what to say aloud. */
async function understand(
  found: OwnFile,
  { encoding, entry, ...layout }: ReadingChoice,
  step: Step,
): Promise<string> {
  const pace = { pause, signal: step.signal };
  const opened =
    entry === undefined || !found.archive || entry === found.archive.at
      ? found
      : await found.archive.open(entry, pace);
  const file =
    encoding === undefined || encoding === opened.encoding
      ? opened
      : await opened.readAs(encoding, pace);
  const name = file.origin.file;
  const read = await readOwnTable(file.text, name, layout, {
    ...pace,
    onProgress: (fraction) => step.show({ phase: "reading", name, fraction }),
  });
  const table = { ...read, doubts: [...aboutArchive(file), ...file.doubts, ...read.doubts] };
  await pause();
  await typed(file, table, step);
  return `${name}: ${count(table.records.length, "row")}, ${count(table.columns.length, "column")}. Check how they were read, then import.`;
}

function aboutArchive({ origin, archive }: OwnFile): string[] {
  if (!archive || archive.entries.length < 2) return [];
  return [
    `${origin.archive ?? "The archive"} holds ${count(archive.entries.length, "table")}. This is ${origin.file}; choose another under Layout.`,
  ];
}

async function typed(file: OwnFile, table: OwnTable, { signal, show }: Step): Promise<void> {
  const waiting: Understood = { file, table, dataset: null, misfits: null, missing: {} };
  show({ phase: "ready", understood: waiting });
  const { misfits, missing, ...rest } = await typeInSlices(table, { pause, signal });
  const dataset = ownDataset(rest, file.origin, caveatsOf(table));
  show({ phase: "ready", understood: { ...waiting, dataset, misfits, missing } });
}

const caveatsOf = ({ doubts, notes, above, below }: OwnTable): string[] => [
  ...doubts,
  ...notes,
  ...[...above, ...below].filter((line) => line !== ""),
];
