import { type Token, tokenize } from "@borgar/fx";

/** What files write before the names that LET and LAMBDA define. */
const PREFIX = "_xlpm.";

/** A LET or LAMBDA whose parenthesis is open, or any other one. */
interface Frame {
  names: "LET" | "LAMBDA" | null;
  /** The tokens of each argument so far, blanks left out. */
  arguments: Token[][];
  first: number;
  last: number;
  defined: Set<string>;
}

/**
 * The formula with the names that its LETs and LAMBDAs define as files write them: `_xlpm.x`. Without it
 * Excel takes them for names of the workbook, and repairs the file.
 */
export function withParameterPrefixes(formula: string): string {
  if (!/\b(?:LET|LAMBDA)\(/i.test(formula)) return formula;
  const tokens = tokenize(formula);
  const frames = framesOf(tokens);
  return tokens
    .map((token, at) => {
      const defines = ({ first, last, defined }: Frame) =>
        first <= at && at <= last && defined.has(token.value.toLowerCase());
      return isName(token) && frames.some(defines) ? PREFIX + token.value : token.value;
    })
    .join("");
}

/** A defined name may be called, as f(3) is. */
const isName = ({ type }: Token): boolean => type === "range_named" || type === "func";

function framesOf(tokens: readonly Token[]): Frame[] {
  const open: Frame[] = [];
  const closed: Frame[] = [];
  for (const [at, token] of tokens.entries()) {
    const frame = open.at(-1);
    if (token.type === "operator" && token.value === "(") {
      frame?.arguments.at(-1)?.push(token);
      open.push(newFrame(tokens[at - 1], at));
    } else if (token.type === "operator" && token.value === ")" && frame) {
      open.pop();
      closed.push(close(frame, at));
    } else if (token.type === "operator" && token.value === ",") frame?.arguments.push([]);
    else if (token.type !== "whitespace") frame?.arguments.at(-1)?.push(token);
  }
  return closed;
}

function newFrame(before: Token | undefined, first: number): Frame {
  const called = before?.type === "func" ? before.value.toUpperCase() : "";
  const names = called === "LET" || called === "LAMBDA" ? called : null;
  return { names, arguments: [[]], first, last: first, defined: new Set() };
}

/** The last argument is the calculation; of LET every second one before it is a value. */
function close(frame: Frame, last: number): Frame {
  const step = frame.names === "LET" ? 2 : 1;
  for (const [index, [name, more]] of frame.arguments.slice(0, -1).entries()) {
    if (!frame.names || index % step !== 0 || name?.type !== "range_named" || more) continue;
    frame.defined.add(name.value.toLowerCase());
  }
  return { ...frame, last };
}
