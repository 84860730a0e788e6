/** Errors that a formula may hold as a constant, too. */
const CONSTANTS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** Errors that Excel alone sets, as Office.js names them (the `…ErrorCellValue` types), and Python's. */
const OTHERS = [
  "#BLOCKED!",
  "#BUSY!",
  "#CALC!",
  "#CONNECT!",
  "#EXTERNAL!",
  "#FIELD!",
  "#GETTING_DATA",
  "#PYTHON!",
  "#SPILL!",
  "#UNKNOWN!",
];

export const ERROR_VALUES: readonly string[] = [...CONSTANTS, ...OTHERS];

const errors = new Set(ERROR_VALUES);
const constants = new Set(CONSTANTS);

/** Whether a cell's text is one of Excel's errors. */
export const isErrorValue = (text: string): boolean => errors.has(text);

/** Whether a text, in any case, is an error that can be typed into a formula. */
export const isErrorConstant = (text: string): boolean => constants.has(text.toUpperCase());

/** "#N/A", if a value is an error in the form in which functions give it to Excel. */
export function errorCode(value: unknown): string | undefined {
  const { code, basicValue } = (value ?? {}) as { code?: unknown; basicValue?: unknown };
  return [code, basicValue].find(
    (text): text is string => typeof text === "string" && text.startsWith("#"),
  );
}
