import { comparativeAdvantage } from "../../core/macro/comparativeAdvantage";
import { parameters } from "../../functions/macro/rca";
import { adding, beside, sum, whole } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { columnSums, noneBelowZero, rowSums } from "../native/parts";

export const explain = whole(parameters, ({ flows, variant }, { row, column }) => {
  const { rows, columns, values } = flows;
  const at = (r: number, c: number): number => values[r * columns + c] ?? 0;
  const country = sum(Array.from({ length: columns }, (_, c) => at(row, c)));
  const product = sum(Array.from({ length: rows }, (_, r) => at(r, column)));
  const all = sum(values);
  const own = at(row, column);
  const ratio = comparativeAdvantage(flows, "BALASSA").values[row * columns + column] ?? 0;
  if (variant === "NORMALIZED") {
    return {
      numbers: [
        `${figure(own)} / ${figure(all)} - ${figure(country)} × ${figure(product)} / ${figure(all)}²`,
      ],
      parts: adding("Share of all trade", "Share", [
        { label: "The flow itself", amount: own / all },
        {
          label: "As the sizes of country and product explain",
          amount: -(country / all) * (product / all),
        },
      ]),
    };
  }
  const second = {
    BALASSA: [],
    SYMMETRIC: [`(${figure(ratio)} - 1) / (${figure(ratio)} + 1)`],
    BINARY: [`1 where ${figure(ratio)} ≥ 1, else 0`],
  }[variant];
  return {
    numbers: [
      `(${figure(own)} / ${figure(country)}) / (${figure(product)} / ${figure(all)})`,
      ...second,
    ],
    parts: beside("Share of the product", "Share", [
      { label: "In the country's exports", amount: country === 0 ? 0 : own / country },
      { label: "In the world's exports", amount: product / all },
    ]),
    note: "The index is the first share over the second: the two are compared and do not add up.",
  };
});

export const native = form(parameters, ({ flows: x }, { variant }) => {
  const [countries, products, total] = [rowSums(x), columnSums(x), `SUM(${x})`];
  const ratio = `IF(${x}=0,0,${x}/${countries}/(${products}/${total}))`;
  const variants = {
    BALASSA: ratio,
    SYMMETRIC: `(${ratio}-1)/(${ratio}+1)`,
    NORMALIZED: `${x}/${total}-${countries}/${total}*(${products}/${total})`,
    BINARY: `IF(${ratio}>=1-1E-9,1,0)`,
  };
  return noneBelowZero([x], variants[variant]);
});
