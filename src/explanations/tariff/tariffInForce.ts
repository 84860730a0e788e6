import { readings, type TimedEvent } from "../../core/tariff/eventsInForce";
import { partiesIn } from "../../core/tariff/parties";
import { measuresFor } from "../../functions/boundary/tables/measuresFor";
import { parameters } from "../../functions/tariff/tariffInForce";
import { chinaApart } from "../chinaApart";
import { adding, addingTo, amounts, atCell, beside, whole } from "../explainer";
import { percent, terms } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { tableColumn, unlessBlank } from "../native/parts";
import { daysOf, others } from "./events/eventSentences";
import { byProduct, byReading, inForce, NOTES } from "./events/inForce";

export const explain = whole(parameters, (given, sight) => {
  const isTable = given.result === "LAYERS";
  const day = isTable ? given.date.at(0, 0) : atCell(given.date, sight.row, sight.column);
  const layers = measuresFor(given.events, given)(day).flatMap((measure) => measure.at(day) ?? []);
  const rows = layers.map((event) => ({
    label: event.key,
    amount: event.value,
    detail: `${rateOf(event)} ${daysOf(event)}`,
  }));
  const [of, amount] = ["Measure in force", "Rate"];
  const { origin } = given;
  const targets = given.events.events.flatMap(({ target }) => partiesIn(target));
  return {
    numbers: [terms(layers.map(rateOf))],
    parts: layers.some(({ value }) => Number.isNaN(value))
      ? beside(of, amount, rows)
      : isTable
        ? addingTo("All measures", amounts(rows), of, amount, rows)
        : adding(of, amount, rows),
    warnings: origin === undefined ? [] : chinaApart([origin, ...targets]),
    note: others(given.events.events, layers.length, day),
  };
});

/** In percent, or in words the readings that are open. */
const rateOf = ({ value, doubt }: TimedEvent): string =>
  doubt === undefined || !Number.isNaN(value) ? percent(value) : readings(doubt);

export const native = form(
  parameters,
  ({ events, date, product, imposer, origin }, { result, reading }) => {
    if (product !== "" || imposer !== "" || origin !== "") return byProduct;
    if (reading !== "OPEN") return byReading;
    if (result === "LAYERS") return new NoForm("a list of the keys in force has no short form");
    const { start, applies } = inForce(events, date);
    const key = tableColumn(events, "key");
    const value = tableColumn(events, "value");
    const row = `ROW(${key})`;
    const across = (column: string): string => `TRANSPOSE(${column})`;
    const later = `(${across(start)}>${start})+(${across(start)}=${start})*(${across(row)}>${row})`;
    const overtaken = `MMULT((${across(key)}=${key})*${across(applies)}*(${later}),${applies})`;
    const goods = tableColumn(events, "product");
    const together = `(${across(key)}=${key})*${across(applies)}*${applies}`;
    const others = `IFERROR(SUMPRODUCT(${together}*(${across(goods)}<>${goods})),0)`;
    const total = `SUMPRODUCT(IF(${applies}*(${overtaken}=0),${value},0))`;
    return unlessBlank([date], `IF(${others}>0,NA(),${total})`);
  },
  { notes: NOTES },
);
