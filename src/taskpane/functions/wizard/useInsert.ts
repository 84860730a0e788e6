import { useState } from "react";
import { prepareArguments } from "../../../excel/arguments/prepareArguments";
import { ExcelProblem } from "../../../excel/workbook/excelProblem";
import { findPlace } from "../../../excel/formulas/formulaPlace";
import { insertFormula, type InsertedFormula } from "../../../excel/formulas/insertFormula";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { usePane } from "../../services/PaneContext";
import { insertedSentence } from "../../parts/FormulaCard";
import type { FunctionHelp } from "../../../core/functionHelp";
import { assembleFormula } from "../../services/evaluate";
import {
  formulaName,
  hindranceOf,
  typedArguments,
  type FormArgument,
  type Typed,
} from "./useWizard";

/** The cell that the formula went into, or why it went nowhere. */
export type Inserted = InsertedFormula | { readonly refusal: string };

/** Puts the formula into the selected cell as the form stands now, whether or not its value shows yet. */
export function useInsert(
  help: FunctionHelp,
  form: readonly FormArgument[],
  onInserted: () => void,
): { inserted: Inserted | null; busy: boolean; insert: (typed: Typed) => Promise<void> } {
  const { announce } = usePane();
  const [inserted, setInserted] = useState<Inserted | null>(null);
  const [busy, setBusy] = useState(false);

  const insert = async (typed: Typed): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const next = await insertTyped(help, form, typed).catch((error: unknown) => ({
      refusal: sentenceFor(error),
    }));
    setInserted(next);
    announce("refusal" in next ? next.refusal : insertedSentence(next));
    setBusy(false);
    onInserted();
  };
  return { inserted, busy, insert };
}

async function insertTyped(
  help: FunctionHelp,
  form: readonly FormArgument[],
  typed: Typed,
): Promise<InsertedFormula> {
  const home = await findPlace("selected");
  if (home.obstacle !== null) throw new ExcelProblem(home.obstacle);
  const prepared = await prepareArguments(
    typedArguments(form, typed),
    home,
    new AbortController().signal,
  );
  const own = prepared.find(({ holdsHome }) => holdsHome);
  if (own) {
    throw new ExcelProblem(
      `${home.address} is one of the cells of ${own.name}, so the formula would refer to itself. Select a cell outside ${own.formula}.`,
    );
  }
  // A value that only the sheet can show is no reason to keep the formula out of it.
  const hindrance = hindranceOf(
    form,
    prepared.map((argument) => (argument.isWrong ? argument : { ...argument, problem: null })),
  );
  if (hindrance && "sentence" in hindrance) {
    throw new ExcelProblem(hindrance.sentence.replace("to see the value", "first"));
  }
  const formula = assembleFormula(formulaName(help), prepared);
  return insertFormula({ formula, label: help.id }, "selected");
}
