import { parameters } from "../../functions/tariff/tariffPath";
import { adding, whole } from "../explainer";
import { figure, percent } from "../figure";
import { form, NoForm } from "../native/nativeForm";
import { unlessBlank } from "../native/parts";

export const explain = whole(parameters, ({ start_rate, step, cap }, { row: k }) => {
  const free = start_rate + k * step;
  const held = Math.min(cap, free) - free;
  return {
    numbers: [
      `min(${percent(cap)}, ${percent(start_rate)} + ${figure(k)} × ${percent(step)})`.replace(
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
});

export const native = form(parameters, ({ start_rate: start, step, periods, cap }) => {
  const count = Number(periods);
  if (!(count >= 0 && count <= 120)) {
    return new NoForm("the number of periods is not written out as a number up to 120");
  }
  const steps = Array.from({ length: Math.trunc(count) + 1 }, (_, k) => k).join(";");
  const rate = `ROUND(${start}+${step}*{${steps}},15)`;
  return unlessBlank([start, step], cap === "" ? rate : `IF(${rate}>${cap},${cap},${rate})`);
});
