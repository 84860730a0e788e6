import { date, fraction, text } from "../fields.mjs";

/**
 * One layer of the stack; a duty can exceed the value of the goods.
 *
 * @param {string} name
 * @param {string} title
 * @param {string} description
 */
function layer(name, title, description) {
  return fraction(name, title, "fraction of customs value", description, {
    required: true,
    percentFrom: `${name}_pct`,
    maximum: 10,
  });
}

/** @type {import("../specification.mjs").Specification} */
export const tariffStackChina = {
  name: "tariff-stack-china",
  group: "timelines",
  title: "Stacked US duties on Chinese goods",
  description:
    "Additional US duties on Chinese goods, added up for each Section 301 list at each date on which one of them changed, from 2018 to July 2026. Computed from the tariff timeline.",
  raw: "tariff_stack_china.csv",
  vintage: "2026-11-21",
  licences: ["facts-only", "MIT"],
  attribution:
    "Computed by Linchpin from USITC HTS chapter 99 by way of The Budget Lab at Yale, tariff-rate-tracker (MIT).",
  sources: [
    {
      title: "The Budget Lab at Yale, tariff-rate-tracker (USITC HTS chapter 99)",
      path: "https://github.com/Budget-Lab-Yale/tariff-rate-tracker",
      version: "2026-11-21",
    },
  ],
  caveats: [
    "Additional duties only; ordinary (MFN), anti-dumping and Section 232 duties, the four-year review, exclusions and relief in transit are left out.",
    "Electronics were exempt from the reciprocal duty from 2025-04-05; this view is for ordinary listed goods.",
  ],
  fields: [
    text(
      "product_class",
      "List",
      "Section 301 list that the goods are on: List 1, List 2, List 3, List 4A or Not on a Section 301 list.",
      {
        required: true,
        enum: ["List 1", "List 2", "List 3", "List 4A", "Not on a Section 301 list"],
      },
    ),
    date("from_date", "From", "First day on which the sum holds, until the next row of the list.", {
      required: true,
    }),
    layer(
      "section301",
      "Section 301",
      "Duty of the list under Section 301 of the Trade Act of 1974 (unfair trade practices); 0 is none.",
    ),
    layer(
      "ieepa_fentanyl",
      "IEEPA, fentanyl",
      "Duty under the emergency powers act (IEEPA) justified by the fentanyl trade; 0 is none.",
    ),
    layer(
      "ieepa_reciprocal",
      "IEEPA, reciprocal",
      "Duty under the emergency powers act (IEEPA) called reciprocal; 0 is none.",
    ),
    layer(
      "section122",
      "Section 122",
      "Surcharge of 150 days under Section 122 of the Trade Act of 1974 (balance of payments); 0 is none.",
    ),
    layer(
      "section301_forced_labour",
      "Section 301, forced labour",
      "Duty of July 2026 under Section 301 justified by forced labour; 0 is none.",
    ),
    layer(
      "additional_total",
      "Additional duty in all",
      "The five duties together, on top of the ordinary (MFN) duty.",
    ),
  ],
  primaryKey: ["product_class", "from_date"],
  formulas: [
    {
      label: "Highest additional duty ever on List 3",
      formula: '=MAXIFS({table}[additional_total],{table}[product_class],"List 3")',
      numberFormat: "0.0%",
    },
    {
      label: "Additional duty on List 4A goods from 14 May 2025",
      formula:
        '=SUMIFS({table}[additional_total],{table}[product_class],"List 4A",{table}[from_date],DATE(2025,5,14))',
      numberFormat: "0.0%",
    },
    {
      label: "Price rise when the List 3 duty went from 25 % to 170 %, fully passed on",
      formula:
        '=LINCHPIN.PASS_THROUGH(0.25,MAXIFS({table}[additional_total],{table}[product_class],"List 3"))',
      numberFormat: "0.0%",
    },
  ],
};
