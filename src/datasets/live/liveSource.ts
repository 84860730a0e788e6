import type { ReadText } from "../catalogue";
import type { Dataset, Digest } from "../dataset";
import type { HttpGet } from "./httpGet";
import { LiveProblem } from "./liveProblem";

/** Something that the user states before a source is asked. */
export interface LiveInput {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly initial: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** A key of the user's own: shown as dots, kept on the machine, never written into a workbook. */
  readonly secret?: true;
  /** Only asked for while another input has this value. */
  readonly when?: { readonly id: string; readonly value: string };
}

/** What the user stated, by the inputs' ids. */
export type LiveInputs = Readonly<Record<string, string>>;

/** A publisher that can be asked for figures. */
export interface LiveSource {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly inputs: readonly LiveInput[];
  /** Decides, without asking anyone, what would be asked; throws a LiveProblem for inputs that are wrong. */
  readonly plan: (inputs: LiveInputs) => LivePlan;
}

export interface LivePlan {
  /** Where the question goes: api.worldbank.org. */
  readonly host: string;
  /** Every address that will be asked, without the key. Lists in pages go on from these. */
  readonly addresses: readonly string[];
  /** The bundled dataset whose schema the rows have. */
  readonly dataset: string;
  readonly ask: (asking: Asking) => Promise<Dataset>;
}

export interface Asking {
  readonly get: HttpGet;
  /** Reads the bundled descriptions. */
  readonly read: ReadText;
  readonly now: Date;
  readonly digest?: Digest;
  readonly onProgress?: (progress: LiveProgress) => void;
}

/** Answers received, of those that are wanted as far as is known. */
export interface LiveProgress {
  readonly answers: number;
  readonly of: number;
}

/** First and last year of a question; both may be left blank where the source has a default. */
export function yearsOf(inputs: LiveInputs, earliest: number): { from: number; to: number } {
  const from = yearIn(inputs["from"] ?? "", "From", earliest);
  const to = yearIn(inputs["to"] ?? "", "To", earliest);
  if (from > to) {
    throw new LiveProblem(`The years run from ${from} to ${to}. Let the first be the earlier.`);
  }
  return { from, to };
}

function yearIn(text: string, label: string, earliest: number): number {
  const year = Number(text.trim());
  if (/^\d{4}$/.test(text.trim()) && year >= earliest && year <= 2100) return year;
  throw new LiveProblem(
    `“${label}” must be a year from ${earliest} on, such as 2024, and is “${text.trim()}”.`,
  );
}
