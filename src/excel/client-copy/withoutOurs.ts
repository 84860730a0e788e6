import { ourCalls, replaceCall } from "../formulas/ourCalls";
import type { LambdaName, WriteNative } from "./copyItem";
import type { Spell } from "./wholeTables";
import { FORMULA_LENGTH } from "../../sheet/limits";

export interface Written {
  readonly text: string;
  readonly names: readonly LambdaName[];
  readonly needs365: boolean;
  readonly notes: string;
}

/** Gives a LAMBDA its name in the workbook; the same definition keeps the same name. */
export type NameFor = (wanted: string, definition: string) => string;

const handedOn = (id: string): string =>
  `${id} is handed to another function by its name, which has no native formula.`;

/**
 * The formula with every call of ours replaced by Excel's own functions, the innermost first. What stands
 * around the calls stays as it is.
 */
export function withoutOurs(
  formula: string,
  write: WriteNative,
  spell: Spell,
  nameFor: NameFor | null,
): Written | { readonly reason: string } {
  let text = formula;
  const names: LambdaName[] = [];
  const notes = new Set<string>();
  let needs365 = false;
  for (;;) {
    const calls = ourCalls(text);
    const deepest = Math.max(...calls.map(({ depth }) => depth));
    const call = calls.find(({ depth }) => depth === deepest);
    if (call === undefined) return { text, names, needs365, notes: [...notes].join(" ") };
    if (call.isHanded) return { reason: handedOn(call.id) };
    const given = call.arguments.map((argument) => spell(argument.text));
    const native = write(call.id, given);
    if ("reason" in native)
      return { reason: `${call.id} has no native formula here: ${native.reason}.` };
    if (native.notes !== "") notes.add(native.notes);
    const { lambda } = native;
    const isWhole = call.start === 1 && call.end === text.length;
    if (nameFor === null || lambda === undefined) {
      needs365 ||= native.needs365;
      text = replaceCall(text, call, isWhole ? native.plain : `(${native.plain})`);
    } else {
      const name = nameFor(lambda.name, lambda.definition);
      if (!names.some((each) => each.name === name)) {
        names.push({ name, definition: lambda.definition });
      }
      text = replaceCall(text, call, name + lambda.call);
    }
    if (text.length > FORMULA_LENGTH) {
      return {
        reason: `Written out it is longer than the ${FORMULA_LENGTH} characters that Excel allows.`,
      };
    }
  }
}
