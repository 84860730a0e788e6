import { number } from "../fields.mjs";

/** US goods trade with one partner, as every Census table here states it. */
export function goodsTradeFields(exportsRequired) {
  return [
    number(
      "us_goods_imports_usd_mn",
      "US imports of goods",
      "million US dollars",
      "General imports at customs value, without freight and insurance.",
      { required: true, minimum: 0, numberFormat: "#,##0.0" },
    ),
    number(
      "us_goods_exports_usd_mn",
      "US exports of goods",
      "million US dollars",
      "Total exports, re-exports included, valued alongside ship (f.a.s.).",
      { required: exportsRequired, minimum: 0, numberFormat: "#,##0.0" },
    ),
    number(
      "balance_usd_mn",
      "Balance",
      "million US dollars",
      "Exports less imports; negative is a US deficit.",
      { required: exportsRequired, numberFormat: "#,##0.0" },
    ),
  ];
}
