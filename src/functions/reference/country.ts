import { countryFact } from "../../core/labels/countryFact";
import { countryCells } from "../boundary/countries";
import { lift } from "../boundary/evaluate";
import { word } from "../boundary/reader";

export const parameters = {
  label: countryCells(),
  result: word(["ISO3", "NAME", "ISO2", "NUMERIC", "KIND"]),
};

/**
 * The country that a label names, in any publisher's spelling, as its three-letter ISO code.
 *
 * Names, official names and codes of the World Bank, IMF, UN Comtrade, US Census, Eurostat, OECD, USGS, UN M49, EXIOBASE, WIOD
 * and ISO are known, in several languages; case, accents, the order of "Korea, South" and marks of footnotes do not matter.
 * "NA" is Namibia only where the range writes Namibia in another way too, else it is missing.
 * @customfunction COUNTRY
 * @param label A country as it is written, or a range of them; a range spills.
 * @param [result] ISO3 (default), NAME in English, ISO2, NUMERIC (three digits, as text), or KIND: country, territory, aggregate (a group) or historical.
 * @returns Text, in the shape of label; #N/A with up to three near names where no country is known, and for the code of a group.
 * @example =LINCHPIN.COUNTRY("Korea, Rep. of") // KOR
 * @example =LINCHPIN.COUNTRY("China, P.R.: Mainland", "NAME") // China
 * @limits Hong Kong, Macao and Taiwan are labels of their own, not China. "Congo" and "Saint Martin" name two each and are #N/A.
 * @source ISO 3166-1, Codes for the representation of names of countries
 * @source United Nations Statistics Division, Standard country or area codes for statistical use (M49)
 * @question Which country is this label, and what is its code?
 * @related IN_BLOC, REFERENCE, CHOKEPOINT_HALT
 */
export function country(label: unknown[][], result?: unknown): unknown[][] {
  return lift(parameters, [label, result], (at) =>
    countryFact(at.label.text, at.label.where, at.result),
  );
}
