import type { CountryForms } from "../../native/countryForms";
import { tableColumn, textColumn, unless } from "../../native/parts";
import { type BomColumns, made } from "./bomColumns";

/** Columns that hold figures, whether or not the answer needs them: the function reads them all. */
const FIGURES = [
  ...["quantity", "own_value", "own_mass", "share", "capacity", "ramp_days", "restriction"],
  ...["probability", "probability_low", "probability_high", "recovery_days", "stock_days"],
  "required",
];

/** Paths longer than any bill has: what a loop makes of them. */
const MOST_PATHS = "1E9";

/**
 * The answer where the bill is one that the formula understands as the function does, and #N/A in any
 * other: figures that are none, rows without an item, links to no row, shares that are not 1, several
 * products, and loops.
 */
export function inSoundBill(bom: string, columns: BomColumns, answer: string): string {
  const { root, item, parent, share, product, rows } = columns;
  const figures = `{${FIGURES.map((name) => `"${name}"`).join(",")}}`;
  const isFigure = `ISNUMBER(MATCH(INDEX(${bom},1,0),${figures},0))`;
  const isNoFigure = `ISTEXT(${bom})*(${bom}<>"")+ISLOGICAL(${bom})`;
  const into = `(${parent}=TRANSPOSE(${item}))`;
  const paths = `MINVERSE(MUNIT(${rows})-${into}*(${parent}<>""))`;
  const sources = `MMULT((${item}=TRANSPOSE(${item}))*(${parent}=TRANSPOSE(${parent})),${share})`;
  const linked = `MMULT(--${into},--(${item}<>""))`;
  const others = `MMULT(--(${item}<>TRANSPOSE(${item})),--(${product}))`;
  return unless(
    [
      `SUMPRODUCT(--ISERROR(${bom}))>0`,
      ...(root === "" || root.startsWith('"') ? [] : [`ISTEXT(${root})+(${root}="")=0`]),
      `SUMPRODUCT((${isNoFigure})*${isFigure})<>SUMPRODUCT(--${isFigure})`,
      `SUMPRODUCT((TRIM(${item})<>${item})+(TRIM(${parent})<>${parent}))>0`,
      `SUMPRODUCT((${item}="")*(${bom}<>""))>0`,
      `SUMPRODUCT((${parent}<>"")*(${linked}=0))>1`,
      `SUMPRODUCT((${item}<>"")*(ABS(${sources}-1)>1E-6))>0`,
      `SUMPRODUCT(${others}*${product})>0`,
      `SUMPRODUCT(--(${product}))=0`,
      `MIN(${paths})<-1E-9`,
      `MAX(${paths})>${MOST_PATHS}`,
      ...["quantity", "own_value", "own_mass", "share"].map(
        // A text that is no cell's is an error to MIN, so what is not there counts for 0.
        (name) => `MIN(0,IFERROR(${tableColumn(bom, name)},0))<0`,
      ),
      `SUMPRODUCT(--(${textColumn(bom, "parent_origin")}<>""))>1`,
    ],
    "#N/A",
    answer,
  );
}

/** The answer where every row that brings anything comes from a country that is known, and so do those asked for. */
export function fromKnown(
  columns: BomColumns,
  views: readonly string[],
  asked: string,
  codes: CountryForms,
  answer: string,
): string {
  const { origin } = columns;
  const brings = views.map((view) => `(${made(columns, view)}<>0)`).join("+");
  return unless(
    [...codes.unclear(asked), `SUMPRODUCT((${brings})*${codes.isUnknown(origin)})>0`],
    "#N/A",
    answer,
  );
}
