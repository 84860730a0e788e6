import { headerKey } from "../../../core/headers/headerKey";
import { PROVENANCE } from "../../../datasets/related";
import type { ColumnChoice, TableChoice } from "../../../excel/arguments/tableChoices";
import type { FormArgument } from "./useWizard";

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly string[];
}

const FIGURES = new Set(["scalar", "vector", "matrix", "number"]);
/** So many are shown first, and only such as have a name or a kind in common with the argument. */
const MOST_FITTING = 6;
const NAME_FITS = 4;

/** What the workbook's tables offer for an argument: what fits best first, then table by table. */
export function rankChoices(
  argument: Pick<FormArgument, "name" | "kind" | "description">,
  tables: readonly TableChoice[],
): ChoiceGroup[] {
  const wantsTable = argument.kind === "table";
  const scored = tables.flatMap(({ whole, columns }) => [
    { reference: whole, score: wantsTable ? tableScore(argument, columns) : 0 },
    ...columns.map((column) => ({
      reference: column.reference,
      score: wantsTable ? 0 : columnScore(argument, column),
    })),
  ]);
  const best = scored
    .filter(({ score }) => score >= (wantsTable ? 1 : NAME_FITS))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FITTING)
    .map(({ reference }) => reference);
  const first = best.length > 0 ? [{ title: "Fits best", choices: best }] : [];
  const others = tables.map(({ table, whole, columns }) => {
    const own = [...columns].sort((a, b) => columnScore(argument, b) - columnScore(argument, a));
    const references = own.map(({ reference }) => reference);
    const all = wantsTable ? [whole, ...references] : [...references, whole];
    return { title: table, choices: all.filter((reference) => !best.includes(reference)) };
  });
  return [...first, ...others].filter(({ choices }) => choices.length > 0);
}

/** How many of the columns that the argument's description names the table has. */
function tableScore(
  { description }: Pick<FormArgument, "description">,
  columns: readonly ColumnChoice[],
): number {
  const named = new Set((description.match(/\w+/g) ?? []).map(headerKey));
  return columns.filter(({ header }) => named.has(headerKey(header))).length;
}

function columnScore(
  { name, kind }: Pick<FormArgument, "name" | "kind">,
  { header, holds }: ColumnChoice,
): number {
  if (PROVENANCE.has(header)) return -10;
  const [wanted, has] = [wordsOf(name), wordsOf(header)];
  const isSame = headerKey(name) === headerKey(header);
  const shares = wanted.some((word) => has.includes(word));
  const wants = FIGURES.has(kind) ? "number" : "text";
  const fits = holds === "nothing" ? 0 : holds === wants ? 2 : -2;
  return (isSame ? 6 : shares ? 4 : 0) + fits;
}

/** Words of a name without their endings, so that prices meets price. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/(?<=\w{3})(?:es|s)$/, ""))
    .filter((word) => word.length > 2);
