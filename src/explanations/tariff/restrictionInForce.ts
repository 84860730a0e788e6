import { largest } from "../../core/tariff/largest";
import { partiesIn } from "../../core/tariff/parties";
import { measuresFor } from "../../functions/boundary/tables/measuresFor";
import { parameters } from "../../functions/tariff/restrictionInForce";
import { chinaApart } from "../chinaApart";
import { adding, atCell, beside, whole } from "../explainer";
import { figure } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { tableColumn, unlessBlank } from "../native/parts";
import { daysOf, others } from "./events/eventSentences";
import { byProduct, byReading, inForce, NOTES } from "./events/inForce";

export const explain = whole(parameters, (given, sight) => {
  const day = atCell(given.date, sight.row, sight.column);
  const measures = measuresFor(
    given.events,
    given,
  )(day).flatMap((measure) => measure.at(day) ?? []);
  const shown = largest(measures);
  const [event] = shown;
  const rows = shown.map((each) => ({
    label: each.key,
    amount: each.value,
    detail: daysOf(each),
  }));
  const [of, amount] = ["Event in force", "Value"];
  const { origin } = given;
  const targets = given.events.events.flatMap(({ target }) => partiesIn(target));
  return {
    numbers: [event === undefined ? "no event in force" : figure(event.value)],
    parts:
      given.result === "VALUE" ? adding(of, amount, rows.slice(0, 1)) : beside(of, amount, rows),
    warnings: origin === undefined ? [] : chinaApart([origin, ...targets]),
    note: others(given.events.events, measures.length, day),
  };
});

export const native = form(
  parameters,
  ({ events, date, key, product, imposer, origin }, { result, reading }) => {
    if (product !== "" || imposer !== "" || origin !== "") return byProduct;
    if (reading !== "OPEN") return byReading;
    if (key === "") return new NoForm("the largest of several measures has no short form");
    if (result === "TEXT") return new NoForm("the text names the event and its days");
    const { start, applies: onDay } = inForce(events, date);
    const applies = `${onDay}*(${tableColumn(events, "key")}=${key})`;
    const value = tableColumn(events, "value");
    const latest = `MAX(IF(${applies},${start}))`;
    const found = `LOOKUP(2,1/((${start}=${latest})*${applies}),${value})`;
    const goods = tableColumn(events, "product");
    const others = `SUMPRODUCT(${applies}*(${goods}<>LOOKUP(2,1/(${applies}),${goods})))`;
    const ofOneGoods = `IF(IFERROR(${others},0)>0,NA(),${unlessBlank([found], found)})`;
    return unlessBlank([date], `IF(SUMPRODUCT(${applies})=0,0,${ofOneGoods})`);
  },
  { notes: NOTES },
);
