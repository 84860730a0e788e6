import { sentenceFor } from "../workbook/sentenceFor";
import type { ChosenCell } from "./chosenCell";
import { isSame, type Constant } from "./constant";
import type { Reading, Settled } from "./settled";

/** A point that was run. */
export interface Point extends Settled {
  /** "Price = 2" */
  readonly label: string;
  readonly values: readonly Constant[];
}

type Run = (values: readonly Constant[]) => Promise<Reading[]>;

/**
 * Runs two points again, the first and one from the middle: where results lag behind, they were those of the
 * points before. A check that does not come to its end takes nothing away from the result.
 */
export async function runAgain(
  outputs: readonly ChosenCell[],
  points: readonly Point[],
  run: Run,
): Promise<{ doubt: string | null; note: string | null }> {
  const chosen = new Set([points[0], points[Math.ceil(points.length / 2)]]);
  try {
    for (const point of chosen) {
      const again = point && (await run(point.values));
      const doubt = again ? doubtOf(outputs, point, again) : null;
      if (doubt !== null) return { doubt, note: null };
    }
    return { doubt: null, note: null };
  } catch (error) {
    return {
      doubt: null,
      note: `No point was run again to check the result: ${sentenceFor(error)}`,
    };
  }
}

function doubtOf(
  outputs: readonly ChosenCell[],
  { label, outputs: first }: Point,
  again: readonly Reading[],
): string | null {
  const at = first.findIndex(({ value }, index) => !isSame(value, again[index]?.value ?? ""));
  const output = outputs[at];
  if (!output) return null;
  return `Not reliable: ${label} was run twice, and ${output.label} (${output.address}) was first ${first[at]?.text ?? ""}, then ${again[at]?.text ?? ""}. Excel may have shown results before they were calculated, or the model changes by itself (RAND, NOW). Do not use these figures; run it again, and check some by hand.`;
}

/** What is to be known of how the points came to rest. */
export function pointNotes(points: readonly Point[]): string[] {
  return [...pendingNote(points), ...unaskedNote(points)];
}

function pendingNote(points: readonly Point[]): string[] {
  const count = points.filter(({ isPending }) => isPending).length;
  if (count === 0) return [];
  return [
    `Excel did not say that it was done at ${count} of ${points.length} points, as on a Mac or with a chart of TODAY or NOW. They were read once nothing had changed for some seconds.`,
  ];
}

const MOST_NAMED = 5;

function unaskedNote(points: readonly Point[]): string[] {
  const unasked = points.filter(({ isUnasked }) => isUnasked);
  if (unasked.length === 0) return [];
  const named = unasked.slice(0, MOST_NAMED).map(({ label }) => label);
  const more = unasked.length - named.length;
  const which =
    unasked.length === points.length
      ? "any point"
      : `${named.join("; ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [
    `Excel called no Linchpin function at ${which}. That is right if these inputs reach none; otherwise check the figures there by hand.`,
  ];
}
