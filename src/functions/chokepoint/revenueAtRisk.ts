import { revenueAtRisk as riskOf, type Use } from "../../core/chokepoint/revenueAtRisk";
import { Failure } from "../../core/failure";
import { type Answer, column, evaluateRows } from "../boundary/evaluate";
import { missing, optionalNumber, type Reader, word } from "../boundary/reader";
import { table } from "../boundary/table";
import { nameList, numbers, requireSameLength, texts } from "../boundary/vector";
import { shortName } from "../../core/labels/shortName";

const usesTable = (): Reader<Use[]> =>
  table({ required: ["product", "component"], optional: ["critical"] }, (sheet) =>
    sheet.map((row) => ({
      product: sheet.requiredText(row, "product"),
      component: sheet.requiredText(row, "component"),
      critical: sheet.boolean(row, "critical", true),
    })),
  );

export const parameters = {
  products: texts(),
  revenue: numbers("keep"),
  uses: usesTable(),
  blocked: nameList(),
  days: optionalNumber({ from: 0 }),
  result: word(["VALUE", "SHARE", "PRODUCTS"]),
};

/**
 * Revenue that stops when components are blocked: that of every product with a critical use of one, each product once.
 *
 * A product on several rows has the sum of their revenue; a total among the products is refused, and so is a blocked
 * component that no row of uses has. With days, the part of a year's revenue that falls into the interruption; SHARE is of the total revenue of a year.
 * @customfunction REVENUE_AT_RISK
 * @param products Names of the products, one row or column.
 * @param revenue A year's revenue of each, 0 or more; as many as products.
 * @param uses Table with header row: product, component and, where known, critical (default TRUE).
 * @param blocked The blocked component, or a range of them.
 * @param [days] How long the interruption lasts. Default: the whole year.
 * @param [result] VALUE (default), SHARE or PRODUCTS.
 * @returns Money in the unit of revenue, a fraction, or a column of products ("" if none).
 * @equation Σ revenue of products with a critical use of a blocked component × days/365
 * @example =LINCHPIN.REVENUE_AT_RISK({"P1";"P2";"P3"}, {100;50;25}, {"product","component","critical";"P1","magnet",TRUE;"P2","magnet",FALSE;"P2","chip",TRUE;"P3","steel",TRUE}, "magnet") // 100
 * @limits Stock, substitutes and lost follow-up orders are not in it. See TIME_TO_SURVIVE and DISRUPTION_IMPACT.
 * @source Simchi-Levi, Schmidt and Wei, From Superstorms to Factory Fires, Harvard Business Review (2014), for revenue at risk by supplier
 * @question How much money is at stake if a component is blocked?
 * @related CHOKEPOINT_HALT, DISRUPTION_IMPACT, EARNINGS_AT_RISK
 */
export function revenueAtRisk(
  products: unknown[][],
  revenue: unknown[][],
  uses: unknown[][],
  blocked: unknown[][],
  days?: unknown,
  result?: unknown,
): unknown[][] {
  return evaluateRows(
    parameters,
    [products, revenue, uses, blocked, days, result],
    (given): Answer => {
      requireSameLength({ products: given.products, revenue: given.revenue });
      const filled = given.products.flatMap((product, i) => {
        const amount = given.revenue[i] as number;
        if (product === "" && Number.isNaN(amount)) return [];
        if (product === "" || Number.isNaN(amount))
          throw missing(product === "" ? "A product" : `The revenue of ${shortName(product)}`);
        return [{ product, amount }];
      });
      const names = filled.map(({ product }) => product);
      const amounts = Float64Array.from(filled, ({ amount }) => amount);
      const risk = riskOf(names, amounts, given.uses, given.blocked, given.days);
      if (given.result === "PRODUCTS") return column(risk.products);
      if (given.result === "VALUE") return risk.value;
      if (risk.total === 0)
        throw new Failure("#DIV/0!", "revenue adds up to 0: there is nothing to share.");
      return risk.value / risk.total;
    },
  );
}
