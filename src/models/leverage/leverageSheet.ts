import { dateText } from "../dateText";
import { hasColumn } from "../modelData";
import type {
  Check,
  FiguresBlock,
  GridBlock,
  GridColumn,
  ModelData,
  ModelSheet,
} from "../modelSpec";

const SPARE = 8;
/** Points of the path: six months apart, they reach from 2022 to 2026. */
const POINTS = 8;
const PERCENT = "0.0%";

export function leverageSheet(data: ModelData): ModelSheet {
  const count = data["goods"]?.rows.length ?? 0;
  const inForce = inForceBy(
    ["imposer", "imposer_iso3"].some((name) => hasColumn(data["controls"], name)),
  );
  return {
    answer: answerOf(hasColumn(data["goods"], "basis")),
    blocks: [
      results(),
      {
        kind: "charts",
        charts: [
          {
            title: "Dependence by good",
            type: "BarClustered",
            grid: "list",
            first: "good",
            last: "partner",
            rows: count,
            valueTitle: "Dependence on the other side",
            valueFormat: "0%",
          },
          {
            title: "Dependence under controls in force",
            type: "Line",
            grid: "path",
            first: "label",
            last: "on_partner",
            valueTitle: "Weighted share",
            valueFormat: "0%",
          },
        ],
      },
      list(count + SPARE, inForce),
      path(),
      controls(count + SPARE, inForce),
    ],
    checks: CHECKS,
    method: METHOD,
  };
}

const BALANCE = "{goods}[dependence_country],{goods}[dependence_partner],{goods}[weight]";

/** What stands on made-up figures says so in the same sentence. */
const ILLUSTRATIVE =
  'IF(COUNTIF({goods}[basis],"*illustrative*")=0,"",", illustrative in part for "&COUNTIF({goods}[basis],"*illustrative*")&" of them")&';

const answerOf = (hasBasis: boolean): string =>
  `="On the shares and weights of the table, over "&ROWS({goods}[good])&" goods"&${hasBasis ? ILLUSTRATIVE : ""}", "&{country}&" depends on "&{partner}&" for "&FIXED(100*{country_side},1)&" % and "&{partner}&" on "&{country}&" for "&FIXED(100*{partner_side},1)&" %: "&{holder}&" by "&FIXED(100*ABS({net}),1)&" points. On "&{date_text}&" controls are in force on "&{in_force}&" of them: they bear on "&FIXED(100*{on_country},1)&" % for "&{country}&" and "&FIXED(100*{on_partner},1)&" % for "&{partner}&"."&IF(AND({open_country}={on_country},{open_partner}={on_partner}),""," Nobody knows whether further ones apply: with them "&FIXED(100*{open_country},1)&" and "&FIXED(100*{open_partner},1)&" %. Choose a reading among the inputs.")&" Of the commitment "&FIXED(100*{attainment},0)&" % was delivered."`;

/** What controls bear on where those that nobody knows apply as well. */
const openOf = (side: "country" | "partner"): string =>
  `={on_${side}}+SUMIF({list.control_${side}},"${NOT_KNOWN}",{list.weighted_${side}})/SUM({list.weight})`;
const openMeaning = (side: "country" | "partner"): string =>
  `=IF({open_${side}}={on_${side}},"Every control on goods that it depends on is known for the day","Some controls are not known for the day")`;

