import { text } from "../fields.mjs";
import { citeDocuments } from "../documents.mjs";

/**
 * Definitions in the units of this add-in, where the collected wording has percent.
 *
 * @type {Readonly<Record<string, string>>}
 */
const DEFINITIONS = {
  "Exposure ratio":
    "Trade flow with one partner divided by the reporter's GDP. State the flow, basis and both vintages.",
  "Restriction index":
    "A score from 0 to 1 for how likely supply of a part is to be restricted, taken over from an article that gives it no scale; define one before use.",
  "Pax Silica":
    "US-led declaration of December 2025 on silicon and AI supply chains. One article describes it as a US, Japan and India concept.",
};

/** @type {import("../specification.mjs").Specification} */
export const glossary = {
  name: "glossary",
  group: "codes",
  title: "Glossary",
  description:
    "53 terms of trade exposure, tariffs, export controls, minerals and drones, each explained in a few plain words of our own.",
  raw: "glossary.csv",
  vintage: "2026-11-21",
  licences: ["CC0-1.0"],
  attribution: "Linchpin, own wording (CC0).",
  sources: [{ title: "Linchpin, own wording", version: "2026-11-21" }],
  caveats: ["Explanations, not legal definitions."],
  fields: [
    text("term", "Term", "Word or abbreviation that is explained.", { required: true }),
    text("definition", "Meaning", "What the term means, in a phrase or a few sentences.", {
      required: true,
    }),
    text(
      "topic",
      "Topic",
      "Field that the term belongs to, such as tariffs, minerals or trade statistics.",
      { required: true },
    ),
    text(
      "used_in",
      "Used in",
      "Article assessed in the evidence group that uses the term; blank where none does.",
    ),
  ],
  convertedFrom: ["document"],
  convert: (row) => [
    {
      ...row,
      definition: DEFINITIONS[row.term] ?? row.definition,
      topic: row.topic === "bom" ? "bill of materials" : row.topic === "uav" ? "drones" : row.topic,
      used_in: citeDocuments(row.document),
    },
  ],
  primaryKey: ["term"],
  formulas: [
    {
      label: "What net import reliance means",
      formula: '=INDEX({table}[definition],MATCH("Net import reliance",{table}[term],0))',
    },
    {
      label: "What Section 301 is",
      formula: '=INDEX({table}[definition],MATCH("Section 301",{table}[term],0))',
    },
    {
      label: "Terms on tariffs",
      formula: '=COUNTIFS({table}[topic],"tariffs")',
      numberFormat: "0",
    },
  ],
};
