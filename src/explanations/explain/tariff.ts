import { isoOfSerial } from "../../core/calendar/serialDate";
import { sameLabel } from "../../core/labels/label";
import { covers, type TimedEvent, Timeline, timelinesByKey } from "../../core/tariff/eventsInForce";
import { us2025 } from "../../core/tariff/stackingRules";
import { tariffDiversion } from "../../core/tariff/tariffDiversion";
import { tariffStack } from "../../core/tariff/tariffStack";
import { parameters as gapParameters } from "../../functions/tariff/commitmentGap";
import { parameters as landedParameters } from "../../functions/tariff/landedCost";
import { parameters as passParameters } from "../../functions/tariff/passThrough";
import { parameters as reciprocalParameters } from "../../functions/tariff/reciprocalRate";
import { parameters as restrictionParameters } from "../../functions/tariff/restrictionInForce";
import { parameters as diversionParameters } from "../../functions/tariff/tariffDiversion";
import { parameters as inForceParameters } from "../../functions/tariff/tariffInForce";
import { parameters as pathParameters } from "../../functions/tariff/tariffPath";
import { parameters as stackParameters } from "../../functions/tariff/tariffStack";
import { parameters as weightedParameters } from "../../functions/tariff/weightedTariff";
import { adding, addingTo, beside, eachCell, known, rowsFor, sum, whole } from "../explainer";
import type { Explainers, Part } from "../explanation";
import { figure, percent, terms } from "../figure";
import { atCell, landed } from "./landedCost";

const amounts = (rows: readonly Part[]): number => sum(rows.map(({ amount }) => amount));

/** "since 2025-03-04 until 2025-11-10 (source)". */
function daysOf({ start, end, source }: TimedEvent): string {
  const until = end === Infinity ? "" : ` until ${isoOfSerial(end)}`;
  return `since ${isoOfSerial(start)}${until}${source === "" ? "" : ` (${source})`}`;
}

/** Measures of the list that are not in force on the day, in a sentence. */
function others(events: readonly TimedEvent[], inForce: number, day: number): string {
  const rest = events.length - inForce;
  return `On ${isoOfSerial(day)}, ${inForce} of ${events.length} rows ${inForce === 1 ? "is" : "are"} in force; ${rest} ended before, start later or gave way to a later row of the same measure.`;
}

