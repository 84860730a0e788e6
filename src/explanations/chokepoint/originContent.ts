import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import { contentByRow, notGiven, originContent } from "../../core/chokepoint/originContent";
import { CountrySet } from "../../core/labels/countrySet";
import type { Values } from "../../functions/boundary/evaluate";
import { parameters } from "../../functions/chokepoint/originContent";
import { chinaApart } from "../chinaApart";
import { adding, addingTo, byAmount, sum, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { bomColumns, bomNotes, byOrigin, shareOf, unbound } from "./bom/bomColumns";
import { fromKnown, inSoundBill } from "./bom/soundBill";
import { basisOf } from "./bom/basisOf";
import { inParent } from "./bom/inParent";

export const explain = whole(parameters, (given, sight) => {
  const bom = new BillOfMaterials(given.bom, given.root);
  const content = originContent(bom, given.view, given.measure, given.basis);
  const total = sum(content.map(({ value }) => value));
  const row =
    given.origin === undefined && given.result === "SHARE" ? content[sight.row - 1] : undefined;
  const rows = contentByRow(bom, given.view, given.measure, given.basis);
  const of = askedOf(given, row?.origin)?.beside(rows.map((each) => each.row.origin));
  if (of === undefined) {
    const all = content.map(({ origin, value, share }) => ({
      ...{ label: origin, amount: share, detail: figure(value) },
    }));
    return {
      numbers: [terms(all.map(({ label, amount }) => `${label} ${percent(amount)}`))],
      parts: addingTo("The whole product", 1, "Origin", "Share", all),
      note: `${basisOf(given.basis)}.`,
    };
  }
  const inShares = row === undefined || sight.column === 2;
  const isOpen = (origin: string): boolean => of.mayHave(origin) && !of.has(origin);
  const isAsked = (written: string): boolean => {
    const origin = row === undefined ? written : written.trim() || notGiven;
    if (given.result === "HIGH") return of.mayHave(origin);
    return given.result === "COVERAGE" ? !isOpen(origin) : of.has(origin);
  };
  const items = rows
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
  const warnings = chinaApart([...of, ...rows.map((each) => each.row.origin)]);
  const isCell = row === undefined || sight.column > 0;
  return {
    warnings,
    numbers: [inShares ? `(${sums}) / ${figure(total)}` : sums],
    note: `${basisOf(given.basis)}.`,
    parts: isCell
      ? adding(what, unit, byAmount(items))
      : addingTo(row.origin, row.value, what, unit, byAmount(items)),
  };
});

/** The origins that the answer is about: those asked for, the row's own, or all that are known. */
function askedOf(given: Given, origin: string | undefined): CountrySet | undefined {
  if (given.origin !== undefined) return given.origin;
  if (given.result === "COVERAGE") return new CountrySet(["World"]);
  return origin === undefined ? undefined : new CountrySet([origin]);
}

type Given = Values<typeof parameters>;

export const native = form(
  parameters,
  ({ bom, root, origin }, { view, measure, basis, result }, codes) => {
    if (basis === "GROSS") return new NoForm("deliveries of every tier have no short form");
    if (result !== "SHARE") return new NoForm("Excel does not know which origins are countries");
    const columns = bomColumns(bom, root, measure);
    if (codes === undefined) {
      return unbound(bom, origin === "" ? byOrigin(columns, view) : shareOf(columns, view, origin));
    }
    if (origin === "") return inSoundBill(bom, columns, byOrigin(columns, view));
    const share = shareOf(columns, view, origin, codes);
    return inSoundBill(bom, columns, fromKnown(columns, [view], origin, codes, share));
  },
  { notes: bomNotes },
);
