import { beginsWith } from "../identities/beginsWith.mjs";
import { code, integer, text } from "../fields.mjs";

/**
 * The level is the number of digits, and 1 for a section.
 *
 * @type {import("../specification.mjs").Identity}
 */
const levelIsDigits = (rows) =>
  rows.flatMap(({ hs_code: code, level }, index) => {
    const digits = code.startsWith("S") ? 1 : code.length;
    if (String(digits) === level) return [];
    const sentence = `${level} is not the level of ${code}, which is ${digits}.`;
    return [{ row: index, column: "level", sentence }];
  });

/** @type {import("../specification.mjs").Specification} */
export const hs2022 = {
  name: "hs-2022",
  group: "codes",
  title: "Harmonised System 2022",
  description:
    "All 21 sections, 97 chapters, 1,229 headings and 5,613 subheadings of the Harmonised System of 2022, each with its text and the code one level up.",
  raw: "hs_2022.csv",
  vintage: "HS 2022; snapshot 2024-10-25",
  licences: ["ODC-PDDL-1.0"],
  attribution:
    "DataHub, datasets/harmonized-system (PDDL); HS nomenclature of the World Customs Organization (WCO).",
  sources: [
    {
      title: "DataHub, datasets/harmonized-system: HS codes and descriptions",
      path: "https://github.com/datasets/harmonized-system",
      version: "2024-10-25",
    },
  ],
  caveats: [
    "Texts are those of the compilation, not the legal text. Chapter 99 is not in the HS: UN Comtrade uses it for goods not specified.",
    "Codes are text: 01 to 09 begin with a zero.",
  ],
  fields: [
    code(
      "hs_code",
      "HS code",
      "Two, four or six digits as text, zeros in front kept; S and the Roman numeral for a section.",
      { required: true, pattern: "S[IVX]+|[0-9]{2}|[0-9]{4}|[0-9]{6}" },
    ),
    integer(
      "level",
      "Level",
      "digits",
      "1 for a section, 2 a chapter, 4 a heading, 6 a subheading.",
      {
        required: true,
        enum: [1, 2, 4, 6],
        numberFormat: "0",
      },
    ),
    code(
      "parent",
      "Code one level up",
      "Code that this one is part of; blank for a section and for chapter 99.",
    ),
    code("section", "Section", "Roman numeral of the section; none for chapter 99.", {
      required: true,
    }),
    text("description", "Description", "What the code covers, in the wording of the compilation.", {
      required: true,
    }),
  ],
  primaryKey: ["hs_code"],
  foreignKeys: [{ fields: ["parent"], reference: { fields: ["hs_code"] } }],
  identities: [levelIsDigits, beginsWith("hs_code", "parent", ({ level }) => Number(level) > 2)],
  formulas: [
    {
      label: "What heading 8806 covers",
      formula: '=INDEX({table}[description],MATCH("8806",{table}[hs_code],0))',
    },
    {
      label: "Subheadings of 8806",
      formula: '=SUMPRODUCT(({table}[parent]="8806")*1)',
      numberFormat: "0",
    },
    {
      label: "Subheadings in all",
      formula: "=COUNTIFS({table}[level],6)",
      numberFormat: "#,##0",
    },
  ],
};
