import { dateText } from "../dateText";
import type { NamedRow } from "../modelData";
import type { Check, GridBlock } from "../modelSpec";

/** What keeps a tariff line from being understood, as the grid says it. */
type Fault = "not read" | "no heading" | "several lists" | "listed later";
const quoted = (fault: Fault): string => `"${fault}"`;

const LISTS = '"us-section-301-lists"';
const NO_LIST = "On no list";

/** Goods without a list of their own pay the duties on all goods alone. */
const own = 'INDEX({basket}[tariff_class],{row})&""';
const bare = `SUBSTITUTE(SUBSTITUTE(${own},".","")," ","")`;
/** A number that lost its leading zero has an odd count of digits. */
const digits = `IF(MOD(LEN(${bare}),2)=1,"0","")&${bare}`;
const ofLine =
  "LINCHPIN.REFERENCE_TABLE(" + LISTS + ',"COLUMN","hts8",{@code},"status","in force")';
const listed = (column: string): string => ofLine.replace("COLUMN", column);

/** Tariff lines of a client's own: eight or ten digits, with stops or without. */
export const hasLines = (basket: readonly NamedRow[]): boolean =>
  basket.some(({ tariff_class: held }) =>
    /^\d{7,10}$/.test(String(held ?? "").replace(/[.\s]/g, "")),
  );

/** Codes of the basket through the lists of Section 301 to the names that the list of tariffs knows goods by. */
export function linesGrid(rows: number): GridBlock {
  return {
    kind: "grid",
    id: "lines",
    title: "Tariff lines of the basket, by the Section 301 lists",
    note: "Looked up in the add-in's own data. A line on no list pays the duties on all goods; duties on goods that the list of tariffs names in words (steel, cars) are not told by a code: write that name in place of it.",
    rows,
    columns: [
      { id: "product", header: "Product", formula: "=INDEX({basket}[product],{row})" },
      {
        id: "code",
        header: "Tariff line",
        formula: `=IF(LEN(${bare})<7,"",IF(ISNUMBER(IFERROR(VALUE(${bare}),"")),LEFT(${digits},8),""))`,
      },
      {
        id: "heading",
        header: "Heading",
        formula:
          '=IF({@code}="","",LINCHPIN.REFERENCE("hs-2022","description","hs_code",LEFT({@code},4)))',
      },
      {
        id: "lists",
        header: "Entries in force",
        // A line on no list is an error as lists that cannot be read are: what needs no line tells them apart.
        formula: `=IF({@code}="","",IF(ISERROR(INDEX(${listed("tariff_class")},1)),0*LEN(LINCHPIN.REFERENCE_SOURCE(${LISTS})),ROWS(${listed("tariff_class")})-1))`,
        format: "0",
      },
      {
        id: "class",
        header: "Name in the list of tariffs",
        formula: `=IF({@code}="",${own},IF({@lists}=0,IF(ISERROR({@heading}),NA(),"${NO_LIST}"),IF(INDEX(${listed("tariff_class")},2)=INDEX(${listed("tariff_class")},{@lists}+1),INDEX(${listed("tariff_class")},2),NA())))`,
      },
      {
        id: "since",
        header: "Known since",
        formula: `=IF({@code}="","",IF({@lists}=0,"",IF(LEFT(INDEX(${listed("list_name")},2),4)="List","",INDEX(${listed("start")},2))))`,
      },
      {
        id: "fault",
        header: "To look at",
        // In a cell of its own: not every program passes over errors amid a range.
        formula: `=IF({@code}="","",IF(ISERROR({@lists}),${quoted("not read")},IF(ISERROR({@heading}),${quoted("no heading")},IF(ISERROR({@class}),${quoted("several lists")},IF({@since}>${dateText("{before}")},${quoted("listed later")},"")))))`,
      },
    ],
  };
}

/** The first product of a fault, and the check that looks for it. */
const firstWith = (fault: Fault): string =>
  `INDEX({lines.product},MATCH("${fault}",{lines.fault},0))`;
const noneWith = (fault: Fault, otherwise: string): string =>
  `=IF(SUMPRODUCT(({lines.fault}="${fault}")*1)=0,"OK",${firstWith(fault)}&": ${otherwise}")`;

export const linesChecks: readonly Check[] = [
  {
    label: "Every tariff line is looked up",
    first: true,
    formula: noneWith(
      "not read",
      "the lists of Section 301 could not be read. Connect, then calculate again with Ctrl+Alt+F9.",
    ),
  },
  {
    label: "Every tariff line is one",
    first: true,
    formula: noneWith(
      "no heading",
      "no heading of the Harmonised System begins so. Correct the code.",
    ),
  },
  {
    label: "Every tariff line is on one list",
    first: true,
    formula: noneWith(
      "several lists",
      "the line is on several lists, each for a part of it. Write the name of the right one, such as List 3, in place of the code.",
    ),
  },
  {
    label: "Lists are known on the day compared with",
    formula: noneWith(
      "listed later",
      "on which list the line was before the four-year review is not told. Compare with a later day, or read its change with care.",
    ),
  },
];
