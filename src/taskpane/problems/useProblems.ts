import { useCallback, useEffect, useRef, useState } from "react";
import { type FoundProblems, lookForProblems } from "../../excel/problems/lookForProblems";
import { repair } from "../../excel/problems/repair";
import { replaceLabel } from "../../excel/problems/replaceLabel";
import type { UnknownCountry } from "../../excel/problems/unknownCountries";
import type { CellArea } from "../../excel/workbook/cellArea";
import type { ArgumentDeclaration } from "../services/functionsRuntime";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { type Pane, usePane } from "../services/PaneContext";
import type { Intent } from "../parts/Notice";
import { type Cause, causesOf } from "./causesOf";
import { type ImportProblem, importProblems } from "./importProblems";
import { count } from "../../core/count";

export interface Report extends FoundProblems {
  readonly causes: readonly Cause[];
  readonly imports: readonly ImportProblem[];
}

export type ProblemsState =
  | { readonly phase: "idle" }
  | { readonly phase: "looking"; readonly step: string }
  | { readonly phase: "repairing"; readonly step: string }
  | { readonly phase: "ready"; readonly report: Report }
  | { readonly phase: "failed"; readonly sentence: string };

/** How a repair ended, and the way back where there is one. */
export interface Outcome {
  readonly intent: Intent;
  readonly sentence: string;
  readonly undo?: () => void;
}

/** Kinds of argument that hold figures rather than settings. */
const FIGURES = ["scalar", "vector", "matrix", "table"];

/** Looks through the workbook on request, and repairs what lost the add-in; both can be called off. */
export function useProblems() {
  const pane = usePane();
  const { announce } = pane;
  const [state, setState] = useState<ProblemsState>({ phase: "idle" });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(
    (work: (signal: AbortSignal) => Promise<string>) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      setOutcome(null);
      void work(abort.signal)
        .catch((error: unknown) => {
          const sentence = sentenceFor(error);
          setState({ phase: "failed", sentence });
          return sentence;
        })
        .then((sentence) => {
          controller.current = null;
          announce(sentence);
        });
    },
    [announce],
  );

  const lookFor = useCallback(
    async (signal: AbortSignal): Promise<string> => {
      const step = (text: string): void => setState({ phase: "looking", step: text });
      const report = await reportOf(pane, signal, step);
      setState({ phase: "ready", report });
      return summaryOf(report);
    },
    [pane],
  );

  const look = useCallback(() => run(lookFor), [run, lookFor]);
  const mend = useCallback(
    (lost: FoundProblems["lost"]) =>
      run(async (signal) => {
        setState({ phase: "repairing", step: `0 of ${String(lost.length)} formulas` });
        const onProgress = (done: number, total: number): void =>
          setState({ phase: "repairing", step: `${String(done)} of ${String(total)} formulas` });
        const { before, after } = await repair(lost, { signal, onProgress });
        const sentence =
          after === 0
            ? `Repaired: ${count(before, "formula")} had lost the add-in, none has now.`
            : `${count(before, "formula")} had lost the add-in, ${String(after)} still have. Look whether the add-in is loaded in this workbook, and calculate it again with Ctrl+Alt+F9.`;
        await lookFor(signal);
        setOutcome({ intent: after === 0 ? "success" : "info", sentence });
        return sentence;
      }),
    [run, lookFor],
  );
  const write = useCallback(
    (cells: readonly CellArea[], from: string, to: string, done: (written: number) => Outcome) =>
      run(async (signal) => {
        setState({ phase: "repairing", step: count(cells.length, "cell") });
        const { cells: written, left } = await replaceLabel(cells, from, to);
        await lookFor(signal);
        const { sentence, ...more } = done(written.length);
        const rest = left === 0 ? "" : ` ${count(left, "cell")} held something else by now.`;
        setOutcome({ ...more, sentence: `${sentence}${rest}` });
        return sentence;
      }),
    [run, lookFor],
  );
  const correct = useCallback(
    ({ label, cells }: UnknownCountry, name: string) => {
      const areas = cells.map(({ area }) => area);
      const undo = (): void =>
        write(areas, name, label, (written) => ({
          ...{ intent: "info", sentence: `${count(written, "cell")} again "${label}".` },
        }));
      write(areas, label, name, (written) => ({
        ...{ intent: "success", sentence: `${count(written, "cell")} now "${name}".`, undo },
      }));
    },
    [write],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  return { state, outcome, look, mend, correct, cancel };
}

async function reportOf(
  { functions, readDataset }: Pane,
  signal: AbortSignal,
  step: (text: string) => void,
): Promise<Report> {
  const declared = (id: string, argument: number): ArgumentDeclaration | undefined =>
    Object.values(functions.registered().get(id)?.parameters ?? {})[argument];
  step("reading formulas");
  const found = await lookForProblems({
    isFigure: (id, argument) => FIGURES.includes(declared(id, argument)?.kind ?? ""),
    countriesOf: (id, argument) => declared(id, argument)?.countries,
    signal,
    onProgress: ({ done, total }) =>
      step(`${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} cells`),
  });
  const all = String(found.errors.length);
  const causes = await causesOf(found.errors, functions, signal, (asked) =>
    step(`${String(asked)} of ${all} errors`),
  );
  const imports = await importProblems(readDataset, new Date(), signal, (table) =>
    step(`the table ${table}`),
  );
  return { ...found, causes, imports };
}

export function summaryOf(report: Report): string {
  const { formulas, names, cells } = report;
  const read = `${cells.toLocaleString("en-US")} cells looked at, ${formulas.toLocaleString("en-US")} of them with functions of Linchpin${names > 0 ? `, and ${String(names)} names` : ""}`;
  const problems = problemCount(report);
  return `${read}: ${problems === 0 ? "nothing to report." : `${String(problems)} ${problems === 1 ? "place" : "places"} to look at.`}`;
}

const problemCount = (report: Report): number =>
  [
    ...[report.errors, report.waiting, report.lost, report.hardCoded],
    ...[report.ranges, report.countries, report.imports],
  ].reduce((sum, { length }) => sum + length, 0);
