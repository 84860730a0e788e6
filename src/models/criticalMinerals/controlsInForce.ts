import type { GridBlock } from "../modelSpec";

/** Controls in force at once that the sheet has room for. */
const MOST = 17;

/** Started, not ended, lifted by none, and aimed by somebody else at the importer or at the world. */
const IN_FORCE =
  '({controls}[start]<={date})*((({controls}[end]="")+({controls}[end]>{date}))>0)*({controls}[value]>0)*({controls}[imposer_iso3]<>{importer})*((({controls}[target_iso3]={importer})+({controls}[target_iso3]="WLD"))>0)';

export const IN_FORCE_COUNT = `SUMPRODUCT(${IN_FORCE})`;

/** A cell of the control in this line, or "" where there are no more. */
const own = (column: string, text = ""): string =>
  `IF({@control_row}="","",INDEX({controls}[${column}],{@control_row})${text})`;

export const controlsInForce: GridBlock = {
  kind: "grid",
  id: "in_force",
  title: "Controls in force that aim at the importer or at the world",
  rows: MOST,
  columns: [
    { id: "control", header: "Control", formula: `=${own("key")}` },
    { id: "imposer", header: "Imposed by", formula: `=${own("imposer_iso3")}` },
    { id: "since", header: "Since", formula: `=${own("start")}`, format: "yyyy-mm-dd" },
    {
      id: "until",
      header: "Until",
      formula: `=IF({@control_row}="","",IF(INDEX({controls}[end],{@control_row})="","open",INDEX({controls}[end],{@control_row})))`,
      format: "yyyy-mm-dd",
    },
    {
      id: "control_row",
      header: "Row in the table",
      formula: `=IFERROR(INDEX(FILTER(SEQUENCE(ROWS({controls}[key])),${IN_FORCE}),{row}),"")`,
      format: "0",
    },
    {
      id: "products",
      header: "Covers",
      formula: `=IF({@control_row}="","",";"&SUBSTITUTE(INDEX({controls}[product],{@control_row}),"; ",";")&";")`,
    },
  ],
};

/** How many of the controls in force name a mineral as an entry of their own. */
export const controlsOn = (name: string): string =>
  `IF(${name}="","",COUNTIF({in_force.products},"*;"&${name}&";*"))`;
