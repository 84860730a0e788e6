/** What Excel says of cells that have no rule, or not the same one. */
const NO_RULE = ["None", "Inconsistent", "MixedCriteria"];

export const hasRule = ({ type }: Excel.DataValidation): boolean => !NO_RULE.includes(type);

/** Gives the rule of some cells to others that have none, and says whether it did; both were loaded. */
export function copyRule(from: Excel.DataValidation, to: Excel.DataValidation): boolean {
  if (!hasRule(from) || to.type !== "None") return false;
  to.rule = from.rule;
  to.ignoreBlanks = from.ignoreBlanks;
  to.errorAlert = from.errorAlert;
  if (from.prompt.title !== "" || from.prompt.message !== "") to.prompt = from.prompt;
  return true;
}
