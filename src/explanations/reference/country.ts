import { parameters } from "../../functions/reference/country";
import { form, NoForm } from "../native/nativeForm";
import { stated } from "./stated/stated";

export const explain = stated(() => ({
  numbers: [],
  note: "The label is looked up among the spellings of statistical offices, written out of case, accents and order of words: nothing is calculated.",
}));

export const native = form(parameters, ({ label }, { result }, codes) => {
  if (codes === undefined) return new NoForm("Excel does not know how countries are written");
  if (result === "ISO3") return codes.fact(label, "codes");
  if (result === "NAME") return codes.fact(label, "titles");
  return new NoForm("a copy writes out names and three-letter codes alone");
});
