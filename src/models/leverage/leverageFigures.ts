import { countryName } from "../countryName";
import { dateText } from "../dateText";
import type { FiguresBlock } from "../modelSpec";
import { NOT_KNOWN } from "./controlsOnGoods";

const PERCENT = "0.0%";
const BALANCE = "{goods}[dependence_country],{goods}[dependence_partner],{goods}[weight]";

/** What controls bear on where those that nobody knows apply as well. */
const openOf = (side: "country" | "partner"): string =>
  `={on_${side}}+SUMIF({list.control_${side}},"${NOT_KNOWN}",{list.weighted_${side}})/SUM({list.weight})`;
const openMeaning = (side: "country" | "partner"): string =>
  `=IF({open_${side}}={on_${side}},"Every control on goods that it depends on is known for the day","Some controls are not known for the day")`;

export function leverageFigures(): FiguresBlock {
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
        formula: `=IF({net}>0,${countryName("{country}")}&" holds the lever",IF({net}<0,${countryName("{partner}")}&" holds the lever","neither holds the lever"))`,
      },
      {
        id: "turns",
        label: "Changes hands at so many times the partner's",
        formula: '=IF(OR({partner_side}=0,{net}=0),"",{country_side}/{partner_side})',
        format: "0.00",
        meaning: "The partner's dependences, all of them alike; the table states no low and high",
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
