import { membershipDay } from "../../core/labels/bloc";
import { isMember, requireBloc } from "../../core/labels/blocMembership";
import { countryCells } from "../boundary/countries";
import { dates } from "../boundary/date";
import { evaluate, liftOver } from "../boundary/evaluate";
import { text } from "../boundary/reader";

export const parameters = {
  country: countryCells(),
  bloc: text(),
  date: dates(membershipDay),
};

/**
 * Whether a country belongs to a bloc on a date: TRUE or FALSE.
 *
 * The blocs are EU (as of the date), EU27_2020 and EU28 (one composition on every date), Euro area, EFTA, G7, G20, ASEAN,
 * USMCA, NAFTA, OECD, BRICS, RCEP, CPTPP and the World Bank's income groups of July 2024 to June 2025. Membership is read from
 * the bundled table, whose rows of G20, RCEP and CPTPP nobody verified.
 * @customfunction IN_BLOC
 * @param country A country as it is written, or a range of them; a range spills.
 * @param bloc The bloc's name, such as "EU" or "ASEAN".
 * @param [date] The day asked for, an Excel date or text such as "2025-04-10". Default 2026-11-28, the day of the bundled table.
 * @returns TRUE or FALSE, in the shape of country and date.
 * @example =LINCHPIN.IN_BLOC({"Germany";"UK";"Switzerland"}, "EU") // TRUE
 * @example =LINCHPIN.IN_BLOC("UK", "EU", "2019-06-30") // TRUE
 * @limits Membership is that of states: trade of territories outside a bloc's customs area is not told apart.
 * @source European Union, Country profiles; OECD, Member countries; ASEAN statement of 26 October 2025
 * @question Does a country belong to the EU, ASEAN or another bloc?
 * @related COUNTRY, PORTFOLIO_EXPOSURE, CDI, ALIGNED_SHARE
 */
export function inBloc(country: unknown[][], bloc: unknown, date?: unknown[][]): unknown[][] {
  return evaluate(parameters, [country, bloc, date], (read) => {
    const group = requireBloc(read.bloc);
    return liftOver(parameters, read, (at) =>
      isMember(at.country.text, at.country.where, group, at.date),
    );
  });
}