export const tariff: Explainers = {
  TARIFF_IN_FORCE: whole(inForceParameters, ({ events, date, product, result }, sight) => {
    const isTable = result === "LAYERS";
    const day = isTable ? date.at(0, 0) : atCell(date, sight.row, sight.column);
    const chosen =
      product === undefined ? events : events.filter((event) => covers(event, product));
    const layers = [...timelinesByKey(chosen).values()].flatMap((line) => line.at(day) ?? []);
    const rows = layers.map((event) => ({
      label: event.key,
      amount: event.value,
      detail: daysOf(event),
    }));
    const [of, amount] = ["Measure in force", "Rate"];
    return {
      numbers: [terms(rows.map((row) => figure(row.amount)))],
      parts: isTable
        ? addingTo("All measures", amounts(rows), of, amount, rows)
        : adding(of, amount, rows),
      note: others(chosen, layers.length, day),
    };
  }),

  RESTRICTION_IN_FORCE: whole(restrictionParameters, (given, sight) => {
    const { key, product } = given;
    const own =
      key === undefined ? given.events : given.events.filter((e) => sameLabel(e.key, key));
    const chosen = product === undefined ? own : own.filter((event) => covers(event, product));
    const day = atCell(given.date, sight.row, sight.column);
    const event = new Timeline(chosen).at(day);
    const rows =
      event === undefined ? [] : [{ label: event.key, amount: event.value, detail: daysOf(event) }];
    const [of, amount] = ["Event in force", "Value"];
    return {
      numbers: [event === undefined ? "no event in force" : figure(event.value)],
      parts: given.result === "VALUE" ? adding(of, amount, rows) : beside(of, amount, rows),
      note: others(chosen, rows.length, day),
    };
  }),

  TARIFF_STACK: whole(stackParameters, (given, sight) => {
    const stacked = tariffStack(given.layers, {
      base: given.base,
      rules: given.rules === "US2025" ? us2025 : undefined,
      origin: given.origin,
      metalShare: given.metal_share,
      reciprocalFloor: given.reciprocal_floor,
    });
    const layers = stacked.map(({ layer, rate, adds }) => ({
      label: layer,
      amount: adds,
      detail: adds === rate ? "in full" : `of ${figure(rate)}, by the rules of stacking`,
    }));
    const base = { label: "Base", amount: given.base, detail: "the ordinary rate" };
    const rows = given.result === "ADDITIONAL" ? layers : [base, ...layers];
    const isRow = given.result === "TABLE";
    const shown = isRow ? rows[sight.row - 1] : undefined;
    const [of, amount] = ["Layer", "Adds to the rate"];
    return {
      numbers: [
        shown === undefined
          ? terms(rows.map((row) => figure(row.amount)))
          : `${shown.label}: ${figure(shown.amount)}, ${shown.detail}`,
      ],
      parts: isRow
        ? addingTo("Total rate", amounts(rows), of, amount, rows)
        : adding(of, amount, rows),
    };
  }),

  WEIGHTED_TARIFF: whole(weightedParameters, ({ values, rates, method }, sight) => {
    const weightOf = (i: number): number => {
      if (Number.isNaN(rates[i])) return NaN;
      return method === "SIMPLE" ? 1 : (values[i] ?? NaN);
    };
    const total = known(rates.map((_, i) => weightOf(i)));
    const rows = rowsFor(rates, "rates", sight, (rate, i) => {
      const weight = weightOf(i);
      if (Number.isNaN(weight)) return null;
      const paid = method === "COLLECTED" ? rate : weight * rate;
      const detail =
        method === "COLLECTED"
          ? `duties ${figure(rate)}`
          : `${percent(weight / total)} × ${figure(rate)}`;
      return { amount: paid / total, detail };
    });
    const left = rates.length - rows.length;
    const products = terms(
      rows.map(({ amount }) => figure(amount * total)),
      " + ",
    );
    return {
      numbers: [`(${products}) / ${figure(total)}`],
      parts: adding("Product", "Part of the average rate", rows),
      warnings: left > 0 ? [`${left} products without a value or a rate are left out.`] : [],
    };
  }),

  LANDED_COST: whole(landedParameters, (given, sight) => landed(given, sight)),

  TARIFF_DIVERSION: whole(diversionParameters, (given, sight) => {
    const { values, rate0, rate1, elasticity, result } = given;
    const after = tariffDiversion(values, rate0, rate1, elasticity);
    const bought = after.shares.map((share, i) => share / (1 + (rate1[i] ?? 0)));
    const weights = result === "STATIC" ? values : bought;
    const all = sum(weights);
    const shares = rowsFor(after.shares, "values", sight, (share, i) => ({
      amount: share,
      detail: `before the change ${percent((values[i] ?? 0) / sum(values))} of imports`,
    }));
    if (result === "SHARES") {
      return {
        numbers: [`${percent(after.shares[Math.max(sight.row, sight.column)] ?? NaN)} of spending`],
        parts: addingTo("All origins", 1, "Origin", "Share of spending afterwards", shares),
      };
    }
    const rows = rowsFor(weights, "values", sight, (weight, i) => ({
      amount: (weight * (rate1[i] ?? 0)) / all,
      detail: `${percent(weight / all)} × ${figure(rate1[i] ?? NaN)}`,
    }));
    return {
      numbers: [terms(rows.map(({ detail }) => detail ?? ""))],
      parts: adding("Origin", "Share of imports × rate", rows),
      note:
        result === "STATIC"
          ? null
          : `Shares are those after buyers turned to other origins, at an elasticity of ${figure(elasticity)}.`,
    };
  }),

  RECIPROCAL_RATE: eachCell(reciprocalParameters, (at) => {
    const { exports, imports, elasticity, pass_through, floor } = at;
    const base = elasticity * pass_through * imports;
    const rate = (imports - exports) / base;
    const lifted = Math.max(0, floor - rate);
    const raised =
      lifted > 0 ? [{ label: "Raised to the floor", amount: lifted, detail: figure(floor) }] : [];
    return {
      numbers: [
        `max(${figure(floor)}, (${figure(imports)} - ${figure(exports)}) / (${figure(elasticity)} × ${figure(pass_through)} × ${figure(imports)}))`,
      ],
      parts: adding("Flow", "Part of the rate", [
        { label: "imports", amount: imports / base },
        { label: "exports, taken off", amount: -exports / base },
        ...raised,
      ]),
    };
  }),

  PASS_THROUGH: eachCell(passParameters, ({ rate0, rate1, pass_through, import_share }) => {
    const factor = (pass_through * import_share) / (1 + rate0);
    return {
      numbers: [
        `${figure(pass_through)} × (${figure(rate1)} - ${figure(rate0)}) / (1 + ${figure(rate0)}) × ${figure(import_share)}`,
      ],
      parts: adding("Tariff", "Part of the price before", [
        { label: "After", amount: rate1 * factor, detail: percent(rate1) },
        { label: "Before, taken off", amount: -rate0 * factor, detail: percent(rate0) },
      ]),
    };
  }),

  COMMITMENT_GAP: whole(gapParameters, ({ committed, actual, result }, sight) => {
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
  }),

  TARIFF_PATH: whole(pathParameters, ({ start_rate, step, cap }, { row: k }) => {
    const free = start_rate + k * step;
    const held = Math.min(cap, free) - free;
    return {
      numbers: [
        `min(${figure(cap)}, ${figure(start_rate)} + ${figure(k)} × ${figure(step)})`.replace(
          /^min\(no limit, (.*)\)$/,
          "$1",
        ),
      ],
      parts: adding("Step", "Rate", [
        { label: "Start", amount: start_rate },
        { label: `${figure(k)} steps`, amount: k * step },
        ...(held < 0 ? [{ label: "Held at the cap", amount: held }] : []),
      ]),
    };
  }),
};
