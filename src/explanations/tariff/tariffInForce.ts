import { covers, timelinesByKey } from "../../core/tariff/eventsInForce";
import { parameters } from "../../functions/tariff/tariffInForce";
import { adding, addingTo, amounts, atCell, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { tableColumn, unlessBlank } from "../native/parts";
import { daysOf, others } from "./events/eventSentences";
import { byCode, byName, inForce } from "./events/inForce";

export const explain = whole(parameters, ({ events, date, product, result }, sight) => {
  const isTable = result === "LAYERS";
  const day = isTable ? date.at(0, 0) : atCell(date, sight.row, sight.column);
  const chosen = product === undefined ? events : events.filter((event) => covers(event, product));
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
});

export const native = form(
  parameters,
  ({ events, date, product: goods }, { result }) => {
    if (!byName(goods)) return byCode;
    if (result === "LAYERS") return new NoForm("a list of the keys in force has no short form");
    const { start, covers } = inForce(events, date, goods);
    const key = tableColumn(events, "key");
    const value = tableColumn(events, "value");
    const row = `ROW(${key})`;
    const across = (column: string): string => `TRANSPOSE(${column})`;
    const later = `(${across(start)}>${start})+(${across(start)}=${start})*(${across(row)}>${row})`;
    const overtaken = `MMULT((${across(key)}=${key})*${across(covers)}*(${later}),${covers})`;
    return unlessBlank([date], `SUMPRODUCT(IF(${covers}*(${overtaken}=0),${value},0))`);
  },
  { notes: "For one date; starts and ends are dates, not texts." },
);
