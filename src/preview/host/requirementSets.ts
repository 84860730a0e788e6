/**
 * What the emulated Excel says it supports: of ExcelApi no more than manifest.xml asks for, so that a newer member
 * fails here as it would in the oldest Excel that loads the add-in. office.js from npm ends at ExcelApi 1.15.
 */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.13",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.2",
  AddinCommands: "1.1",
  DelayForCellEdit: "1.1",
};
