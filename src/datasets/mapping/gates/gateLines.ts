import { shortName } from "../../../core/labels/shortName";
import { grouped, keyOf, textOf, withCells } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Choices, Line } from "../tableKind";

const known = /^(?:OR|AND|(?:ATLEAST|AT LEAST|VOTE|K) ?\d+)$/;
/** "2oo3", "2/3", "2 of 3", "voting 2:3": so many of so many. */
const voting = /^(?:k|voting|vote)?\s*(\d+)\s*(?:oo|\/|:|of|out of)\s*\d+$/i;
const words: Readonly<Record<string, string>> = {
  ...{ "OR GATE": "OR", "AND GATE": "AND", "|": "OR", "&": "AND", "+": "OR", "*": "AND" },
  ...{ ANY: "OR", ALL: "AND", ODER: "OR", UND: "AND" },
};

/** Gates with their inputs in one cell, also where each input has a row of its own. */
export function gateLines(lines: readonly Line[], _: Choices, notes: Notes): readonly Line[] {
  const groups = grouped(lines, (line) => keyOf(line, "gate"));
  if (groups.length < lines.length) {
    notes.assumed.push("A gate on several rows has the inputs of all of them.");
  }
  const gates = groups.map((group) => {
    const [first] = group as [Line, ...Line[]];
    const inputs = group.map((line) => partedBySemicolons(textOf(line, "inputs")));
    const type = group.map((line) => textOf(line, "type")).find((text) => text !== "") ?? "";
    return withCells(first, {
      type: gateType(type) || null,
      inputs: inputs.filter((text) => text !== "").join(";"),
    });
  });
  const strange = gates.filter((gate) => !known.test(textOf(gate, "type")));
  const [gate] = strange;
  if (gate !== undefined) {
    notes.doubts.push(
      `The type of ${shortName(textOf(gate, "gate"))} is "${shortName(textOf(gate, "type"))}": write OR, AND, or ATLEAST and a number. So in ${countedRows(strange.map(({ row }) => row))}.`,
    );
  }
  return gates;
}

function gateType(text: string): string {
  const type = text.trim().toUpperCase().replace(/\s+/g, " ");
  const votes = voting.exec(type)?.[1];
  return votes === undefined ? (words[type] ?? type) : `ATLEAST ${votes}`;
}

const partedBySemicolons = (text: string): string =>
  text
    .split(/[,|\n]/)
    .map((part) => part.trim())
    .join(";");
