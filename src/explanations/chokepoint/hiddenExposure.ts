import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import type { BomRow } from "../../core/chokepoint/billOfMaterials";
import { contentByRow } from "../../core/chokepoint/originContent";
import { parameters } from "../../functions/chokepoint/hiddenExposure";
import { chinaApart } from "../chinaApart";
import { adding, byAmount, sum, whole } from "../explainer";
import { percent, terms } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { bomColumns, bomNotes, shareOf, unbound } from "./bom/bomColumns";
import { fromKnown, inSoundBill } from "./bom/soundBill";
import { basisOf } from "./bom/basisOf";
import { inParent } from "./bom/inParent";

export const explain = whole(parameters, (given) => {
  const bom = new BillOfMaterials(given.bom, given.root);
  const share = (view: "LOOKTHROUGH" | "FACE"): Map<BomRow, number> => {
    const rows = contentByRow(bom, view, "VALUE", given.basis);
    const total = sum(rows.map(({ value }) => value));
    const shares = new Map<BomRow, number>();
    for (const { row, value } of rows) shares.set(row, (shares.get(row) ?? 0) + value / total);
    return shares;
  };
  const [through, face] = [share("LOOKTHROUGH"), share("FACE")];
  const rows = [...new Set([...through.keys(), ...face.keys()])];
  const origins = given.origin.beside(rows.map(({ origin }) => origin));
  const [inThrough, inFace] = [through, face].map((of) => (row: BomRow) => of.get(row) ?? 0);
  const items = rows.flatMap((row) => {
    const [all, direct] = [inThrough?.(row) ?? 0, inFace?.(row) ?? 0];
    const isKnown = origins.has(row.origin);
    const isOpen = !isKnown && origins.mayHave(row.origin);
    const label = inParent(row);
    if (given.result === "COVERAGE") {
      return isOpen ? [] : [{ label, amount: all, all, direct: 0, detail: percent(all) }];
    }
    const amount = all - direct;
    const bounds = given.result === "HIGH" ? amount > 0 : given.result === "LOW" && amount < 0;
    if (!isKnown && !(isOpen && bounds)) return [];
    const detail = `look-through ${percent(all)}, face ${percent(direct)}`;
    return [{ label, amount, all, direct, detail }];
  });
  const [what, amount] = given.result === "COVERAGE" ? ["Item", "Share"] : ["Item", "Hidden share"];
  return {
    warnings: chinaApart([...origins, ...rows.map(({ origin }) => origin)]),
    numbers: [
      given.result === "COVERAGE"
        ? terms(items.map((item) => percent(item.all)))
        : `${percent(sum(items.map(({ all }) => all)))} look-through - ${percent(sum(items.map(({ direct }) => direct)))} face`,
    ],
    note: `${basisOf(given.basis)}, both shares.`,
    parts: adding(
      what,
      amount,
      byAmount(items.map(({ label, amount, detail }) => ({ label, amount, detail }))),
    ),
  };
});

const VIEWS = ["LOOKTHROUGH", "FACE"] as const;

export const native = form(
  parameters,
  ({ bom, origin, root }, { basis, result }, codes) => {
    if (basis === "GROSS") return new NoForm("deliveries of every tier have no short form");
    if (result !== "SHARE") return new NoForm("Excel does not know which origins are countries");
    const columns = bomColumns(bom, root, "VALUE");
    const [through, face] = [VIEWS[0], VIEWS[1]].map((view) =>
      shareOf(columns, view, origin, codes),
    );
    const hidden = `${through}-${face}`;
    if (codes === undefined) return unbound(bom, hidden);
    return inSoundBill(bom, columns, fromKnown(columns, VIEWS, origin, codes, hidden));
  },
  { notes: bomNotes },
);
