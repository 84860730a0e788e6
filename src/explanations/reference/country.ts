import { stated } from "./stated/stated";

export const explain = stated(() => ({
  numbers: [],
  note: "The label is looked up among the spellings of statistical offices, written out of case, accents and order of words: nothing is calculated.",
}));
