import type { Area, Workbook } from "../../src/preview/workbook/workbook";

/** Points that a width or height may lose, as files count them in letters. */
const WITHIN = 1;
/** Of a sheet or a table, in what the add-in notes of an import. */
const ID = /\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/gi;
const rounded = (points: number): number => Math.round(points / WITHIN) * WITHIN;

/**
 * All that a file of a workbook has to bring back, a line each under the place it belongs to: ids, which every
 * opening makes anew, are positions or names here.
 */
export function fileContents(workbook: Workbook): Map<string, string> {
  const lines = new Map<string, string>();
  const sheets = workbook.sheets();
  const name = (id: string | null): string => sheets.find((sheet) => sheet.id === id)?.name ?? "";
  const at = (area: Area): string =>
    `${name(area.sheet)} ${area.row},${area.column} ${area.rows}x${area.columns}`;
  const put = (place: string, what: unknown): void => {
    lines.set(place, JSON.stringify(what).replace(ID, "{id}"));
  };
  sheets.forEach(({ id, ...facts }, position) => {
    put(`sheet ${position}`, facts);
    putCells(workbook, id, facts.name, put);
    put(`merged ${facts.name}`, workbook.mergedAreas(id).map(at).sort());
    workbook.conditionalFormats(id).forEach(({ area, type, rule, format }, index) => {
      put(`rule ${facts.name} ${index}`, [at(area), type, sorted(rule), sorted(format)]);
    });
    for (const { area, ...validation } of workbook.validations(id)) {
      for (let row = area.row; row < area.row + area.rows; row++)
        for (let column = area.column; column < area.column + area.columns; column++)
          put(`validation ${facts.name} ${row},${column}`, sorted(validation));
    }
  });
  for (const { area, ...table } of workbook.tables()) {
    put(`table ${table.name}`, [at(area), sorted({ ...table, id: undefined })]);
  }
  for (const { name: own, scope, ...rest } of workbook.names()) {
    put(`name ${name(scope)} ${own}`, sorted(rest));
  }
  for (const { area, content } of workbook.comments()) put(`comment ${at(area)}`, content);
  for (const { sheet, source, ...chart } of workbook.charts()) {
    const sizes = [chart.left, chart.top, chart.width, chart.height].map(rounded);
    const { name: own, type, title, seriesBy, properties } = chart;
    put(`chart ${name(sheet)} ${own}`, [
      ...[type, title, at(source), seriesBy, sizes],
      sorted(properties),
    ]);
  }
  for (const { sheet, name: own, image, ...picture } of workbook.pictures()) {
    const sizes = [picture.left, picture.top, picture.width, picture.height].map(rounded);
    const texts = [picture.altTextTitle, picture.altTextDescription];
    put(`picture ${name(sheet)} ${own}`, [image, sizes, texts, picture.lockAspectRatio]);
  }
  for (const [key, fact] of workbook.store) put(`fact ${key}`, fact);
  return lines;
}

type Put = (place: string, what: unknown) => void;

function putCells(workbook: Workbook, id: string, name: string, put: Put): void {
  const used = workbook.usedArea(id, false);
  if (!used) return;
  const formulas = workbook.formulas(used);
  formulas.forEach((line, r) => {
    const row = used.row + r;
    put(`height ${name} ${row}`, [
      rounded(workbook.rowHeight(id, row)),
      workbook.rowHidden(id, row),
    ]);
    line.forEach((formula, c) => {
      const column = used.column + c;
      const format = sorted(workbook.format(id, row, column));
      const link = workbook.hyperlink(id, row, column);
      put(`cell ${name} ${row},${column}`, [formula, format, link]);
    });
  });
  for (let column = used.column; column < used.column + used.columns; column++) {
    put(`width ${name} ${column}`, [
      rounded(workbook.columnWidth(id, column)),
      workbook.columnHidden(id, column),
    ]);
  }
}

/** Keys in one order, whoever wrote them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}

/** Where the two differ, a line each: what was there, what is there. */
export function lostBetween(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places]
    .filter((place) => before.get(place) !== after.get(place))
    .map((place) => `${place}: ${before.get(place) ?? "-"} → ${after.get(place) ?? "-"}`);
}
