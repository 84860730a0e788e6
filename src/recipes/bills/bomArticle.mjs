import { code } from "../fields.mjs";
import {
  bomFields,
  bomForeignKeys,
  bomKeyField,
  bomRules,
  hsField,
  mineralField,
} from "./bomFields.mjs";

const ASSET = "F-35 / tactical drone";

const root = {
  line: "article-drone",
  item: ASSET,
  quantity: "1",
  own_value: "0",
  // No origin: the asset is no component, whatever origin is asked about.
  origin: "",
  share: "1",
  estimate_kind: "illustrative",
  source: "Linchpin, root row for the article's components",
  source_url: "",
  vintage: "2026-11-21",
  licence: "CC0-1.0 (own text)",
  confidence: "illustrative",
  note: "The article names the asset in its sample's title only; it states neither where it is assembled nor a restriction.",
};

/**
 * One of the article's components as a part of the asset.
 *
 * @param {import("../specification.mjs").Row} row
 */
function component(row) {
  return {
    ...row,
    line: row.item_id,
    item: row.component,
    parent: ASSET,
    own_value: "1",
    origin: row.origin_iso3,
    share: "1",
    restriction: row.restriction_index,
    note: "Origin and restriction index are the article's, invented there as an illustration. Quantity 1, own value 1, HS code and mineral are ours: the article gives no prices, so every part weighs the same until you enter yours.",
  };
}

/** @type {import("../specification.mjs").Specification} */
export const bomArticle = {
  name: "bom-article",
  group: "bills",
  title: "Bill of materials: the article's drone",
  description:
    'A bill of materials of three components (shell, magnets, amplifier) with the origins and restriction indices that the article "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT) gives them, under the drone they belong to. One blocked component stops production.',
  raw: "bom_examples.csv",
  vintage: "2025",
  licences: ["facts-only"],
  attribution:
    '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT: component names, origins and restriction indices.',
  sources: [
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
  ],
  caveats: [
    "The restriction indices are the article's invention; it does not say how they are measured.",
    "The article gives no prices: every component has the own value 1 until you enter yours, so shares of value only count components.",
  ],
  fields: [
    ...bomFields,
    bomKeyField,
    mineralField,
    hsField,
    code(
      "estimate_kind",
      "Kind of figure",
      "As the article states it (article-claim), or added here to make a model of it (illustrative).",
      { required: true, enum: ["article-claim", "illustrative"] },
    ),
  ],
  convertedFrom: [
    "asset_id",
    "item_id",
    "parent_id",
    "component",
    "origin_iso3",
    "restriction_index",
  ],
  leftOut: ["unit", "on_critical_path"],
  convert: (row) => {
    if (row.asset_id !== "article-drone") return [];
    const part = component(row);
    return row.item_id === "article-drone-1" ? [root, part] : [part];
  },
  primaryKey: ["line"],
  foreignKeys: bomForeignKeys,
  rules: bomRules,
  formulas: [
    {
      label: "Does a blocked component stop the asset?",
      formula: "=LINCHPIN.CHOKEPOINT_HALT({table}[item],{table}[origin],{table}[restriction])",
    },
    {
      label: "Where the value comes from",
      formula: "=LINCHPIN.ORIGIN_CONTENT({table}[#All])",
    },
    {
      label: "China's share of the value",
      formula: '=LINCHPIN.ORIGIN_CONTENT({table}[#All],,"LOOKTHROUGH","China")',
      numberFormat: "0.0%",
    },
  ],
};
