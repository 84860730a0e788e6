import { blockRanking } from "../../core/chokepoint/blockRanking";
import { parameters } from "../../functions/chokepoint/blockRanking";
import { beside, whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

const PLURAL = { COUNTRY: "countries", PART: "parts", SUPPLIER: "suppliers" } as const;

export const explain = whole(parameters, ({ bom, by, root, threshold, days }) => {
  const effects = blockRanking(bom, { by, root, threshold, days });
  const count = (halts: boolean | undefined): string =>
    figure(effects.filter((effect) => effect.halts === halts).length);
  return {
    numbers: [
      `${count(true)} of ${figure(effects.length)} ${PLURAL[by]} halt production alone, ${count(undefined)} are unknown`,
    ],
    parts: beside(
      by === "COUNTRY" ? "Blocked country" : by === "PART" ? "Blocked part" : "Blocked supplier",
      "Halt probability",
      effects.map(({ name, probability = NaN }) => ({ label: name, amount: probability })),
    ),
    note: "One is blocked at a time, so that the figures do not add up. Unknown: rows lack an origin, supplier, restriction, value or probability that could change the answer.",
  };
});

export const noNative = whyNone.failures;
