import type { GridBlock } from "../modelSpec";
import { APPLIES, DOES_NOT_APPLY } from "./mineralInputs";

/** Controls at once that the sheet has room for. */
const MOST = 12;

/** Lists of parties and technology have no goods; a list that does not name headings is taken whole. */
const ofGoods = (hasCodes: boolean): string => (hasCodes ? '*({controls}[hs_codes]<>"")' : "");

/** Started, not ended, and aimed by somebody else at the importer or at the world. */
const ON_THE_DAY =
  '({controls}[start]<={date})*((({controls}[end]="")+({controls}[end]>{date}))>0)*({controls}[imposer_iso3]<>{importer})*((({controls}[target_iso3]={importer})+({controls}[target_iso3]="WLD"))>0)';

/** A control that no source tells of is open, and applies or not as the input says. */
const inForce = (hasCodes: boolean): string =>
  `${ON_THE_DAY}*((({controls}[value]>0)+({controls}[value]="")*({unknown}<>"${DOES_NOT_APPLY}"))>0)${ofGoods(hasCodes)}`;

export const inForceCount = (hasCodes: boolean): string => `SUMPRODUCT(${inForce(hasCodes)})`;

/** A cell of the control in this line, or "" where there are no more. */
const own = (column: string): string =>
  `IF({@control_row}="","",INDEX({controls}[${column}],{@control_row}))`;

/** The goods of the control in this line as entries between marks. */
const goods = (mark: string): string =>
  `"${mark}"&SUBSTITUTE(INDEX({controls}[product],{@control_row}),"; ","${mark}")&"${mark}"`;

const APPLIES_NOW = "in force";
const NOT_KNOWN = "not known";

export const controlsInForce = (hasCodes: boolean): GridBlock => ({
  kind: "grid",
  id: "in_force",
  title: "Controls on goods that aim at the importer or at the world",
  note: "Not known: no text was found for the day. The input says whether such a control is open, applies or does not.",
  rows: MOST,
  columns: [
    {
      id: "control",
      header: "Control and who imposes it",
      formula: `=IF({@control_row}="","",${own("key")}&" ("&${own("imposer_iso3")}&")")`,
    },
    { id: "since", header: "Since", formula: `=${own("start")}`, format: "yyyy-mm-dd" },
    {
      id: "until",
      header: "Until",
      formula: `=IF({@control_row}="","",IF(INDEX({controls}[end],{@control_row})="","open",INDEX({controls}[end],{@control_row})))`,
      format: "yyyy-mm-dd",
    },
    {
      id: "state",
      header: "On the date",
      formula: `=IF({@control_row}="","",IF(AND(INDEX({controls}[value],{@control_row})="",{unknown}<>"${APPLIES}"),"${NOT_KNOWN}","${APPLIES_NOW}"))`,
    },
    {
      id: "control_row",
      header: "Row in the table",
      formula: `=IFERROR(INDEX(FILTER(SEQUENCE(ROWS({controls}[key])),${inForce(hasCodes)}),{row}),"")`,
      format: "0",
    },
    {
      id: "products",
      header: "Covers, each between ; or, where it is not known, |",
      formula: `=IF({@control_row}="","",IF({@state}="${NOT_KNOWN}",${goods("|")},${goods(";")}))`,
    },
  ],
});

const naming = (name: string, mark: string): string =>
  `IF(${name}="","",COUNTIF({in_force.products},"*${mark}"&${name}&"${mark}*"))`;

/** How many of the controls in force name a mineral as an entry of their own. */
export const controlsOn = (name: string): string => naming(name, ";");

/** How many that nobody knows of do. */
export const openControlsOn = (name: string): string => naming(name, "|");
