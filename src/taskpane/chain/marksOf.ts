import { placeKey } from "../../core/labels/place";
import type { FunctionsRuntime } from "../services/functionsRuntime";
import { thrownSentence } from "../services/evaluate";
import type { ChainPart } from "./chainOf";
import type { BillRow } from "./billRows";
import { haltArguments } from "./haltArguments";
import { secondSource } from "./secondSource";
import type { TableCells } from "./tableCells";

interface Bill {
  readonly rows: readonly BillRow[];
  readonly cells: TableCells;
}

/** What is said of the chain when something is lost: a country, a site, an event. */
export interface ChainMarks {
  /** The answer of the function, or why there is none. */
  readonly halt: string;
  /** Parts that are lost: of a bill those whose origin is blocked and whose restriction exceeds the threshold. */
  readonly isHalting: (part: ChainPart) => boolean;
  /** Why a part is marked, as a sentence. */
  readonly why: (part: ChainPart) => string | null;
  /** Whether its loss alone halts production; null where that was not looked for. */
  readonly isSinglePoint: ((part: ChainPart) => boolean) | null;
  /** The share of a part's value that comes from the blocked country, through every tier. */
  readonly blockedShare: (part: ChainPart) => number;
  /** What a second source of it would change, as sentences; worked out for one part at a time. */
  readonly secondSource: (part: ChainPart) => readonly string[];
}

/** CHOKEPOINT_HALT's own default. */
const THRESHOLD = 0.8;
/** Single points of larger tables take too long to wait for. */
const MOST_ROWS = 1000;

export function marksOf(bill: Bill, blocked: string, functions: FunctionsRuntime): ChainMarks {
  const single = singlePoints(bill, functions);
  const key = placeKey(blocked);
  const fromBlocked = ({ origin }: ChainPart): boolean => origin !== "" && placeKey(origin) === key;
  const isHalting = (part: ChainPart): boolean =>
    fromBlocked(part) && (part.restriction ?? 0) > THRESHOLD;
  return {
    halt: haltSentence(bill, blocked, functions),
    isHalting,
    why: (part) =>
      isHalting(part)
        ? `It halts because its origin is blocked and its restriction, ${part.restriction}, is above ${THRESHOLD}.`
        : null,
    isSinglePoint: single && (({ item, origin }) => single.has(`${item} (${origin})`)),
    blockedShare: ({ content, value }) => (value > 0 ? (content.get(key) ?? 0) / value : 0),
    secondSource: (part) => secondSource(bill, part, blocked, functions),
  };
}

function haltSentence(
  { rows }: Pick<Bill, "rows">,
  blocked: string,
  functions: FunctionsRuntime,
): string {
  try {
    const answer = functions.callByName("CHOKEPOINT_HALT", haltArguments(rows, blocked));
    return String(Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer);
  } catch (error) {
    return thrownSentence(error);
  }
}

/** The names of the events, as SINGLE_POINTS gives them: "Magnet (JPN)". */
function singlePoints(
  { rows, cells }: Bill,
  functions: FunctionsRuntime,
): ReadonlySet<string> | null {
  if (rows.length > MOST_ROWS) return null;
  try {
    const answer = functions.callByName("SINGLE_POINTS", { model: cells });
    return new Set((answer as unknown[][]).flat().map(String));
  } catch {
    return null;
  }
}
