import { columnLetters } from "../../sheet/names";
import { wrapped } from "../../models/layout/wrapped";

/** What the ranking reads: a model's bill of materials as it stands, and its inputs by their names. */
export interface RankingSource {
  /** The sheet of the model, as people know it. */
  readonly model: string;
  /** The bill's cells, headers included, as a formula on another sheet names them. */
  readonly bill: string;
  readonly prefix: string;
  /** How many of each there are now; suppliers may be 0. */
  readonly counts: Readonly<Record<RankedBy, number>>;
  readonly moment: string;
}

export type RankedBy = "COUNTRY" | "SUPPLIER" | "PART";

export interface RankedBlock {
  readonly by: RankedBy;
  readonly title: string;
  /** Rows and columns count from 0. */
  readonly titleRow: number;
  readonly headers: readonly string[];
  /** The row that the function's own headers fill; those above say the same in words. */
  readonly spillRow: number;
  /** Rows kept for the answer. */
  readonly rows: number;
  /** Null where there is nothing to rank: the note says why. */
  readonly formula: string | null;
  readonly note: string;
}

/** Where everything stands on the sheet of a ranking, as texts and formulas. */
export interface RankingLayout {
  readonly title: string;
  readonly answer: string;
  readonly sentences: readonly string[];
  readonly inputs: readonly { readonly label: string; readonly formula: string; format: string }[];
  readonly inputsRow: number;
  readonly blocks: readonly RankedBlock[];
}

export const COLUMN_FORMATS = [
  ...["@", "@", "0", "0.0%", "0.0%", "0.0%", "0.0%", "0.0", "#,##0", "@"],
];

const NAMES = { COUNTRY: "Country", SUPPLIER: "Supplier", PART: "Part" };
const TITLES = {
  COUNTRY: "Every country blocked in turn",
  SUPPLIER: "Every supplier blocked in turn",
  PART: "Every part blocked in turn, with all of its sources",
};
const HEADERS = [
  "Halts production?",
  "Restricted rows",
  "Share seen on invoices",
  "Hidden from invoices",
  "Share through all tiers",
  "Halt probability",
  "Days without cover",
  "Value at stake",
];
/** Rows that a list may grow by before it runs into the next. */
const SPARE = 10;

export function rankingLayout(source: RankingSource): RankingLayout {
  const { prefix, model, moment } = source;
  const sentences = [
    `Live formulas on the bill of materials and the inputs of the sheet “${model}”: change them there, and the ranking follows. Set up on ${moment}.`,
    ...wrapped(
      "One is blocked at a time; everything else is as likely to fail as before. “Halts production?” says whether production stops although all else works. “unknown” means that rows lack an origin, a supplier, a restriction, a value or a probability that could change the answer: it is never counted as harmless.",
      150,
    ),
  ];
  const inputs = [
    { label: "Product", formula: `=${prefix}_product`, format: "General" },
    { label: "Restriction that blocks", formula: `=${prefix}_threshold`, format: "0%" },
    { label: "Days that each stays blocked", formula: `=${prefix}_days`, format: "0" },
    {
      label: "Margin that a day without cover loses",
      formula: `=${prefix}_units/365*${prefix}_margin*${prefix}_unit_value*(1-${prefix}_recapture)`,
      format: "#,##0.00",
    },
  ];
  const inputsRow = 2 + sentences.length + 1;
  let next = inputsRow + inputs.length + 2;
  const cell = (at: number): string => `$B$${inputsRow + 2 + at}`;
  const given = `${cell(0)},${cell(1)},${cell(2)},IF(ISERROR(${cell(3)}),"",${cell(3)})`;
  const blocks = (["COUNTRY", "SUPPLIER", "PART"] as const).map((by): RankedBlock => {
    const count = source.counts[by];
    const titleRow = next;
    const rows = count === 0 ? 0 : count + 1 + SPARE;
    next = titleRow + (count === 0 ? 3 : rows + 3);
    return {
      ...{ by, title: TITLES[by], titleRow, rows, spillRow: titleRow + 2 },
      headers: [NAMES[by], ...HEADERS, ...(by === "COUNTRY" ? ["Name"] : [])],
      formula: count === 0 ? null : `=LINCHPIN.BLOCK_RANKING(${source.bill},"${by}",${given})`,
      note:
        by === "SUPPLIER"
          ? "The bill of materials names no supplier: fill a column supplier, build the model again, and rank again."
          : "The bill of materials has nothing to rank here.",
    };
  });
  return {
    ...{ title: "What if each is blocked", sentences, inputs, inputsRow, blocks },
    answer: answerOf(blocks, cell),
  };
}

/** In place of a headline over lists that are not there: none of them halts nothing. */
const NO_RANKING =
  "There is no ranking: select the cell below a heading that shows an error, and open Explain.";

/** A sentence over the ranked countries, and how many suppliers and parts halt production. */
function answerOf(blocks: readonly RankedBlock[], cell: (at: number) => string): string {
  const [countries, ...others] = blocks;
  if (countries?.formula == null) return '="The bill of materials names no country."';
  const column = (block: RankedBlock, at: number): string =>
    `$${columnLetters(at)}$${block.spillRow + 2}:$${columnLetters(at)}$${block.spillRow + block.rows}`;
  const count = (block: RankedBlock, word: string): string =>
    `COUNTIF(${column(block, 1)},"${word}")`;
  const all = (block: RankedBlock): string => `COUNTIF(${column(block, 0)},"?*")`;
  const halts = (block: RankedBlock, noun: string): string =>
    `${count(block, "yes")}&" of "&${all(block)}&" ${noun}"&IF(${count(block, "unknown")}>0," (unknown for "&${count(block, "unknown")}&")","")`;
  const first = (at: number): string => `INDEX(${column(countries, at)},1)`;
  const words = { COUNTRY: "countries", SUPPLIER: "suppliers", PART: "parts" };
  const filled = blocks.filter(({ formula }) => formula !== null);
  const anyError = filled.map(({ spillRow }) => `ISERROR($A$${spillRow + 1})`).join(",");
  const rest = others
    .filter(({ formula }) => formula !== null)
    .map((block) => `&", "&${halts(block, words[block.by])}`)
    .join("");
  return [
    `=IF(OR(${anyError}),"${NO_RANKING}",${cell(0)}&": blocked alone for "&${cell(2)}&" days, production is halted by "&${halts(countries, words.COUNTRY)}${rest}`,
    `&". First in the ranking: "&${first(9)}&IF(ISNUMBER(${first(8)}),", with "&FIXED(${first(8)},0)&" at stake",", what is at stake being unknown")&".")`,
  ].join("");
}
