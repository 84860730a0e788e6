import { isNumberKind, wanted } from "../../models/cellKinds";
import type { ModelInput } from "../../models/modelSpec";

/** Refuses what cannot be right; warns of what was not in the data when the model was built, as they may have grown. */
export function validate(cell: Excel.Range, input: ModelInput, choices: string | null): void {
  const { kind, type, closed, format } = input;
  if (choices !== null) {
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: `=${choices}` } };
    cell.dataValidation.errorAlert = closed ? REFUSES : WARNS;
    return;
  }
  if (type === "date") {
    // As Excel numbers days: 1982 to 2119.
    cell.dataValidation.rule = { decimal: { operator: "Between", formula1: 3e4, formula2: 8e4 } };
  } else if (kind && isNumberKind(kind)) {
    const { least, most } = kind;
    cell.dataValidation.rule = {
      decimal: { operator: "Between", formula1: least, formula2: most },
    };
  } else return;
  const sentence = wanted(kind ?? { is: "day" }, format?.includes("%"));
  cell.dataValidation.errorAlert = stops(`${sentence.replace(/^a/, "A")}.`);
}

const stops = (message: string): Excel.DataValidationErrorAlert => ({
  showAlert: true,
  style: "Stop",
  title: "This cannot be right",
  message,
});

const REFUSES = stops("Choose one of the list: the model knows no other.");
const WARNS: Excel.DataValidationErrorAlert = {
  showAlert: true,
  style: "Warning",
  title: "Not among the choices",
  message: "The data did not have this value when the model was built. Use it anyway?",
};
