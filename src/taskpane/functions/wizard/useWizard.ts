import { useEffect, useMemo, useState } from "react";
import {
  prepareArguments,
  type Home,
  type PreparedArgument,
} from "../../../excel/arguments/prepareArguments";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import type { FunctionsRuntime } from "../../services/functionsRuntime";
import type { PlaceState } from "../../parts/usePlace";
import type { FunctionHelp } from "../../../core/functionHelp";
import { assembleFormula, outcomeOf, type Outcome } from "../../services/evaluate";

/** Long enough for whoever types on, short enough for whoever waits. */
const PAUSE = 400;

/** An argument of the form: what the function declares, and what was typed. */
export interface FormArgument {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly kind: string;
  readonly words: readonly string[] | undefined;
}

export function formArguments(help: FunctionHelp, runtime: FunctionsRuntime): FormArgument[] {
  const declared = runtime.registered().get(help.id)?.parameters ?? {};
  return Object.entries(declared).map(([name, { kind, optional, words }], index) => ({
    ...{ name, kind, words },
    description: help.parameters[index]?.description ?? "",
    optional: help.parameters[index]?.optional ?? optional,
  }));
}

export type Typed = Readonly<Record<string, string>>;

/** The formula and what it comes to, for the arguments as they stand after a pause in typing. */
export interface WizardState {
  readonly formula: string | null;
  readonly prepared: readonly PreparedArgument[];
  readonly outcome: Outcome;
}

const CALCULATING: Outcome = { state: "calculating" };

interface WizardInput {
  readonly help: FunctionHelp;
  readonly form: readonly FormArgument[];
  readonly typed: Typed;
  readonly place: PlaceState;
  readonly runtime: FunctionsRuntime;
}

export function useWizard({ help, form, typed, place, runtime }: WizardInput): WizardState {
  const [state, setState] = useState<WizardState>({
    ...{ formula: null, prepared: [], outcome: CALCULATING },
  });
  const texts = useMemo(() => typedArguments(form, typed), [form, typed]);
  const name = formulaName(help);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (next: Partial<WizardState>): void => {
      if (!signal.aborted) setState((before) => ({ ...before, ...next }));
    };
    const look = async (home: Home): Promise<void> => {
      const prepared = await prepareArguments(texts, home, signal);
      show({ prepared, formula: assembleFormula(name, prepared) });
      const hindrance = hindranceOf(form, prepared);
      show({ outcome: hindrance ?? (await outcomeOf(runtime, help.id, prepared)) });
    };
    show({ outcome: CALCULATING });
    if (place === null) return;
    const timer = setTimeout(() => {
      if (place.address === null) {
        show({ outcome: { state: "problem", sentence: place.obstacle } });
        return;
      }
      look(place).catch((error: unknown) => {
        show({ outcome: { state: "problem", sentence: sentenceFor(error) } });
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [form, help.id, name, place, runtime, texts]);

  return state;
}

export function typedArguments(form: readonly FormArgument[], typed: Typed) {
  return form.map(({ name, words }) => ({ name, words, typed: typed[name] ?? "" }));
}

/** `LINCHPIN.HHI` */
export function formulaName({ signature }: FunctionHelp): string {
  return signature.split("(")[0] ?? signature;
}

/** What is missing or wrong with the arguments before the function is asked. */
export function hindranceOf(
  form: readonly FormArgument[],
  prepared: readonly PreparedArgument[],
): Outcome | null {
  const problem = prepared.find((argument) => argument.problem !== null);
  if (problem) return { state: "problem", sentence: `${problem.name}: ${problem.problem ?? ""}` };
  const missing = form.filter(
    ({ optional }, index) => !optional && prepared[index]?.formula === "",
  );
  if (missing.length === 0) return null;
  const names = missing.map(({ name }) => name).join(", ");
  return { state: "waiting", sentence: `Fill in ${names} to see the value.` };
}
