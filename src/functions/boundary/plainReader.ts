import type { Lifted } from "./scalar";

/** Reads the arguments of a cell of the answer; undefined where one of them needs more than a look. */
type PlainReader<C> = (row: number, column: number) => C | undefined;

type Scalars = readonly [name: string, input: Lifted<unknown>][];

/**
 * Reads arguments where every range has a plain number for a cell, as nearly every cell has: each range is
 * gone through once, as a column of figures.
 */
export function plainReader<C>(
  scalars: Scalars,
  values: Readonly<Record<string, unknown>>,
): PlainReader<C> {
  const ranges = scalars.filter(([, { rows, columns }]) => rows * columns > 1);
  if (ranges.some(([, { plain }]) => plain === undefined)) return () => undefined;
  let at: Record<string, unknown>;
  try {
    at = withNumbers(values, scalars);
  } catch {
    return () => undefined;
  }
  const names = ranges.map(([name]) => name);
  const figures = ranges.map(([, { plain }]) => plain?.() ?? new Float64Array());
  const rowSteps = ranges.map(([, { rows, columns }]) => (rows > 1 ? columns : 0));
  const columnSteps = ranges.map(([, { columns }]) => (columns > 1 ? 1 : 0));
  return (row, column) => {
    for (let i = 0; i < names.length; i++) {
      const place = row * (rowSteps[i] as number) + column * (columnSteps[i] as number);
      const figure = (figures[i] as Float64Array)[place] as number;
      if (Number.isNaN(figure)) return undefined;
      at[names[i] as string] = figure;
    }
    return at as C;
  };
}

/**
 * The arguments with single cells read, and a number in the place of every range: a member that has held
 * nothing but numbers takes the next one without a copy.
 */
function withNumbers(
  values: Readonly<Record<string, unknown>>,
  scalars: Scalars,
): Record<string, unknown> {
  const inputs = new Map(scalars);
  const at: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const input = inputs.get(name);
    at[name] =
      input === undefined ? value : input.rows * input.columns === 1 ? input.at(0, 0) : 0.5;
  }
  return at;
}
