import { requireNonNegative, requireTotal } from "../domain";
import type { Matrix } from "../matrix";
import { reaches } from "../rounding";
import { CompensatedSum, sum } from "../sum";

export type AdvantageVariant = "BALASSA" | "SYMMETRIC" | "NORMALIZED" | "BINARY";

/**
 * Revealed comparative advantage of country c in product p, Balassa (1965): R = (X_cp / r_c) / (k_p / T)
 * with row sums r, column sums k and total T. SYMMETRIC is (R − 1) / (R + 1); NORMALIZED X_cp / T − r_c k_p / T²,
 * whose rows and columns sum to 0; BINARY 1 where R ≥ 1. A country or product that trades nothing has R = 0.
 */
export function comparativeAdvantage(flows: Matrix, variant: AdvantageVariant): Matrix {
  const { countries, products, total } = totalsOf(flows);
  const { columns } = flows;
  const values = flows.values.map((flow, at) => {
    const country = countries[Math.floor(at / columns)] as number;
    const product = products[at % columns] as number;
    if (variant === "NORMALIZED") return flow / total - (country / total) * (product / total);
    const ratio = flow === 0 ? 0 : flow / country / (product / total);
    if (variant === "BALASSA") return ratio;
    if (variant === "SYMMETRIC") return (ratio - 1) / (ratio + 1);
    return reaches(ratio, 1) ? 1 : 0;
  });
  return { rows: flows.rows, columns, values };
}

function totalsOf({ rows, columns, values }: Matrix): {
  countries: Float64Array;
  products: Float64Array;
  total: number;
} {
  const byCountry = Array.from({ length: rows }, () => new CompensatedSum());
  const byProduct = Array.from({ length: columns }, () => new CompensatedSum());
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const flow = values[r * columns + c] as number;
      if (flow < 0) requireNonNegative(`flows row ${r + 1}, column ${c + 1}`, flow);
      byCountry[r]?.add(flow);
      byProduct[c]?.add(flow);
    }
  }
  const countries = Float64Array.from(byCountry, ({ value }) => value);
  const products = Float64Array.from(byProduct, ({ value }) => value);
  const total = sum(countries);
  requireTotal("flows", total);
  return { countries, products, total };
}
