import { LossDistribution } from "../../core/scenario/lossDistribution";
import { tornado } from "../../core/scenario/tornado";
import { grid } from "../../functions/boundary/cell";
import { oneForEach } from "../../functions/boundary/vector";
import { parameters as stockParameters } from "../../functions/scenario/breakevenStock";
import { parameters as pathParameters } from "../../functions/scenario/dependencyPath";
import { parameters as diversifyParameters } from "../../functions/scenario/diversify";
import { parameters as tailParameters } from "../../functions/scenario/lossCvar";
import { parameters as valueAtRiskParameters } from "../../functions/scenario/lossVar";
import { parameters as randomParameters } from "../../functions/scenario/seededRandom";
import { parameters as tornadoParameters } from "../../functions/scenario/tornado";
import { adding, addingTo, beside, eachCell, rowsFor, sum, whole } from "../explainer";
import type { Explainers } from "../explanation";
import { figure, percent } from "../figure";

export const scenario: Explainers = {
  BREAKEVEN_STOCK: eachCell(stockParameters, (at) => {
    const { annual_probability: p, loss_per_day: loss, holding_cost_per_day: holding } = at;
    const mean = at.mean_duration;
    const ratio = `${figure(holding)} / (${figure(p)} × ${figure(loss)})`;
    const r = holding / (p * loss);
    const days = {
      EXPONENTIAL: `${figure(mean)} × ln(1 / ${figure(r)})`,
      UNIFORM: `2 × ${figure(mean)} × (1 - ${figure(r)})`,
      FIXED: figure(mean),
    }[at.distribution];
    const costs = beside("A day of cover more", "Money a year", [
      { label: "Costs", amount: holding },
      { label: "Loss it avoids at most", amount: p * loss },
    ]);
    if (at.result === "BREAKEVEN_PROBABILITY") {
      return {
        numbers: [`${figure(holding)} / ${figure(loss)}`],
        parts: costs,
        note: "The result is a quotient: the probability from which the first day of cover pays.",
      };
    }
    return {
      numbers: [`r = ${ratio} = ${figure(r)}`, r >= 1 ? "0, since r is 1 or more" : days],
      parts: costs,
      note: "Stock is worth holding to the day whose cost equals the loss that it avoids: the two are weighed against each other and do not add up.",
    };
  }),

  DEPENDENCY_PATH: eachCell(pathParameters, ({ t0, y0, t1, y1, t, method, clamp }) => {
    const free = (t - t0) / (t1 - t0);
    const u = clamp ? Math.min(1, Math.max(0, free)) : free;
    const way = `u = (${figure(t)} - ${figure(t0)}) / (${figure(t1)} - ${figure(t0)}) = ${figure(free)}${u === free ? "" : `, held at ${figure(u)}`}`;
    if (method === "LINEAR") {
      return {
        numbers: [way, `${figure(y0)} + (${figure(y1)} - ${figure(y0)}) × ${figure(u)}`],
        parts: adding("Point", "Part of the value", [
          { label: "First", amount: y0 * (1 - u), detail: `${figure(y0)} × ${figure(1 - u)}` },
          { label: "Second", amount: y1 * u, detail: `${figure(y1)} × ${figure(u)}` },
        ]),
      };
    }
    const equation =
      method === "GEOMETRIC"
        ? `${figure(y0)} × (${figure(y1)} / ${figure(y0)})^${figure(u)}`
        : `logit y = ${figure(1 - u)} × logit ${figure(y0)} + ${figure(u)} × logit ${figure(y1)}`;
    return {
      numbers: [way, equation],
      parts: beside("Point", "Value", [
        { label: "First", amount: y0, detail: `weight ${figure(1 - u)}` },
        { label: "Second", amount: y1, detail: `weight ${figure(u)}` },
      ]),
      note: `The points are mixed in ${method === "GEOMETRIC" ? "logarithms" : "log odds"}, so their values do not add up.`,
    };
  }),

  DIVERSIFY: whole(diversifyParameters, (given, sight) => {
    const shares = grid(sight.answer).flat().map(Number);
    const caps = oneForEach("max_share", given.max_share, given.costs.length);
    const rows = rowsFor(shares, "costs", sight, (share, i) => ({
      amount: share,
      detail: `cost ${figure(given.costs[i] ?? NaN)}, at most ${percent(caps[i] ?? NaN)}`,
    }));
    const cost = sum(shares.map((share, i) => share * (given.costs[i] ?? 0)));
    const budget = given.budget === undefined ? "" : `, within a budget of ${figure(given.budget)}`;
    const aim = {
      MIN_COST: "the least mean cost",
      MIN_HHI: "the least concentration",
      MIN_RISK: "the least risk-weighted concentration",
    }[given.objective];
    return {
      numbers: [`${aim}${budget}: a unit costs ${figure(cost)} on average`],
      parts: addingTo("The whole purchase", 1, "Supplier", "Share", rows),
      note: "The shares are decided together, within each supplier's largest share.",
    };
  }),

  LOSS_VAR: whole(valueAtRiskParameters, ({ losses, alpha, weights }, sight) => {
    const value = new LossDistribution(losses, weights).valueAtRisk(alpha);
    const weightOf = (i: number): number => weights?.[i] ?? 1;
    const scenarios = [...losses.keys()].filter((i) => !Number.isNaN(losses[i]));
    const total = sum(scenarios.map(weightOf));
    const chance = (test: (loss: number) => boolean): number =>
      sum(scenarios.filter((i) => test(losses[i] ?? 0)).map(weightOf)) / total;
    const worst = scenarios
      .filter((i) => (losses[i] ?? 0) >= value)
      .sort((a, b) => (losses[b] ?? 0) - (losses[a] ?? 0))
      .map((i) => ({
        label: sight.label("losses", i),
        amount: losses[i] ?? 0,
        detail: `probability ${percent(weightOf(i) / total)}`,
      }));
    return {
      numbers: [
        `P(loss ≤ ${figure(value)}) = ${percent(chance((loss) => loss <= value))} ≥ ${percent(alpha)}`,
        `P(loss < ${figure(value)}) = ${percent(chance((loss) => loss < value))}`,
      ],
      parts: beside("Loss at or above it", "Loss", worst),
      note: "The value at risk is one of the losses, found by counting from the smallest: losses do not add up to it.",
    };
  }),

  LOSS_CVAR: whole(tailParameters, ({ losses, alpha, weights }, sight) => {
    const threshold = new LossDistribution(losses, weights).valueAtRisk(alpha);
    const weightOf = (i: number): number => (Number.isNaN(losses[i]) ? 0 : (weights?.[i] ?? 1));
    const total = sum(losses.map((_, i) => weightOf(i)));
    const part = (i: number): number => weightOf(i) / total / (1 - alpha);
    const beyond = rowsFor(losses, "losses", sight, (loss, i) =>
      loss > threshold
        ? { amount: loss * part(i), detail: `${figure(loss)} × ${percent(part(i))} of the tail` }
        : null,
    );
    const covered = sum([...losses.keys()].filter((i) => (losses[i] ?? NaN) > threshold).map(part));
    const atValue = {
      label: "At the value at risk",
      amount: threshold * (1 - covered),
      detail: `${figure(threshold)} × ${percent(1 - covered)} of the tail`,
    };
    return {
      numbers: [`${figure(threshold)} + E[(L - ${figure(threshold)})⁺] / (1 - ${figure(alpha)})`],
      parts: adding("Loss in the tail", "Part of the mean", [atValue, ...beyond]),
    };
  }),

  SEEDED_RANDOM: whole(randomParameters, ({ seed }, { row }) => ({
    numbers: [`number ${figure(row + 1)} of the series that begins with seed ${figure(seed)}`],
    note: "The answer is the next number of the generator PCG32: it is made of the seed and its place in the series, not of parts.",
  })),

  TORNADO: whole(tornadoParameters, ({ labels, low, high, base }, { row }) => {
    const drivers = labels.map((label, i) => ({
      ...{ label, low: low[i] ?? NaN, high: high[i] ?? NaN },
    }));
    const rows = tornado(drivers, base);
    const shown = rows[row];
    return {
      numbers: [
        shown === undefined
          ? `changes from ${figure(base)}`
          : `${shown.label}: |${figure(shown.high)} - ${figure(shown.low)}|`,
      ],
      parts: beside(
        "Driver",
        "Swing",
        rows.map(({ label, swing, low: down, high: up }) => ({
          ...{ label, amount: swing },
          detail: `${figure(down)} at low, ${figure(up)} at high`,
        })),
      ),
      note: "Each driver is moved by itself from the base, so the swings do not add up.",
    };
  }),
};
