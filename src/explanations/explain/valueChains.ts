import { Regions } from "../../core/input-output/regions";
import { inputReliance, marketReliance, type RegionShare } from "../../core/input-output/reliance";
import { valueAddedContent } from "../../core/input-output/valueAddedContent";
import type { LabelSet } from "../../core/labels/label";
import { parameters as inputParameters } from "../../functions/input-output/foreignInputReliance";
import { parameters as marketParameters } from "../../functions/input-output/foreignMarketReliance";
import { parameters as contentParameters } from "../../functions/input-output/vaContent";
import { adding, addingTo, type Draft, sum, whole } from "../explainer";
import type { Explainers, Part, Sight } from "../explanation";
import { figure, percent, terms } from "../figure";

const largestFirst = (rows: readonly Part[]): Part[] =>
  [...rows].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));

/** The functions of multi-region tables. */
export const valueChains: Explainers = {
  FOREIGN_INPUT_RELIANCE: whole(inputParameters, (given, sight) => {
    const table = new Regions(given.regions);
    const accounts = { flows: given.flows, grossOutput: given.gross_output };
    const shares = inputReliance(accounts, table, given.buyer, given.view);
    return reliance(
      shares,
      given.buyer,
      given.source,
      given.result === "FOREIGN",
      given.view,
      sight,
    );
  }),

  FOREIGN_MARKET_RELIANCE: whole(marketParameters, (given, sight) => {
    const table = new Regions(given.regions);
    const accounts = { flows: given.flows, grossOutput: given.gross_output };
    const shares = marketReliance(accounts, table, given.seller, given.view);
    return reliance(
      shares,
      given.seller,
      given.user,
      given.result === "FOREIGN",
      given.view,
      sight,
    );
  }),

  VA_CONTENT: whole(contentParameters, (given) => {
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
      largestFirst(
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
  }),
};

function reliance(
  shares: readonly RegionShare[],
  own: LabelSet,
  chosen: LabelSet | undefined,
  isForeign: boolean,
  view: string,
  { row }: Sight,
): Draft {
  const counts = ({ region }: RegionShare): boolean =>
    chosen === undefined ? !isForeign || !own.has(region) : chosen.has(region);
  const listed = shares
    .filter(counts)
    .map(({ region, share }) => ({ label: region, amount: share }));
  const all = sum(listed.map(({ amount }) => amount));
  const shown = isForeign ? undefined : listed[row - 1];
  const [of, amount] = ["Country", view === "HIDDEN" ? "Look-through less face" : "Share"];
  const rows = largestFirst(listed);
  return {
    numbers: [
      shown === undefined
        ? terms(rows.map((part) => percent(part.amount)))
        : `${shown.label}: ${percent(shown.amount)}`,
    ],
    parts: isForeign
      ? adding(of, amount, rows)
      : addingTo("Countries listed", all, of, amount, rows),
  };
}
