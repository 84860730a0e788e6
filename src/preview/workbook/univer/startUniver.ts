import "./iteratorSome";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { ICommandService, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import note from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sort from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import table from "@univerjs/preset-sheets-table/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import { FormulaHook } from "./formulaDialect";
import { newSheet } from "./sheets";
import { tableTheme } from "./tableTheme";

/** Univer's open-source parts, and nothing else of it: each preset is its own package. */
type Preset = Pick<ReturnType<typeof UniverSheetsCorePreset>, "plugins">;

const presets = (container: HTMLElement): Preset[] => [
  UniverSheetsCorePreset({
    container,
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  }),
  {
    plugins: [
      [UniverSheetsTablePlugin, { userThemes: [tableTheme] }],
      [UniverSheetsTableUIPlugin, { hideAnchor: true }],
    ],
  },
  UniverSheetsNotePreset(),
  UniverSheetsConditionalFormattingPreset(),
  UniverSheetsDataValidationPreset(),
  UniverSheetsFilterPreset(),
  UniverSheetsSortPreset(),
  UniverSheetsDrawingPreset(),
];

export interface Started {
  univer: Univer;
  api: FUniver;
  formulas: FormulaHook;
}

export function startUniver(container: HTMLElement, darkMode: boolean): Started {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        core,
        table,
        note,
        conditionalFormatting,
        dataValidation,
        drawing,
        filter,
        sort,
      ),
    },
    logLevel: LogLevel.WARN,
  });
  for (const { plugins } of presets(container)) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const formulas = new FormulaHook(univer.__getInjector().get(ICommandService));
  const api = FUniver.newAPI(univer);
  const sheet = { id: "sheet1", ...newSheet("Sheet1") };
  api.createWorkbook({
    id: "workbook",
    name: "Book1",
    sheetOrder: ["sheet1"],
    sheets: { sheet1: sheet },
  });
  return { univer, api, formulas };
}
