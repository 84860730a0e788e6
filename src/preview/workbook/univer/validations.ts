import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import { intersection, overlaps } from "../area";
import { plainText } from "../plainText";
import type { Area, Validation } from "../workbook";
import { toArea, toRange, type UniverBook } from "./univerBook";

/** Not as a person's command: Univer would measure every row of a list anew. */
const QUIETLY = "patched";

export class Validations {
  /** As they were given: Univer keeps less of a rule than Office.js asks back. */
  private readonly given = new Map<string, Validation>();
  private readonly model: SheetDataValidationModel;

  constructor(private readonly book: UniverBook) {
    this.model = book.injector.get(SheetDataValidationModel);
  }

  validations(sheet: string): Validation[] {
    return this.rules(sheet).flatMap((rule) => {
      const given = this.given.get(rule.uid);
      const ranges = rule.ranges;
      return given ? ranges.map((range) => ({ ...given, area: toArea(sheet, range) })) : [];
    });
  }

  /** A cell has one validation: the new one takes its area from those that had it. */
  setValidation(validation: Validation): void {
    this.clearValidation(validation.area);
    this.add(validation);
  }

  clearValidation(area: Area): void {
    for (const rule of this.rules(area.sheet)) {
      const given = this.given.get(rule.uid);
      const areas = rule.ranges.map((it) => toArea(area.sheet, it));
      if (!areas.some((it) => overlaps(it, area))) continue;
      const params = { subUnitId: area.sheet, ruleId: rule.uid, source: QUIETLY };
      this.book.run(RemoveDataValidationMutation, params);
      this.given.delete(rule.uid);
      if (!given) continue;
      for (const rest of areas.flatMap((it) => without(it, area)))
        this.add({ ...given, area: rest });
    }
  }

  copyTo(from: string, to: string): void {
    for (const validation of this.validations(from)) {
      this.add({ ...validation, area: { ...validation.area, sheet: to } });
    }
  }

  private add(validation: Validation): void {
    const uid = crypto.randomUUID();
    this.given.set(uid, validation);
    const ranges = [toRange(this.book.withinSheet(validation.area))];
    const rule: ISheetDataValidationRule = { uid, ranges, ...univerRule(validation) };
    const params = { subUnitId: validation.area.sheet, rule, source: QUIETLY };
    this.book.run(AddDataValidationMutation, params);
  }

  private rules(sheet: string) {
    return this.model.getRules(this.book.unitId, sheet);
  }
}

/** What is left of an area when a part is taken out. */
function without(area: Area, part: Area): Area[] {
  const cut = intersection(area, part);
  if (!cut) return [area];
  const pieces = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: area.row + area.rows - cut.row - cut.rows },
    { ...cut, column: area.column, columns: cut.column - area.column },
    {
      ...cut,
      column: cut.column + cut.columns,
      columns: area.column + area.columns - cut.column - cut.columns,
    },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}

const types: Record<string, DataValidationType> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
};

const operators: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const errorStyles: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

function univerRule({ rule, ignoreBlanks, prompt, errorAlert }: Validation) {
  return {
    ...criterion(rule),
    allowBlank: ignoreBlanks,
    showInputMessage: prompt?.showPrompt ?? false,
    promptTitle: prompt?.title ?? "",
    prompt: prompt?.message ?? "",
    showErrorMessage: errorAlert?.showAlert ?? true,
    errorStyle: errorStyles[errorAlert?.style ?? "Stop"] ?? DataValidationErrorStyle.STOP,
    errorTitle: errorAlert?.title ?? "",
    error: errorAlert?.message ?? "",
  };
}

function criterion(rule: Record<string, unknown>) {
  const [name = "", given] = Object.entries(rule).find(([, value]) => value) ?? [];
  const of = (given ?? {}) as Record<string, unknown>;
  if (name === "list") {
    const showDropDown = of.inCellDropDown !== false;
    const formula1 = plainText(of.source);
    // As in Excel the cell looks like any other; Univer would draw a box and make the row higher.
    const renderMode = DataValidationRenderMode.TEXT;
    return { type: DataValidationType.LIST, formula1, showDropDown, renderMode };
  }
  if (name === "custom")
    return { type: DataValidationType.CUSTOM, formula1: plainText(of.formula) };
  const type = types[name];
  if (!type) return { type: DataValidationType.ANY };
  return {
    type,
    operator: operators[plainText(of.operator)] ?? DataValidationOperator.BETWEEN,
    formula1: plainText(of.formula1),
    ...(of.formula2 === undefined ? {} : { formula2: plainText(of.formula2) }),
  };
}