function results(): FiguresBlock {
  const side = (word: string): string => `=LINCHPIN.LEVERAGE_BALANCE(${BALANCE},"${word}")`;
  const total = (measure: string): string =>
    `SUMIFS({commitments}[value],{commitments}[category],{category},{commitments}[period],{period},{commitments}[measure],"${measure}")`;
  const gap = `${total("target")},${total("actual")}`;
  return {
    kind: "figures",
    title: "Who holds what",
    figures: [
      {
        id: "country_side",
        label: "Dependence of the country",
        formula: side("I"),
        format: PERCENT,
        meaning: "Weighted over the goods",
      },
      {
        id: "partner_side",
        label: "Dependence of the partner",
        formula: side("J"),
        format: PERCENT,
      },
      {
        id: "net",
        label: "Net: partner less country",
        formula: side("NET"),
        format: PERCENT,
        meaning: "Above zero the partner has more to lose, and the country holds the lever",
      },
      {
        id: "shared",
        label: "Shared dependence",
        formula: side("SHARED"),
        format: PERCENT,
        meaning: "Two-way dependence in the same goods",
      },
      {
        id: "deterrence",
        label: "Deterrence across goods",
        formula: side("DETERRENCE"),
        format: PERCENT,
        meaning: "The smaller side: what each can do to the other with whatever goods it holds",
      },
      {
        id: "holder",
        label: "In words",
        formula: `=IF({net}>0,{country}&" holds the lever",IF({net}<0,{partner}&" holds the lever","neither holds the lever"))`,
      },
      {
        id: "date_text",
        label: "Date of the controls",
        formula: `=${dateText("{date}")}`,
      },
      {
        id: "in_force",
        label: "Goods under a control in force",
        formula: "=SUMPRODUCT((({list.control_country}=1)+({list.control_partner}=1)>0)*1)",
        format: "0",
      },
      {
        id: "on_country",
        label: "Dependence of the country under controls",
        formula: "=SUM({list.on_country})/SUM({list.weight})",
        format: PERCENT,
      },
      {
        id: "on_partner",
        label: "Dependence of the partner under controls",
        formula: "=SUM({list.on_partner})/SUM({list.weight})",
        format: PERCENT,
      },
      {
        id: "open_country",
        label: "Bears on the country if every open control applies",
        formula: openOf("country"),
        format: PERCENT,
        meaning: openMeaning("country"),
      },
      {
        id: "open_partner",
        label: "Bears on the partner if every open control applies",
        formula: openOf("partner"),
        format: PERCENT,
        meaning: openMeaning("partner"),
      },
      {
        id: "attainment",
        label: "Part of the commitment delivered",
        formula: `=LINCHPIN.COMMITMENT_GAP(${gap},"ATTAINMENT")`,
        format: PERCENT,
      },
      {
        id: "shortfall",
        label: "Shortfall",
        formula: `=LINCHPIN.COMMITMENT_GAP(${gap})`,
        format: "#,##0.0",
        meaning: "In the unit of the table: billion US dollars in the bundled one",
      },
    ],
  };
}

/** A cell of the table of goods in the grid's row; blank below its last one and where it is blank. */
const cell = (column: string): string =>
  `IF({row}>ROWS({goods}[good]),"",IF(INDEX({goods}[${column}],{row})="","",INDEX({goods}[${column}],{row})))`;

const NOT_KNOWN = "not known";

type InForce = (date: string, product: string, bearsOn: "country" | "partner") => string;

/**
 * Whether the other side has a control in force on a good: 1, 0, or that nobody knows. A list that does not
 * say who imposes what bears on both sides alike.
 */
const inForceBy =
  (tells: boolean): InForce =>
  (date, product, bearsOn) => {
    const by = bearsOn === "country" ? "{partner},{country}" : "{country},{partner}";
    const control = `LINCHPIN.RESTRICTION_IN_FORCE({controls}[#All],${date},,${product},"VALUE",${tells ? by : ","},{unknown})`;
    return `IF(${product}="","",IFNA(IF(${control}>0,1,0),"${NOT_KNOWN}"))`;
  };

function list(rows: number, inForce: InForce): GridBlock {
  const weighted = (side: string, header: string): GridColumn => ({
    id: `weighted_${side}`,
    header,
    formula: `=IF(COUNT({@${side}},{@weight})=2,{@${side}}*{@weight},"")`,
    format: "0.00",
  });
  const bearing = (id: string, header: string, side: string): GridColumn => ({
    id,
    header,
    formula: `=IF(COUNT({@control_${side}},{@${side}})=2,{@control_${side}}*{@${side}}*{@weight},"")`,
    format: "0.00",
    heat: "more is worse",
  });
  return {
    kind: "grid",
    id: "list",
    title: "Goods",
    note: "Live from the table. A blank control means that none is looked for. Each side bears the controls that the other imposes on it or on the world.",
    rows,
    columns: [
      { id: "good", header: "Good", formula: `=${cell("good")}` },
      {
        id: "country",
        header: "Country on partner",
        formula: `=${cell("dependence_country")}`,
        format: "0%",
        heat: "more is worse",
      },
      {
        id: "partner",
        header: "Partner on country",
        formula: `=${cell("dependence_partner")}`,
        format: "0%",
        heat: "more is worse",
      },
      { id: "weight", header: "Weight", formula: `=${cell("weight")}`, format: "0.00" },
      {
        id: "net",
        header: "Partner less country",
        formula: `=IF(COUNT({@country},{@partner})=2,{@partner}-{@country},"")`,
        format: "0%",
      },
      {
        id: "product",
        header: "Name in the list of controls",
        formula: `=${cell("control_product")}`,
      },
      {
        id: "control_country",
        header: "Control of the partner",
        formula: `=${inForce("{date}", "{@product}", "country")}`,
        format: "0",
      },
      {
        id: "control_partner",
        header: "Control of the country",
        formula: `=${inForce("{date}", "{@product}", "partner")}`,
        format: "0",
      },
      bearing("on_country", "Bears on country", "country"),
      bearing("on_partner", "Bears on partner", "partner"),
      weighted("country", "Country on partner, weighted"),
      weighted("partner", "Partner on country, weighted"),
    ],
  };
}

