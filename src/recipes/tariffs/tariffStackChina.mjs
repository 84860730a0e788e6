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
  group: "tariffs",
  title: "Stacked US duties on Chinese goods",
  description:
    "Additional US duties on Chinese goods, added up for each Section 301 list and for two classes of drones at each date on which one of them changed, from 2018 to September 2026. Computed from the tariff timeline.",
  raw: "tariff_stack_china.csv",
  vintage: "2026-09-03",
  licences: ["facts-only"],
  attribution:
    "Computed by Linchpin from USITC HTS chapter 99 and the presidential actions cited in the tariff timeline.",
  sources: [
    {
      title: "USITC, HTS 2026 Revision 6, chapter 99",
      path: "https://hts.usitc.gov/",
      version: "2026-04-23",
    },
  ],
  caveats: [
    "Additional duties only; ordinary (MFN) and anti-dumping duties, Section 232 duties on goods other than drones, the four-year review, exclusions and relief in transit are left out.",
    "The last rows hold from 2026-07-24 and, for drones, 2026-09-03; it ends with the last day that is known.",
    "Electronics were exempt from the reciprocal duty from 2025-04-05; this view is for ordinary listed goods.",
  ],
  fields: [
    text(
      "product_class",
      "List",
      "List 1, List 2, List 3, List 4A or Not on a Section 301 list; or Drones up to 25 kg without thermal imaging (8806), Drones over 25 kg or with thermal imaging (8806), both on List 1.",
      {
        required: true,
        enum: [
          "List 1",
          "List 2",
          "List 3",
          "List 4A",
          "Not on a Section 301 list",
          "Drones up to 25 kg without thermal imaging (8806)",
          "Drones over 25 kg or with thermal imaging (8806)",
        ],
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
      "Duty of July 2026 under Section 301 justified by forced labour; not charged on goods under Section 232; 0 is none.",
    ),
    layer(
      "section232",
      "Section 232",
      "Duty of September 2026 under Section 232 of the Trade Expansion Act of 1962 (national security) on drones; 0 is none.",
    ),
    layer(
      "additional_total",
      "Additional duty in all",
      "The six duties together, on top of the ordinary (MFN) duty.",
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
