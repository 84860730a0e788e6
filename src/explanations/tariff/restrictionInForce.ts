import { sameLabel } from "../../core/labels/label";
import { covers, Timeline } from "../../core/tariff/eventsInForce";
import { parameters } from "../../functions/tariff/restrictionInForce";
import { adding, atCell, beside, whole } from "../explainer";
import { figure } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { tableColumn, unlessBlank } from "../native/parts";
import { daysOf, others } from "./events/eventSentences";
import { byCode, byName, inForce } from "./events/inForce";

export const explain = whole(parameters, (given, sight) => {
  const { key, product } = given;
  const own = key === undefined ? given.events : given.events.filter((e) => sameLabel(e.key, key));
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
});

export const native = form(
  parameters,
  ({ events, date, key, product: goods }, { result }) => {
    if (!byName(goods)) return byCode;
    if (result === "TEXT") return new NoForm("the text names the event and its days");
    const { start, covers } = inForce(events, date, goods);
    const ofKey = key === "" ? "" : `*(${tableColumn(events, "key")}=${key})`;
    const applies = `${covers}${ofKey}`;
    const value = tableColumn(events, "value");
    const latest = `MAX(IF(${applies},${start}))`;
    const found = `LOOKUP(2,1/((${start}=${latest})*${applies}),${value})`;
    return unlessBlank([date], `IF(SUMPRODUCT(${applies})=0,0,${unlessBlank([found], found)})`);
  },
  { notes: "For one date; starts and ends are dates, not texts." },
);
