import type { CopyItem, Way } from "../../excel/client-copy/copyItem";
import type { CopyMade } from "../../excel/client-copy/makeCopy";
import type { Restored } from "../../excel/client-copy/restoreCopy";
import { count } from "../../core/count";

export const WAY_LABELS: Readonly<Record<Way, string>> = {
  plain: "Native formula",
  lambda: "Named LAMBDA",
  value: "Frozen value",
  leave: "Leave as it is",
};

/** "12 formulas: 9 native, 3 values." */
export function summaryOf(items: readonly CopyItem[], wayOf: (item: CopyItem) => Way): string {
  const tally = (way: Way): number => items.filter((item) => wayOf(item) === way).length;
  const values = tally("value");
  const parts = [
    [tally("plain"), "native"],
    [tally("lambda"), "through named LAMBDAs"],
    [values, "frozen"],
    [tally("leave"), "left as they are"],
  ]
    .filter(([n]) => n !== 0)
    .map(([n, what]) => `${n} ${what}`);
  return `${count(items.length, "formula")}: ${parts.join(", ")}.`;
}

const MOST_NAMED = 5;

/** What is wrong already, before it is handed on; null where nothing is. */
export function errorsSentence(items: readonly CopyItem[]): string | null {
  const wrong = items.filter(({ formula, unusable }) => formula.isError && !unusable);
  if (wrong.length === 0) return null;
  const named = wrong
    .slice(0, MOST_NAMED)
    .map(({ formula: { address, text } }) => `${address} (${text})`)
    .join(", ");
  const more = wrong.length > MOST_NAMED ? ` and ${wrong.length - MOST_NAMED} more` : "";
  const [show, it] = wrong.length === 1 ? ["shows", "it"] : ["show", "them"];
  return `${count(wrong.length, "formula")} ${show} an error, and a copy would hand ${it} on: ${named}${more}. The view Problems says why.`;
}

export function madeSentence({
  native,
  named,
  values,
  left,
  differing,
  reportSheet,
}: CopyMade): string {
  const parts = [
    native > 0 ? count(native, "native formula") : "",
    named > 0 ? `${named} through named LAMBDAs` : "",
    values > 0 ? count(values, "frozen result") : "",
    left > 0 ? `${left} left as they were` : "",
  ].filter((part) => part !== "");
  const [first] = differing;
  const differs =
    first === undefined
      ? ""
      : ` ${count(differing.length, "native formula")} gave a different result and are frozen (${first.address}: ${first.detail}).`;
  return `The workbook is now a client copy: ${parts.join(", ")}.${differs} The sheet "${reportSheet}" says what was changed. Save a copy (File > Save a Copy), then restore the live formulas here.`;
}

export function restoredSentence({ restored, changed }: Restored, letGo: boolean): string {
  const back = `${count(restored, "live formula")} ${restored === 1 ? "is" : "are"} back.`;
  if (changed.length === 0) return `${back} The copy has been removed from the workbook.`;
  const cells = count(changed.length, "cell");
  return letGo
    ? `${back} ${cells} ${changed.length === 1 ? "stays" : "stay"} as changed.`
    : `${back} ${cells} ${changed.length === 1 ? "was" : "were"} changed meanwhile and left alone; the formulas that belong there are kept.`;
}
