import { number } from "../fields.mjs";

/**
 * US goods trade with one partner, as every Census table here states it.
 *
 * @param {"both" | "imports" | "none"} given The flows that every row has.
 */
export function goodsTradeFields(given) {
  const exportsRequired = given === "both";
  return [
    number(
      "us_goods_imports_usd_mn",
      "US imports of goods",
      "million US dollars",
      "General imports of goods at customs value: without freight, insurance and duty; blank where the source gives none.",
      { required: given !== "none", minimum: 0, numberFormat: "#,##0.0" },
    ),
    number(
      "us_goods_exports_usd_mn",
      "US exports of goods",
      "million US dollars",
      "Total exports of goods, re-exports included, valued alongside the ship (f.a.s.); blank where the source gives none.",
      { required: exportsRequired, minimum: 0, numberFormat: "#,##0.0" },
    ),
    number(
      "balance_usd_mn",
      "Balance",
      "million US dollars",
      "Exports less imports of goods; negative is a US deficit, blank where exports are not given.",
      { required: exportsRequired, numberFormat: "#,##0.0" },
    ),
  ];
}
