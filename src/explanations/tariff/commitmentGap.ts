import { parameters } from "../../functions/tariff/commitmentGap";
import { adding, addingTo, rowsFor, sum, whole } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { noneBelowZero, noneBlank } from "../native/parts";

export const explain = whole(parameters, ({ committed, actual, result }, sight) => {
  const [promised, delivered] = [sum(committed), sum(actual)];
  if (result === "ATTAINMENT") {
    return {
      numbers: [`${figure(delivered)} / ${figure(promised)}`],
      parts: adding(
        "Delivery",
        "Part of all that was promised",
        rowsFor(actual, "actual", sight, (value) => ({
          amount: value / promised,
          detail: figure(value),
        })),
      ),
    };
  }
  const isEven = committed.length === actual.length;
  const rows = isEven
    ? rowsFor(committed, "committed", sight, (value, i) => ({
        amount: value - (actual[i] ?? 0),
        detail: `${figure(value)} - ${figure(actual[i] ?? NaN)}`,
      }))
    : [
        { label: "Promised", amount: promised },
        { label: "Delivered, taken off", amount: -delivered },
      ];
  const row = result === "TABLE" ? rows[sight.row - 1] : undefined;
  return {
    numbers: [
      row === undefined
        ? `${figure(promised)} - ${figure(delivered)}`
        : `${row.label}: ${row.detail ?? ""}`,
    ],
    parts:
      result === "TABLE"
        ? addingTo("Shortfall in all", promised - delivered, "Commitment", "Shortfall", rows)
        : adding("Commitment", "Shortfall", rows),
  };
});

export const native = form(parameters, ({ committed: c, actual: a }, { result }) => {
  const table = `VSTACK({"committed","actual","shortfall","attainment"},CHOOSE({1,2,3,4},${c},${a},${c}-${a},${a}/${c}))`;
  const results = {
    SHORTFALL: `SUM(${c})-SUM(${a})`,
    ATTAINMENT: `SUM(${a})/SUM(${c})`,
    TABLE: table,
  };
  const answer = results[result];
  return noneBlank([c, a], noneBelowZero([c, a], answer));
});
