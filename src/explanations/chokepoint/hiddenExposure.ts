import { BillOfMaterials } from "../../core/chokepoint/billOfMaterials";
import { contentByRow } from "../../core/chokepoint/originContent";
import { parameters } from "../../functions/chokepoint/hiddenExposure";
import { adding, largestFirst, sum, whole } from "../explainer";
import { percent } from "../figure";
import { form } from "../native/nativeForm";
import { bomColumns, bomNotes, shareOf, unbound } from "./bom/bomColumns";
import { inParent } from "./bom/inParent";

export const explain = whole(parameters, (given) => {
  const bom = new BillOfMaterials(given.bom, given.root);
  const share = (view: "LOOKTHROUGH" | "FACE"): Map<string, number> => {
    const rows = contentByRow(bom, view);
    const total = sum(rows.map(({ value }) => value));
    const shares = new Map<string, number>();
    for (const { row, value } of rows.filter(({ row }) => given.origin.has(row.origin))) {
      const label = inParent(row);
      shares.set(label, (shares.get(label) ?? 0) + value / total);
    }
    return shares;
  };
  const [through, face] = [share("LOOKTHROUGH"), share("FACE")];
  const rows = [...new Set([...through.keys(), ...face.keys()])].map((label) => ({
    label,
    amount: (through.get(label) ?? 0) - (face.get(label) ?? 0),
    detail: `look-through ${percent(through.get(label) ?? 0)}, face ${percent(face.get(label) ?? 0)}`,
  }));
  return {
    numbers: [
      `${percent(sum(through.values()))} look-through - ${percent(sum(face.values()))} face`,
    ],
    parts: adding("Item", "Hidden share", largestFirst(rows)),
  };
});

export const native = form(
  parameters,
  ({ bom, origin, root }) => {
    const columns = bomColumns(bom, root, "VALUE");
    const hidden = `${shareOf(columns, "LOOKTHROUGH", origin)}-${shareOf(columns, "FACE", origin)}`;
    return unbound(bom, hidden);
  },
  { notes: bomNotes },
);
