import { parameters } from "../../functions/scenario/uncertain";
import { broadcastSize } from "../../functions/boundary/scalar";
import { atCell, beside, whole } from "../explainer";
import { figure } from "../figure";
import { whyNone } from "../native/whyNone";

export const explain = whole(parameters, (given, { row, column }) => {
  const { low, likely, high, n, shape } = given;
  const { rows } = broadcastSize([
    ["low", low],
    ["likely", likely],
    ["high", high],
  ]);
  const isAcross = rows > 1;
  const [r, c] = n === 1 ? [row, column] : isAcross ? [row, 0] : [0, column];
  const draw = n === 1 ? 1 : (isAcross ? column : row) + 1;
  const points = { low: atCell(low, r, c), likely: atCell(likely, r, c), high: atCell(high, r, c) };
  const names =
    shape === "LOGNORMAL"
      ? { low: "5% lie below", likely: "Median", high: "5% lie above" }
      : { low: "Low", likely: "Likeliest", high: "High" };
  return {
    numbers: [
      `draw ${figure(draw)} of ${figure(n)}, ${shape.toLowerCase()}, seed ${figure(given.seed)}`,
    ],
    parts: beside(
      "Range",
      "Figure",
      (["low", "likely", "high"] as const)
        .filter(
          (point) => !Number.isNaN(points[point]) && !(shape === "UNIFORM" && point === "likely"),
        )
        .map((point) => ({ label: names[point], amount: points[point] })),
    ),
    note: "The answer is one draw from the range: the next number of the generator decides where in it, so there are no parts that add up.",
  };
});

export const noNative = whyNone.draws;
