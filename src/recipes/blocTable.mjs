import { readRaw } from "./readRaw.mjs";

/** @typedef {Readonly<Record<"bloc" | "iso3" | "member_from" | "member_to" | "confidence", string>>} MemberRow */

const EU_TODAY = "EU27";
const EU_LEFT = "EU28 (to 2020)";

/**
 * The blocs of the functions, with the names that people write; `fixed` ones keep one composition on every date.
 * @type {readonly { names: string[], of: string[], fixed?: boolean, classes?: boolean, without?: string[] }[]}
 */
const BLOCS = [
  { names: ["EU", "European Union"], of: [EU_TODAY, EU_LEFT] },
  {
    names: ["EU27_2020", "EU27", "EU-27", "EU (27)", "European Union (27)"],
    of: [EU_TODAY],
    fixed: true,
  },
  { names: ["EU28", "EU-28", "European Union (28)"], of: [EU_TODAY, EU_LEFT], fixed: true },
  { names: ["Euro area", "Eurozone", "EMU"], of: ["Euro area"] },
  { names: ["EA20"], of: ["Euro area"], fixed: true, without: ["BGR"] },
  { names: ["EA21"], of: ["Euro area"], fixed: true },
  { names: ["EFTA"], of: ["EFTA"] },
  { names: ["G7", "G-7", "Group of Seven"], of: ["G7"] },
  { names: ["G20", "G-20"], of: ["G20"] },
  { names: ["ASEAN"], of: ["ASEAN"] },
  { names: ["USMCA", "T-MEC", "CUSMA"], of: ["USMCA"] },
  { names: ["NAFTA"], of: ["NAFTA (to 2020)"] },
  { names: ["OECD", "OECD members"], of: ["OECD"] },
  { names: ["BRICS", "BRICS+"], of: ["BRICS"] },
  { names: ["RCEP"], of: ["RCEP"] },
  { names: ["CPTPP"], of: ["CPTPP"] },
  ...["High income", "Upper middle income", "Lower middle income", "Low income"].map((name) => ({
    names: [name],
    of: [`World Bank: ${name}`],
    // Classes of one fiscal year: of other dates nothing is known.
    classes: true,
  })),
];

/**
 * The blocs by name, for the worksheet functions: members as "AUT 1995-01-01", with the last day where
 * membership ended, and with "?" where nobody verified it.
 *
 * @param {readonly MemberRow[]} rows
 * @returns {{ names: string[], members: string, from?: string, to?: string }[]}
 */
export function blocTable(rows = memberRows()) {
  const known = new Set(BLOCS.flatMap(({ of }) => of));
  const stray = rows.find(({ bloc }) => !known.has(bloc));
  if (stray !== undefined) throw new Error(`The bloc ${stray.bloc} has no name in blocTable.mjs`);
  return BLOCS.map(({ names, of, fixed, classes, without = [] }) => {
    const members = rows.filter(({ bloc, iso3 }) => of.includes(bloc) && !without.includes(iso3));
    const first = members.at(0);
    if (first === undefined) throw new Error(`${names[0]} has no members`);
    const { member_from: from, member_to: to } = first;
    if (classes) return { names, from, to, members: members.map(({ iso3 }) => iso3).join(" ") };
    return { names, members: members.map((row) => memberText(row, fixed)).join(", ") };
  });
}

const memberRows = () => /** @type {readonly MemberRow[]} */ (readRaw("country_blocs.csv").rows);

/**
 * @param {MemberRow} row
 * @param {boolean | undefined} fixed
 */
function memberText({ iso3, member_from, member_to, confidence }, fixed) {
  const days = fixed ? "" : ` ${[member_from, member_to].filter((day) => day !== "").join(" ")}`;
  return `${iso3}${days}${confidence === "unverified" ? " ?" : ""}`;
}
