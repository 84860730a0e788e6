import { parameters } from "../../functions/concentration/entropyIndex";
import { adding, known, byAmount, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { countPresent, noneBelowZero, unless } from "../native/parts";
import { bySupplier, spread } from "./shares/bySupplier";
import { entropyOf } from "./shares/entropyOf";
import { logarithm } from "./shares/logarithm";

export const explain = whole(parameters, ({ values, base, normalised, other }, sight) => {
  if (normalised && other > 0) {
    const share = percent(other / (known(values) + other));
    return {
      numbers: [`${figure(other)} / (${figure(known(values))} + ${figure(other)})`],
      note: `Of countless suppliers that divide ${share} of the total, the entropy beside that of as many equal ones is ${share}, whatever those named have.`,
    };
  }
  const suppliers = values.filter((value) => value > 0).length;
  const most = normalised && suppliers > 1 ? Math.log(suppliers) / Math.log(base) : 1;
  const part = (share: number): number => -logarithm(share) / Math.log(base) / most;
  const rows = bySupplier(values, sight, part, { other });
  const added = terms(rows.map(({ amount }) => figure(amount * most)));
  return {
    numbers: [normalised ? `(${added}) / log ${figure(suppliers)}, base ${figure(base)}` : added],
    parts: adding("Supplier", "-share × log share", byAmount(rows)),
    warnings: spread(other, values),
  };
});

export const native = form(
  parameters,
  ({ values: v, base, other }, { normalised }) => {
    const n = countPresent(v);
    const some = (then: string): string =>
      noneBelowZero([v], other === "0" ? then : unless([`${n}=0`], "#DIV/0!", then));
    if (normalised === "TRUE") {
      const even = `IF(${n}=1,0,MIN(1,${entropyOf(v)}/LN(${n})))`;
      return some(other === "0" ? even : `IF(${other}=0,${even},${other}/(SUM(${v})+${other}))`);
    }
    const log = base === "EXP(1)" ? "" : `/LN(${base})`;
    const entropy = some(`${entropyOf(v, other)}${log}`);
    return log === "" ? entropy : unless([`${base}<=0`, `${base}=1`], "#NUM!", entropy);
  },
  { defaults: { base: "EXP(1)" } },
);
