import { parameters } from "../../functions/scenario/seededRandom";
import { whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, ({ seed }, { row }) => ({
  numbers: [`number ${figure(row + 1)} of the series that begins with seed ${figure(seed)}`],
  note: "The answer is the next number of the generator PCG32: it is made of the seed and its place in the series, not of parts.",
}));

export const noNative = whyNone.draws;
