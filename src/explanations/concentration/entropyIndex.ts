import { parameters } from "../../functions/concentration/entropyIndex";
import { adding, largestFirst, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { countPresent, noneBelowZero, unless } from "../native/parts";
import { bySupplier } from "./shares/bySupplier";
import { entropyOf } from "./shares/entropyOf";
import { logarithm } from "./shares/logarithm";

export const explain = whole(parameters, ({ values, base, normalised }, sight) => {
  const suppliers = values.filter((value) => value > 0).length;
  const most = normalised && suppliers > 1 ? Math.log(suppliers) / Math.log(base) : 1;
  const rows = bySupplier(values, sight, (share) => -logarithm(share) / Math.log(base) / most);
  const added = terms(rows.map(({ amount }) => figure(amount * most)));
  return {
    numbers: [normalised ? `(${added}) / log ${figure(suppliers)}, base ${figure(base)}` : added],
    parts: adding("Supplier", "-share × log share", largestFirst(rows)),
  };
});

export const native = form(
  parameters,
  ({ values: v, base }, { normalised }) => {
    const n = countPresent(v);
    if (normalised === "TRUE") {
      return noneBelowZero([v], `IF(${n}=1,0,MIN(1,${entropyOf(v)}/LN(${n})))`);
    }
    const log = base === "EXP(1)" ? "" : `/LN(${base})`;
    const entropy = noneBelowZero([v], `${entropyOf(v)}${log}`);
    return log === "" ? entropy : unless([`${base}<=0`, `${base}=1`], "#NUM!", entropy);
  },
  { defaults: { base: "EXP(1)" } },
);
