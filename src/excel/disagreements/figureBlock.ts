import type { Disagreement, DisagreeingFigure } from "../../datasets/disagreements";
import type { Input } from "../../sheet/input";
import { withDecimals } from "../tables/columns";

/** A question with the figures that sources give, as cells: question, header, a row each, the reason. */
export interface FigureBlock {
  readonly cells: readonly (readonly Input[])[];
  readonly rows: number;
  readonly columns: number;
  /** Of the columns with numbers. */
  readonly numberFormat: string;
  readonly numberColumns: readonly number[];
}

interface BlockColumn {
  readonly header: string;
  readonly value: (figure: DisagreeingFigure, unit: string) => Input;
  readonly isNumber?: true;
}

const COLUMNS: readonly BlockColumn[] = [
  { header: "Figure", value: ({ label }) => label },
  { header: "Low", value: ({ low }) => low, isNumber: true },
  { header: "High", value: ({ high }) => high, isNumber: true },
  { header: "Unit", value: (_, unit) => unit },
  { header: "As printed", value: ({ printed }) => printed },
  { header: "Kind", value: ({ kind }) => kind },
  { header: "Source", value: ({ source }) => source },
  { header: "Link", value: ({ sourceUrl }) => sourceUrl },
  { header: "Vintage", value: ({ vintage }) => vintage },
  { header: "Licence", value: ({ licence }) => licence },
  { header: "Confidence", value: ({ confidence }) => confidence },
];

export function figureBlock({ question, reason, unit, figures }: Disagreement): FigureBlock {
  const amounts = figures.flatMap(({ low, high }) => [low, high]);
  const cells: Input[][] = [
    padded([question]),
    COLUMNS.map(({ header }) => header),
    ...figures.map((figure) => COLUMNS.map(({ value }) => value(figure, unit))),
    padded([`Why they differ: ${reason}`]),
  ];
  return {
    cells,
    rows: cells.length,
    columns: COLUMNS.length,
    numberFormat: /^fraction/.test(unit) ? "0.00%" : withDecimals("#,##0.##", amounts),
    numberColumns: COLUMNS.flatMap(({ isNumber }, index) => (isNumber ? [index] : [])),
  };
}

function padded(cells: readonly Input[]): Input[] {
  return COLUMNS.map((_, index) => cells[index] ?? null);
}
