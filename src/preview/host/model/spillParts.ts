import { contains } from "../../workbook/area";
import type { Area } from "../../workbook/workbook";
import type { AreaObject, HostContext } from "../hostContext";
import { type HostObject, itemNotFound, type Method, type Scalar } from "../members";

/** What a range tells about formulas whose results fill more than their own cell. */
export const spillParts: {
  hasSpill: Scalar<AreaObject>;
  methods: Record<string, Method<AreaObject>>;
} = {
  hasSpill: {
    get: ({ context, area }) => {
      const cells = area.rows * area.columns;
      if (cells === 1) return parentOf(context, area) !== null;
      const some = parentOf(context, { ...area, rows: 1, columns: 1 });
      return some === null ? false : contains(some.spill, area) || null;
    },
  },
  methods: {
    getSpillParent: required(parentCell),
    getSpillParentOrNullObject: parentCell,
    getSpillingToRange: required(spillingTo),
    getSpillingToRangeOrNullObject: spillingTo,
  },
};

function parentCell({ context, area }: AreaObject): HostObject | null {
  const parent = parentOf(context, area);
  return parent && context.make.range(parent.cell);
}

function spillingTo({ context, area }: AreaObject): HostObject | null {
  const spill = context.workbook.spillArea(area.sheet, area.row, area.column);
  return spill && context.make.range(spill);
}

function required(find: (range: AreaObject) => HostObject | null): Method<AreaObject> {
  return (range: AreaObject) => {
    const found = find(range);
    if (!found) throw itemNotFound();
    return found;
  };
}

/** The formula cell whose result reaches over `cell`: it stands above and left of it, or is the cell itself. */
function parentOf(context: HostContext, cell: Area): { cell: Area; spill: Area } | null {
  const { workbook } = context;
  const before = { sheet: cell.sheet, row: 0, column: 0 };
  const formulas = workbook.formulas({ ...before, rows: cell.row + 1, columns: cell.column + 1 });
  for (const [row, line] of formulas.entries()) {
    for (const [column, formula] of line.entries()) {
      if (typeof formula !== "string" || !formula.startsWith("=")) continue;
      const spill = workbook.spillArea(cell.sheet, row, column);
      if (spill && contains(spill, { ...cell, rows: 1, columns: 1 })) {
        return { cell: { sheet: cell.sheet, row, column, rows: 1, columns: 1 }, spill };
      }
    }
  }
  return null;
}
