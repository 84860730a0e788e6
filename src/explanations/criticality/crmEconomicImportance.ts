import { parameters } from "../../functions/criticality/crmEconomicImportance";
import { adding, rowsFor, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form } from "../native/nativeForm";
import { fractions, isNumber, notOne, present, unless, unlessBlank } from "../native/parts";

export const explain = whole(parameters, (given, sight) => {
  const { end_use_shares: shares, sector_va: added, si_ei: substitution } = given;
  const largest = given.max_va ?? Math.max(...Array.from(added).filter((v) => !Number.isNaN(v)));
  const rows = rowsFor(shares, "end_use_shares", sight, (share, i) => ({
    amount: share === 0 ? 0 : ((share * (added[i] ?? 0)) / largest) * 10 * substitution,
    detail: `${percent(share)} × ${figure(added[i] ?? NaN)}`,
  }));
  return {
    numbers: [
      `(${terms(rows.map(({ detail }) => detail ?? ""))}) × 10 / ${figure(largest)} × ${figure(substitution)}`,
    ],
    parts: adding("Sector", "Score", rows),
  };
});

export const native = form(parameters, ({ end_use_shares: a, sector_va: q, si_ei: si, max_va }) => {
  const largest = max_va === "" ? `MAX(${q})` : max_va;
  const open = `SUMPRODUCT(${present(a)}*(1-${isNumber(q)}))>0`;
  const outside = [`MIN(${a})<0`, `MAX(${a})>1`, `MIN(${q})<0`, notOne(a)];
  const index = unless([open], "#N/A", `SUMPRODUCT(${a},${q})/${largest}*10*${si}`);
  return unlessBlank([si], fractions([si], unless(outside, "#NUM!", index)));
});
