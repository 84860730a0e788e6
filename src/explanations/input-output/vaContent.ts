import { Regions } from "../../core/input-output/regions";
import { valueAddedContent } from "../../core/input-output/valueAddedContent";
import { parameters } from "../../functions/input-output/vaContent";
import { adding, addingTo, bySize, sum, whole } from "../explainer";
import type { Part } from "../explanation";
import { figure, percent } from "../figure";
import { form } from "../native/nativeForm";
import { asColumn, isAmong, onesForRows } from "../native/parts";
import { inputShares, inverse } from "./inverse/inverse";
import { byRegion } from "./reliance/relianceFormula";

export const explain = whole(parameters, (given) => {
  const content = valueAddedContent(
    { flows: given.flows, grossOutput: given.gross_output },
    given.exports,
    new Regions(given.regions),
    given.exporter,
    given.value_added,
  );
  const { gross, domestic, foreign, bySource } = content;
  const over = given.result === "FOREIGN_SHARE" ? gross : 1;
  const isOwn = (region: string): boolean => given.exporter.has(region);
  const sources = (keep: (region: string) => boolean): Part[] =>
    bySize(
      bySource
        .filter(({ region }) => keep(region))
        .map(({ region, value }) => ({
          ...{ label: region, amount: value / over },
          detail: percent(value / gross),
        })),
    );
  const [of, amount] = ["Source of the value", over === 1 ? "Value added" : "Part of exports"];
  switch (given.result) {
    case "FOREIGN_SHARE":
      return {
        numbers: [`${figure(foreign)} / ${figure(gross)}`],
        parts: adding(
          of,
          amount,
          sources((region) => !isOwn(region)),
        ),
      };
    case "FOREIGN":
      return {
        numbers: [figure(foreign)],
        parts: adding(
          of,
          amount,
          sources((region) => !isOwn(region)),
        ),
      };
    case "DOMESTIC":
      return { numbers: [figure(domestic)], parts: adding(of, amount, sources(isOwn)) };
    case "GROSS":
    case "BY_SOURCE": {
      const rows = sources(() => true);
      const all = sum(bySource.map(({ value }) => value));
      return {
        numbers: [`${figure(domestic)} domestic + ${figure(foreign)} foreign`],
        parts: addingTo("Value added in the exports", all, of, amount, rows),
        note: "With value added stated by the user the contents need not add up to gross exports.",
      };
    }
  }
});

export const native = form(
  parameters,
  ({ flows: z, gross_output: x, exports: e, regions, ...more }, words) => {
    const { exporter, value_added: added } = more;
    const { result } = words;
    if (result === "BY_SOURCE") return byRegion;
    const own = isAmong(asColumn(regions), exporter);
    const shipped = `IF(${own},${asColumn(e)},0)`;
    const made = asColumn(x);
    const bought = `TRANSPOSE(MMULT(${onesForRows(z)},${z}+0))`;
    const value = added === "" ? `(${made}-${bought})` : asColumn(added);
    const rate = `IF((${made}=0)*(${value}=0),0,${value}/${made})`;
    const content = `MMULT(${inverse(z, inputShares(z, x))},${shipped}+0)*${rate}`;
    const foreign = `SUMPRODUCT(${content}*(1-${own}))`;
    const gross = `SUMPRODUCT(${shipped}+0)`;
    const results = {
      FOREIGN_SHARE: `${foreign}/${gross}`,
      FOREIGN: foreign,
      DOMESTIC: `SUMPRODUCT(${content}*${own})`,
      GROSS: gross,
    };
    return results[result];
  },
);