function path(): GridBlock {
  const points = Array.from({ length: POINTS }, (_, index) => `{inforce.p${index + 1}}`);
  // The columns of controls keep the goods' order; rows below the last good are blank and add nothing.
  const code = { country: 1, partner: 2 } as const;
  const share = (side: keyof typeof code): string[] =>
    points.map(
      (point) =>
        `=(SUMIF(${point},${code[side]},{list.weighted_${side}})+SUMIF(${point},${BOTH},{list.weighted_${side}}))/SUM({list.weight})`,
    );
  return {
    kind: "grid",
    id: "path",
    title: "How it moved: dependence under controls in force",
    rows: POINTS,
    columns: [
      { id: "label", header: "Day", formula: `=YEAR({@day})&"-"&RIGHT("0"&MONTH({@day}),2)` },
      {
        id: "on_country",
        header: "Bears on country",
        formula: share("country"),
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "on_partner",
        header: "Bears on partner",
        formula: share("partner"),
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "day",
        header: "Day as a date",
        formula:
          "=DATE(YEAR({first_date}),MONTH({first_date})+{months}*({row}-1),DAY({first_date}))",
        format: "yyyy-mm-dd",
      },
      {
        id: "count",
        header: "Goods under control",
        formula: points.map((point) => `=COUNTIF(${point},">0")`),
        format: "0",
      },
    ],
  };
}

/** A good under controls of both sides; 1 and 2 are the partner's and the country's alone. */
const BOTH = 3;

function controls(rows: number, inForce: InForce): GridBlock {
  const product = "INDEX({list.product},{row})";
  const known = (day: string, side: "country" | "partner"): string =>
    `N(${inForce(day, product, side)})`;
  return {
    kind: "grid",
    id: "inforce",
    title: "Controls in force along the path: 1 of the partner, 2 of the country, 3 of both",
    rows,
    columns: [
      { id: "good", header: "Good", formula: `=${cell("good")}` },
      ...Array.from({ length: POINTS }, (_, index): GridColumn => ({
        id: `p${index + 1}`,
        header: `=INDEX({path.label},${index + 1})`,
        formula: `=IF(${product}="","",${known(`INDEX({path.day},${index + 1})`, "country")}+2*${known(`INDEX({path.day},${index + 1})`, "partner")})`,
        format: "0",
        heat: "more is worse",
      })),
    ],
  };
}

const CHECKS: readonly Check[] = [
  {
    label: "Every good is read",
    formula: `=IF(ROWS({goods}[good])<=ROWS({list.good}),"OK","The table has outgrown the room kept for it: build the model again.")`,
  },
  {
    label: "Net is the partner's side less the country's",
    formula: `=IF(ABS({net}-({partner_side}-{country_side}))<0.000001,"OK","It differs.")`,
  },
  {
    label: "Every good has both dependences",
    formula: `=IF(AND(COUNT({goods}[dependence_country])=ROWS({goods}[good]),COUNT({goods}[dependence_partner])=ROWS({goods}[good])),"OK","Some are blank: they are left out on both sides.")`,
  },
  {
    label: "What controls bear on is part of the dependence",
    formula: `=IF(AND({on_country}<={country_side}+0.000001,{on_partner}<={partner_side}+0.000001),"OK","It is more than the whole, which cannot be.")`,
  },
  {
    label: "The commitment and its delivery are in the table",
    first: true,
    formula: `=IF(ISNUMBER({attainment}),"OK","There is no target or no delivery for "&{category}&", "&{period}&".")`,
  },
];

const METHOD = [
  "Dependence = sum of weight × dependence over sum of weights; net = the partner's less the country's (LINCHPIN.LEVERAGE_BALANCE). Hirschman 1945, National Power and the Structure of Foreign Trade; Farrell and Newman 2019, Weaponized Interdependence. The weights are a judgement.",
  "A control bears on a side while a row of the list with the good's name or HS code is in force on the day that the other side imposes on it or on the world (LINCHPIN.RESTRICTION_IN_FORCE); what third countries impose, or what is aimed at them, does not count. A row without a value is open: it counts as the input says. A suspended control counts as none from the day of the truce; a licence that is granted in practice still counts as control.",
  "Commitments against delivery: delivered over promised (LINCHPIN.COMMITMENT_GAP). Bown 2022, Peterson Institute for International Economics, on Phase One.",
  "China's dependence in the starting table is made up; the shares of US imports are the Geological Survey's and do not count domestic production.",
];
