import { carStatistic, eventStudy } from "../../core/portfolio/eventStudy";
import { parameters } from "../../functions/portfolio/eventStudy";
import { adding, addingTo, whole } from "../explainer";
import { figure, percent, terms } from "../figure";
import { form, NoForm } from "../native/nativeForm";

export const explain = whole(parameters, (given) => {
  const study = eventStudy(given.returns, given.market, { ...given, event: given.event - 1 });
  const { alpha, beta, deviation } = study.model;
  const { result, capitalisation = NaN } = given;
  const times = result === "VALUE" ? capitalisation : 1;
  const rows = study.days.map(({ day, return: own, expected, abnormal }) => ({
    label: `Day ${String(day)}`,
    amount: abnormal * times,
    detail: `${percent(own)} less ${percent(expected)} expected`,
  }));
  const model = `expected = ${figure(alpha)} + ${figure(beta)} × market, deviation ${percent(deviation)}`;
  const car = terms(study.days.map(({ abnormal }) => percent(abnormal)));
  const asked = {
    CAR: car,
    TABLE: car,
    T: `${percent(study.car)} / (${percent(deviation)} × √${String(study.days.length)})`,
    VALUE: `${percent(study.car)} × ${figure(capitalisation)}`,
  };
  const isSum = result === "CAR" || result === "VALUE";
  return {
    numbers: [model, asked[result]],
    parts: isSum
      ? adding("Day of the window", result === "CAR" ? "Abnormal return" : "Money", rows)
      : addingTo("Cumulative abnormal return", study.car, "Day", "Abnormal return", rows),
    warnings:
      given.estimation < 30
        ? [`The model rests on ${String(given.estimation)} observations: T is rough.`]
        : [],
    note: deviation > 0 ? `T is ${figure(carStatistic(study))}.` : null,
  };
});

export const native = form(
  parameters,
  (given, { result }) => {
    const { returns: r, market: m, event, estimation: n, before, after, capitalisation } = given;
    if (result === "TABLE") return new NoForm("a table by day has no short form");
    const rows = (vector: string, from: string, to: string): string =>
      `INDEX(${vector},${from}):INDEX(${vector},${to})`;
    const first = `${event}-${before}`;
    const past = (vector: string): string => rows(vector, `${first}-${n}`, `${first}-1`);
    const now = (vector: string): string => rows(vector, first, `${event}+${after}`);
    const [y, x] = [past(r), past(m)];
    const days = `(${before}+${after}+1)`;
    const car = `(SUM(${now(r)})-${days}*INTERCEPT(${y},${x})-SLOPE(${y},${x})*SUM(${now(m)}))`;
    const answers = {
      CAR: car,
      T: `${car}/(STEYX(${y},${x})*SQRT(${days}))`,
      VALUE: capitalisation === "" ? "#N/A" : `${car}*${capitalisation}`,
    };
    const isBlank = `COUNT(${now(r)})*COUNT(${now(m)})<${days}^2`;
    return `IF(${isBlank},#N/A,${answers[result]})`;
  },
  { notes: "Returns stand in cells, with no blank before the window." },
);
