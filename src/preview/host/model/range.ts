import { formatA1, quoteSheetName } from "../../workbook/a1";
import { maxColumns, maxRows } from "../../workbook/area";
import type { Area } from "../../workbook/workbook";
import { AreaObject, type HostContext } from "../hostContext";
import { localFormula, localNumberFormat } from "../language";
import type { Members } from "../members";
import { boxOf } from "./boxOf";
import { readCells, valueType, writeCells, writeNumberFormats } from "./cellValues";
import { inLanguage, textsIn } from "./localTexts";
import { rangeChanges } from "./rangeChanges";
import { rangeOutline } from "./rangeOutline";
import { rangePlaces } from "./rangePlaces";
import { readHyperlink, setHyperlink, uniform } from "./rangeState";
import { formulasIn, spillParts } from "./spillParts";

export class RangeObject extends AreaObject {
  override readonly members: Members<RangeObject> = rangeMembers;

  constructor(
    readonly context: HostContext,
    public area: Area,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _ReferenceId: this.context.keepReference(this) };
  }

  /** The address with its sheet, as Excel gives it. */
  get address(): string {
    const sheet = this.context.workbook.sheets().find(({ id }) => id === this.area.sheet);
    return `${quoteSheetName(sheet?.name ?? "")}!${formatA1(this.area)}`;
  }
}

const numberFormat = {
  get: ({ context, area }: RangeObject) =>
    readCells(area, (bounded) => context.workbook.numberFormats(bounded)),
  set: ({ context, area }: RangeObject, value: unknown) => {
    writeNumberFormats(context, area, value);
  },
};

const formulas = {
  get: ({ context, area }: RangeObject) =>
    readCells(area, (bounded) => formulasIn(context, bounded)),
  set: ({ context, area }: RangeObject, value: unknown) => {
    writeCells(context, area, value);
  },
};

const rangeMembers: Members<RangeObject> = {
  className: "Range",
  scalars: {
    address: { get: (range) => range.address },
    addressLocal: { get: (range) => range.address },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: { get: ({ area }) => cellCount(area) },
    isEntireColumn: { get: ({ area }) => area.rows === maxRows },
    isEntireRow: { get: ({ area }) => area.columns === maxColumns },
    values: {
      get: ({ context, area }) => readCells(area, (bounded) => context.workbook.values(bounded)),
      set: ({ context, area }, value) => {
        writeCells(context, area, value);
      },
    },
    formulas,
    formulasLocal: {
      get: (range) => inLanguage(range, formulas.get(range), localFormula),
    },
    text: {
      get: ({ context, area }) => readCells(area, (bounded) => textsIn(context, bounded)),
    },
    valueTypes: {
      get: ({ context, area }) =>
        readCells(area, (bounded) =>
          context.workbook.values(bounded).map((row) => row.map(valueType)),
        ),
    },
    numberFormat,
    numberFormatLocal: {
      get: (range) => inLanguage(range, numberFormat.get(range), localNumberFormat),
    },
    rowHidden: {
      get: (range) => uniform(rowsOf(range)),
      set: ({ context: { workbook }, area }, value) => {
        workbook.setRowHidden(area.sheet, area.row, area.rows, value === true);
      },
    },
    columnHidden: {
      get: (range) => uniform(columnsOf(range)),
      set: ({ context: { workbook }, area }, value) => {
        workbook.setColumnHidden(area.sheet, area.column, area.columns, value === true);
      },
    },
    hidden: {
      get: (range) => uniform(rowsOf(range)) === true || uniform(columnsOf(range)) === true,
    },
    hyperlink: { get: readHyperlink, set: setHyperlink },
    hasSpill: spillParts.hasSpill,
    left: { get: ({ context, area }) => boxOf(context.workbook, area).left },
    top: { get: ({ context, area }) => boxOf(context.workbook, area).top },
    width: { get: ({ context, area }) => boxOf(context.workbook, area).width },
    height: { get: ({ context, area }) => boxOf(context.workbook, area).height },
  },
  navigations: {
    format: ({ context, area }) => context.make.rangeFormat(area),
    worksheet: ({ context, area }) => context.make.worksheet(area.sheet),
    conditionalFormats: ({ context, area }) => context.make.conditionalFormats(area),
    dataValidation: ({ context, area }) => context.make.dataValidation(area),
  },
  methods: { ...rangePlaces, ...rangeChanges, ...rangeOutline, ...spillParts.methods },
};

/** Excel counts no further than 2^31 - 1 cells and then says -1. */
function cellCount(area: Area): number {
  const count = area.rows * area.columns;
  return count > 2 ** 31 - 1 ? -1 : count;
}

/** A whole column hides no rows of its own, so only bounded rows are asked. */
function* rowsOf({ context: { workbook }, area }: RangeObject): Generator<boolean> {
  const rows = area.rows === maxRows ? 1 : area.rows;
  for (let row = area.row; row < area.row + rows; row++) {
    yield workbook.rowHidden(area.sheet, row);
  }
}

function* columnsOf({ context: { workbook }, area }: RangeObject): Generator<boolean> {
  const columns = area.columns === maxColumns ? 1 : area.columns;
  for (let column = area.column; column < area.column + columns; column++) {
    yield workbook.columnHidden(area.sheet, column);
  }
}
