/** Pieces that the formulas share. Each takes and gives Excel text. */

const isLiteral = (text: string): boolean => /^\(?[-+]?[\d.]+(E[-+]?\d+)?\)?$/i.test(text);

/** Any of several conditions, cell by cell: OR would make one of them all. */
export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 1 ? (conditions[0] ?? "") : conditions.map((c) => `(${c})`).join("+");

/** `otherwise`, or the error where a condition is met. */
export function unless(
  conditions: readonly string[],
  error: "#N/A" | "#NUM!" | "#DIV/0!",
  otherwise: string,
): string {
  return conditions.length === 0 ? otherwise : `IF(${anyOf(conditions)},${error},${otherwise})`;
}

/** A blank argument is missing, not zero. What is written out as a number is never blank. */
export const unlessBlank = (cells: readonly string[], then: string): string =>
  unless(
    cells.filter((text) => !isLiteral(text)).map((text) => `${text}=""`),
    "#N/A",
    then,
  );

/** Below zero is outside the domain; a number written out was judged when it was written. */
export const fromZero = (cells: readonly string[], then: string): string =>
  unless(
    cells.filter((text) => !isLiteral(text)).map((text) => `${text}<0`),
    "#NUM!",
    then,
  );

/** Outside 0 to 1. */
export const fractions = (cells: readonly string[], then: string): string =>
  unless(
    cells.filter((text) => !isLiteral(text)).flatMap((text) => [`${text}<0`, `${text}>1`]),
    "#NUM!",
    then,
  );

/** The least value of each range is not below 0. */
export const noneBelowZero = (ranges: readonly string[], then: string): string =>
  unless(
    ranges.map((range) => `MIN(${range})<0`),
    "#NUM!",
    then,
  );

export const noneOutsideFractions = (ranges: readonly string[], then: string): string =>
  unless(
    ranges.flatMap((range) => [`MIN(${range})<0`, `MAX(${range})>1`]),
    "#NUM!",
    then,
  );

/** No cell of these ranges is blank. */
export const noneBlank = (ranges: readonly string[], then: string): string =>
  unless(
    ranges.map((range) => `SUMPRODUCT(--(${range}=""))>0`),
    "#N/A",
    then,
  );

export const isNumber = (text: string): string => `ISNUMBER(${text})`;
/** 1 where a cell holds an amount above zero: a text counts as larger than every number. */
export const present = (range: string): string => `ISNUMBER(${range})*(${range}>0)`;
export const countPresent = (range: string): string => `SUMPRODUCT(${present(range)})`;

/** Strictly above, and not by rounding alone: the margin of core's `exceeds`. */
export const exceeds = (value: string, threshold: string): string =>
  `${value}-${threshold}>1E-9*ABS(${threshold})`;

/** A vector as a row, or as a column, however it lies. */
export const asRow = (vector: string): string =>
  `IF(ROWS(${vector})=1,${vector},TRANSPOSE(${vector}))`;
export const asColumn = (vector: string): string =>
  `IF(COLUMNS(${vector})=1,${vector},TRANSPOSE(${vector}))`;
/** A column laid out as the vector lies. */
export const columnAlong = (vector: string, column: string): string =>
  `IF(ROWS(${vector})=1,TRANSPOSE(${column}),${column})`;

/** Ones beside the rows of a matrix, and above its columns, to add up by multiplication. */
export const onesForColumns = (matrix: string): string => `(TRANSPOSE(INDEX(${matrix},1,0))*0+1)`;
export const onesForRows = (matrix: string): string => `(TRANSPOSE(INDEX(${matrix},0,1))*0+1)`;
export const rowSums = (matrix: string): string => `MMULT(${matrix}+0,${onesForColumns(matrix)})`;
export const columnSums = (matrix: string): string => `MMULT(${onesForRows(matrix)},${matrix}+0)`;

/** A header and one row below it. */
export function headed(names: readonly string[], cells: readonly string[]): string {
  const row = (one: number): string => names.map(() => String(one)).join(",");
  const header = names.map((name) => `"${name}"`).join(",");
  const at = names.map((_, i) => String(i + 1)).join(",");
  return `IF({${row(1)};${row(0)}}=1,{${header};${header}},CHOOSE({${at};${at}},${cells.join(",")}))`;
}

/** A column of a table that is found by its header, header included. */
export const tableColumn = (table: string, header: string): string =>
  `INDEX(${table},0,MATCH("${header}",INDEX(${table},1,0),0))`;

/** The numbers of a column; the fallback where a cell is blank or the table has no such column. */
export function numberColumn(table: string, header: string, fallback: string): string {
  const column = tableColumn(table, header);
  return `IFERROR(IF(${column}="",${fallback},${column}+0),${fallback})`;
}

/** The texts of a column, "" where the table has none. */
export const textColumn = (table: string, header: string): string =>
  `IFERROR(${tableColumn(table, header)},"")`;

/** 1 where a cell's label is one of those given. */
export const isAmong = (cells: string, labels: string): string =>
  `ISNUMBER(MATCH(${cells},${labels},0))`;

/** Shares that do not add up to 1, rounding aside. */
export const notOne = (range: string): string => `ABS(SUM(${range})-1)>0.001+1E-15`;

/** Times a factor, which 1 need not be written. */
export const scaled = (value: string, scale: string): string =>
  scale === "1" ? value : `${value}*${scale}`;
