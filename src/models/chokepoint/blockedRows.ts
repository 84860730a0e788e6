import { isoOfSerial } from "../../core/calendar/serialDate";
import { blocNames, blocOf, membershipDay, membersOn } from "../../core/labels/bloc";
import { CountrySet } from "../../core/labels/countrySet";
import type { Cell } from "../../datasets/tableSchema";
import { sameCountry } from "../layout/inputState";
import type { GridBlock, GridColumn } from "../modelSpec";

/** What all rows of the blocked country or bloc share in the bills in which it is blocked, so that they fail as one. */
export const BLOCK = "the block";
/** What its rows with a restriction above the threshold share. */
export const RESTRICTED = "the restricted parts";

/** Compositions of the European Union besides today's, which would be offered twice. */
const FORMER = /^EU\d+/;
/** Income groups have more, and nobody blocks them. */
const MOST_MEMBERS = 40;

/** Blocs with a member among the origins of a bill, and all their members by code. */
export function blocsOf(origins: readonly Cell[]): { readonly name: string; codes: string[] }[] {
  return blocNames()
    .filter((name) => !FORMER.test(name))
    .flatMap((name) => {
      const bloc = blocOf(name);
      const codes = bloc ? (membersOn(bloc, membershipDay) ?? []).map(({ iso3 }) => iso3) : [];
      const members = new CountrySet([name], membershipDay);
      const isOffered = origins.some((origin) => members.has(String(origin)));
      return isOffered && codes.length <= MOST_MEMBERS ? [{ name, codes }] : [];
    });
}

/** Which countries the blocs are, and which ones are blocked: one, or the members of a bloc. */
export function blocGrids(origins: readonly Cell[]): GridBlock[] {
  const blocs = blocsOf(origins);
  const listed = blocs.length > 0 ? blocs : [{ name: "", codes: [] }];
  const rows = Math.max(1, ...listed.map(({ codes }) => codes.length));
  const list = `IFERROR(INDEX({blocs.codes},MATCH({blocked},{blocs.bloc},0)),LINCHPIN.COUNTRY({blocked}))`;
  return [
    {
      kind: "grid",
      id: "blocs",
      title: "Blocs with members in the bill",
      note: `Members on ${isoOfSerial(membershipDay)}, as LINCHPIN.IN_BLOC has them.`,
      rows: listed.length,
      columns: [
        { id: "bloc", header: "Bloc", formula: listed.map(({ name }) => `="${name}"`) },
        {
          id: "codes",
          header: "Members",
          formula: listed.map(({ codes }) => `="${codes.join(" ")}"`),
        },
      ],
    },
    {
      kind: "grid",
      id: "members",
      title: "Countries that are blocked",
      rows,
      columns: [{ id: "code", header: "Country", formula: `=MID(${list},4*{row}-3,3)` }],
    },
  ];
}

/** Whether some cell names the country, or a row of the bill is of the bloc. */
export const isInBill = (blocked: string, origins: string): string =>
  `IF(${sameCountry(blocked, origins)},TRUE,IFERROR(SUM({base_block.of_blocked})>0,FALSE))`;

/** The blocked as a sentence names it. */
export const blockedName = (country: string): string =>
  `IF({kind}="bloc",IF(ISNUMBER(SEARCH("|"&{blocked}&"|","|EU|Euro area|G7|G20|OECD|")),"the ","")&{blocked},${country})`;

/**
 * Whether a row is of what is blocked, and restricted, as 1 or 0. They stand beside a copy of the bill, as the bill
 * itself has to follow other inputs where these functions are no formulas of Excel's own.
 */
export function judged(of: string): GridColumn[] {
  const here = `${of}_block`;
  const code = `LINCHPIN.COUNTRY({${of}.origin})`;
  // Every row against every member: lookups of a whole column are not one answer a row in every program.
  const isMember = `MMULT(--(IFERROR(${code},"")=TRANSPOSE({members.code})),--({members.code}={members.code}))`;
  return [
    {
      id: "of_blocked",
      header: "of_blocked",
      formula: `=IF({${of}.origin}="","",IF(${code}="",0,${isMember}))`,
      spills: true,
      format: "0",
    },
    {
      id: "over",
      header: "over_threshold",
      formula: `=IF({${here}.of_blocked}="","",IF({${of}.parent}="",0,IF({${of}.restriction}="",0,IF({${of}.restriction}>{threshold},{${here}.of_blocked},0))))`,
      spills: true,
      format: "0",
    },
  ];
}

/** Causes of a row's failing: its own ones, the block, and being restricted. */
export function causes(of: string, own: string): string {
  const here = `${of}_block`;
  return `=IF({${of}.item}="","",${own}IF({${here}.of_blocked}=1,";${BLOCK}","")&IF({${here}.over}=1,";${RESTRICTED}",""))`;
}

/** A source as SINGLE_POINTS names it, and whether a restricted one is among the single points of failure. */
export function directColumns(hasSuppliers: boolean): GridColumn[] {
  const supplier = hasSuppliers ? '&IF({base.supplier}="","",", "&{base.supplier})' : "";
  return [
    {
      id: "event",
      header: "event",
      formula: `=IF({base.parent}="","",{base.item}&" ("&{base.origin}${supplier}&")")`,
      spills: true,
    },
    {
      id: "alone",
      header: "halts_alone",
      formula:
        '=IF({base_block.event}="","",MMULT(--({base_block.event}=TRANSPOSE({singles})),--({singles}={singles})))',
      spills: true,
      format: "0",
    },
  ];
}
