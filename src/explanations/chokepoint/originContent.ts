import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import { contentByRow, notGiven, originContent } from "../../core/chokepoint/originContent";
import { LabelSet } from "../../core/labels/label";
import { parameters } from "../../functions/chokepoint/originContent";
import { adding, addingTo, largestFirst, sum, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { bomColumns, bomNotes, byOrigin, shareOf, unbound } from "./bom/bomColumns";
import { inParent } from "./bom/inParent";

export const explain = whole(parameters, (given, sight) => {
  const bom = new BillOfMaterials(given.bom, given.root);
  const content = originContent(bom, given.view, given.measure);
  const total = sum(content.map(({ value }) => value));
  const row = given.origin === undefined ? content[sight.row - 1] : undefined;
  const of = given.origin ?? (row === undefined ? undefined : new LabelSet([row.origin]));
  if (of === undefined) {
    const rows = content.map(({ origin, value, share }) => ({
      ...{ label: origin, amount: share, detail: figure(value) },
    }));
    return {
      numbers: [terms(rows.map(({ label, amount }) => `${label} ${percent(amount)}`))],
      parts: addingTo("The whole product", 1, "Origin", "Share", rows),
    };
  }
  const inShares = row === undefined || sight.column === 2;
  const asked = new LabelSet([...of].map((label) => (label === notGiven ? "" : label)));
  const isAsked = (origin: string): boolean =>
    origin.trim() === "" ? [...of].includes(notGiven) : asked.has(origin);
  const items = contentByRow(bom, given.view, given.measure)
    .filter((item) => isAsked(item.row.origin))
    .map((item) => ({
      label: inParent(item.row),
      amount: inShares ? item.value / total : item.value,
      detail: `${figure(item.value)} of ${figure(total)}`,
    }));
  const sums = terms(items.map(({ amount }) => figure(inShares ? amount * total : amount)));
  const [what, unit] = [
    given.view === "FACE" ? "Direct input at its full cost" : "Item, at any tier",
    inShares ? "Share of the product" : "Value",
  ];
  const isCell = row === undefined || sight.column > 0;
  return {
    numbers: [inShares ? `(${sums}) / ${figure(total)}` : sums],
    parts: isCell
      ? adding(what, unit, largestFirst(items))
      : addingTo(row.origin, row.value, what, unit, largestFirst(items)),
  };
});

export const native = form(
  parameters,
  ({ bom, root, origin }, { view, measure }) => {
    const columns = bomColumns(bom, root, measure);
    return unbound(bom, origin === "" ? byOrigin(columns, view) : shareOf(columns, view, origin));
  },
  { notes: bomNotes },
);
