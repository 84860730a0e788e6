import { contains, overlaps } from "../../workbook/area";
import type { Area, CellInput, Workbook } from "../../workbook/workbook";
import type { AreaObject, HostContext } from "../hostContext";
import { type HostObject, itemNotFound, type Method, type Scalar } from "../members";

/** What a range tells about formulas whose results fill more than their own cell. */
export const spillParts: {
  hasSpill: Scalar<AreaObject>;
  methods: Record<string, Method<AreaObject>>;
} = {
  hasSpill: {
    /** Null where only some of the cells are spilled into. */
    get: ({ context: { workbook }, area }) => {
      const met = spillsOver(workbook, area);
      return met.length === 0 ? false : met.some(({ spill }) => contains(spill, area)) || null;
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

/** The formulas of cells; those that another spills into say what Excel has them say. */
export function formulasIn({ workbook, habits }: HostContext, area: Area): CellInput[][] {
  const found = workbook.formulas(area);
  if (habits.spilled === "blank") return found;
  for (const { formula, spill } of spillsOver(workbook, area)) {
    for (let row = spill.row; row < spill.row + spill.rows; row++)
      for (let column = spill.column; column < spill.column + spill.columns; column++) {
        const line = found[row - area.row];
        if (line && column >= area.column && column < area.column + area.columns)
          line[column - area.column] = formula;
      }
  }
  return found;
}

/** The formulas whose results reach into an area, in its cells or before them. */
function spillsOver(workbook: Workbook, area: Area): { formula: string; spill: Area }[] {
  const before = { sheet: area.sheet, row: 0, column: 0 };
  const [rows, columns] = [area.row + area.rows, area.column + area.columns];
  return workbook.formulas({ ...before, rows, columns }).flatMap((line, row) =>
    line.flatMap((formula, column) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) return [];
      const spill = workbook.spillArea(area.sheet, row, column);
      return spill && overlaps(spill, area) ? [{ formula, spill }] : [];
    }),
  );
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
