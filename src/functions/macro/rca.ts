import { comparativeAdvantage } from "../../core/macro/comparativeAdvantage";
import { evaluateRows } from "../boundary/evaluate";
import { matrix, matrixRows } from "../boundary/matrix";
import { word } from "../boundary/reader";

export const parameters = {
  flows: matrix(),
  variant: word(["BALASSA", "SYMMETRIC", "NORMALIZED", "BINARY"]),
};

/**
 * Revealed comparative advantage of each country in each product: above 1 where a product weighs more in its exports than in the world's.
 *
 * Rows are countries and columns products, without their headings; the answer has the same shape. From four
 * figures alone, give the country's product and its other exports in a first row, the rest of the world's in a
 * second, and read the first cell. A blank cell is no flow; a country or product that trades nothing is 0.
 * @customfunction RCA
 * @param flows Exports, 0 or more, a row for each country and a column for each product.
 * @param [variant] BALASSA (default, 0 or more), SYMMETRIC (-1 to 1), NORMALIZED (adds up to 0), or BINARY (1 where the ratio is at least 1, else 0).
 * @returns A matrix in the shape of flows.
 * @equation R = (X_cp / r_c) / (k_p / T), with row sums r, column sums k and total T
 * @equation symmetric = (R − 1) / (R + 1); normalized = X_cp / T − r_c k_p / T²; binary = R ≥ 1
 * @example =LINCHPIN.RCA({60,40;20,80}) // {1.5,0.666666666666667;0.5,1.33333333333333}
 * @example =LINCHPIN.RCA({20,80;30,870}) // 4
 * @limits Subsidies and tariffs shape exports too, so a revealed advantage need not be a real one. Ratios of small countries and products scatter widely.
 * @source Balassa, Trade Liberalisation and "Revealed" Comparative Advantage, The Manchester School 33 (1965)
 * @question In which products is a country a specialised exporter?
 * @related TRADE_INTENSITY, MICRO_DEPENDENCY, HHI
 */
export function rca(flows: unknown[][], variant?: unknown): unknown[][] {
  return evaluateRows(parameters, [flows, variant], (given) =>
    matrixRows(comparativeAdvantage(given.flows, given.variant)),
  );
}
