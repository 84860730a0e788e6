import { dependencyScreen } from "../../core/criticality/dependencyScreen";
import { Failure } from "../../core/failure";
import { parameters } from "../../functions/criticality/dependencyScreen";
import { adding, addingTo, amounts, type Draft, whole } from "../explainer";
import { figure, percent } from "../figure";

export const explain = whole(parameters, (given, sight): Draft => {
  const thresholds = [given.t1, given.t2, given.t3] as const;
  const products = dependencyScreen(given.imports, given.exports, thresholds, given.years);
  const dependent = products.filter(({ isDependent }) => isDependent === true);
  const years = [...new Set(given.imports.map(({ year }) => year))].sort((a, b) => a - b);
  const note = `On the mean of ${years.slice(-(given.years ?? years.length)).join(", ")}.`;
  const product = given.result === "COUNT" ? undefined : products[sight.row - 1];
  if (product === undefined) {
    const rows = dependent.map(({ product: label, concentration }) => ({
      ...{ label, amount: 1 },
      detail: concentration instanceof Failure ? "" : `concentration ${figure(concentration)}`,
    }));
    return {
      numbers: [`${figure(dependent.length)} of ${figure(products.length)} products`],
      parts:
        given.result === "COUNT"
          ? adding("Dependent product", "Count", rows)
          : addingTo("Dependent products", dependent.length, "Product", "Count", rows),
      note,
    };
  }
  const value = (of: number | Failure): string => (of instanceof Failure ? of.code : figure(of));
  const rows = product.suppliers.map(({ name, share }) => ({
    ...{ label: name, amount: share * share },
    detail: percent(share),
  }));
  return {
    numbers: [
      `CDI1 ${value(product.concentration)} > ${figure(given.t1)}`,
      `CDI2 ${figure(product.importance)} > ${figure(given.t2)}`,
      `CDI3 ${value(product.replacing)} > ${figure(given.t3)}`,
    ],
    parts: addingTo("Concentration (CDI1)", amounts(rows), "Supplier", "Share squared", rows),
    note: `${note} A product is dependent where all three are exceeded.`,
  };
});

export const noNative =
  "partners are added up by product and year over tables of any length, with countries in any spelling";
