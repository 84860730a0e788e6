import { fromAllOver, isBlank, type Line, type Lines } from "./lines";
import { numberFrom, plainText } from "./numberText";
import { isTime } from "./periodText";

type Kind = "number" | "year" | "time" | "text";

function kindOf(text: string): Kind {
  const plain = plainText(text);
  if (/^(1[5-9]|2[01])\d\d$/.test(plain)) return "year";
  if (/^\p{L}\d/u.test(plain)) return "text";
  if ((numberFrom(plain, "point") ?? numberFrom(plain, "comma")) !== undefined) return "number";
  return isTime(plain) ? "time" : "text";
}

/**
 * Whether a line is as the rows below it in every column of numbers or days, so that it names nothing.
 * Figures that count upwards are names: of years, ages, or of columns without any.
 */
export function looksLikeRow(line: Line, below: Lines, columns: number): boolean {
  const body = fromAllOver(below);
  const numbers: number[] = [];
  let likeRows = 0;
  for (let c = 0; c < columns; c++) {
    const kinds = body
      .map((row) => row[c] ?? "")
      .filter((text) => !isBlank(text))
      .map(kindOf);
    const told = kinds.filter((kind) => kind !== "text");
    if (kinds.length === 0 || told.length < 0.8 * kinds.length) continue;
    const text = line[c] ?? "";
    if (isBlank(text)) continue;
    const kind = kindOf(text);
    if (kind === "text") return false;
    if (kind === "time" && !told.includes("time")) return false;
    if (kind === "year" && told.filter((each) => each === "year").length * 2 < told.length)
      return false;
    likeRows++;
    if (kind === "number") numbers.push(Number(plainText(text)));
  }
  return likeRows > 0 && !countsUp(numbers);
}

/** 0, 1, 2 or 10, 20, 30: the names of columns, as programs and tables of ages or percentiles have them. */
function countsUp(numbers: readonly number[]): boolean {
  if (numbers.length < 2 || !numbers.every(Number.isInteger)) return false;
  const steps = numbers.slice(1).map((n, i) => n - (numbers[i] as number));
  const [first = 0] = numbers;
  const isCount = (first === 0 || first === 1) && steps.every((step) => step === 1);
  return isCount || (numbers.length > 2 && steps.every((step) => step > 0 && step === steps[0]));
}
