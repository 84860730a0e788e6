import { chokepointForms } from "./chokepoint";
import { concentrationForms } from "./concentration";
import { criticalityForms } from "./criticality";
import { inputOutputForms } from "./inputOutput";
import { macroForms } from "./macro";
import type { NativeForm } from "./nativeForm";
import { portfolioForms } from "./portfolio";
import { resilienceForms } from "./resilience";
import { scenarioForms } from "./scenario";
import { tariffForms } from "./tariff";

/** Every function that has a closed form, by its id. */
export const nativeForms: ReadonlyMap<string, NativeForm> = new Map(
  [
    macroForms,
    concentrationForms,
    criticalityForms,
    chokepointForms,
    resilienceForms,
    inputOutputForms,
    tariffForms,
    scenarioForms,
    portfolioForms,
  ].flatMap((forms) => forms.map((form): [string, NativeForm] => [form.id, form])),
);
