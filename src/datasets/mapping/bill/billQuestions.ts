import { shortName } from "../../../core/labels/shortName";
import { textOf } from "../lineCells";
import type { Line, Question } from "../tableKind";
import { placedLines } from "./billLines";
import { costedAssemblies } from "./ownValues";
import { unsharedParts } from "./sources";
import { lacksProduct } from "./structure";

export function billQuestions(lines: readonly Line[], table: string): readonly Question[] {
  const product = lacksProduct(lines) ? table : "";
  const placed = placedLines(lines, { product });
  return [
    ...(product === "" ? [] : [productQuestion(table)]),
    ...costQuestion(placed),
    ...sourcesQuestion(placed),
  ];
}

const productQuestion = (table: string): Question => ({
  id: "product",
  question: "What is the product that these parts make?",
  usual: table,
  because: "The table does not name it.",
});

function costQuestion(lines: readonly Line[]): Question[] {
  if (lines.some((line) => textOf(line, "own_value") !== "")) return [];
  const assemblies = costedAssemblies(lines);
  const [first] = assemblies;
  if (first === undefined) return [];
  const low = assemblies.find(({ cost, ofParts }) => cost < ofParts * 0.999);
  const figure = (value: number): string => String(Number(value.toPrecision(6)));
  const said = ({ item, cost, ofParts }: typeof first): string =>
    `${shortName(item)} costs ${figure(cost)}, its parts ${figure(ofParts)}`;
  return [
    {
      id: "cost",
      question: "Does the cost of an assembly contain its parts?",
      options: [
        { value: "full", label: "Yes, it is the full cost" },
        { value: "own", label: "No, it is what is added to them" },
      ],
      usual: low === undefined ? "full" : "own",
      because:
        low === undefined
          ? `No assembly costs less than its parts: ${said(first)}.`
          : `${said(low)}.`,
    },
  ];
}

function sourcesQuestion(lines: readonly Line[]): Question[] {
  const [first] = unsharedParts(lines);
  const [line] = first ?? [];
  if (line === undefined) return [];
  return [
    {
      id: "sources",
      question: `${shortName(textOf(line, "item"))} is on several lines with different sources and no shares. What are they?`,
      options: [
        { value: "add", label: "All needed: quantities add up" },
        { value: "once", label: "Alternatives: the quantity counts once" },
      ],
      usual: "add",
      because: "Nothing says that one source can replace another.",
    },
  ];
}
