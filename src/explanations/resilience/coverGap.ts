import { coverGap } from "../../core/resilience/coverGap";
import { parameters } from "../../functions/resilience/coverGap";
import { adding, beside, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { fractions, fromZero, unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, (at) => {
  const { stock, use, lead_time: lead, qualification, ramp_days: ramp, alt_share: share } = at;
  const start = qualification + lead;
  const end = Number.isNaN(at.outage) ? start + ramp : at.outage;
  const gap = coverGap({
    ...{ stock, use, leadTime: lead, qualification, rampDays: ramp, altShare: share },
    outage: at.outage,
  });
  const unit = at.result === "DAYS" ? use : 1;
  const rows = [
    { label: `Used in ${figure(end)} days`, amount: (use * end) / unit },
    { label: "Delivered by the alternative", amount: (gap.missing - use * end) / unit },
    ...(at.result === "REORDER" ? [] : [{ label: "Taken from stock", amount: -stock / unit }]),
  ];
  const amount = at.result === "DAYS" ? "Days of use" : "Units";
  const isCovered = at.result !== "REORDER" && gap.units === 0;
  return {
    numbers: [
      `first delivery after ${figure(qualification)} + ${figure(lead)} = ${figure(start)} days; ${figure(gap.missing)} units lack, ${figure(stock)} are in stock`,
    ],
    parts: isCovered ? beside("Supply", amount, rows) : adding("Supply", amount, rows),
    note: isCovered
      ? "Stock covers everything: the result is 0, and the parts say what is to spare."
      : null,
  };
});

export const native = form(parameters, (given, { result }) => {
  const { stock, use, lead_time: lead, qualification, ramp_days: ramp, alt_share: share } = given;
  const { outage } = given;
  const start = `(${qualification}+${lead})`;
  const full = `(${start}+${ramp})`;
  const end = outage === "" ? full : `IF(ISNUMBER(${outage}),${outage},${full})`;
  const after = `((${end}>${start})*(${end}-${start}))`;
  const delivered = `IF(${after}<${ramp},${after}^2/(2*${ramp}+(${ramp}=0)),${after}-${ramp}/2)`;
  const missing = `${use}*(${end}-${share}*${delivered})`;
  const units = `(${missing}>${stock})*(${missing}-${stock})`;
  const answer = { REORDER: missing, UNITS: units, DAYS: `${units}/${use}` }[result];
  const isEndless = `(${share}<1-1E-9)`;
  const endless = outage === "" ? isEndless : `${isEndless}*NOT(ISNUMBER(${outage}))`;
  const checked = unless([`${use}<=0`, endless], "#NUM!", fractions([share], answer));
  const fromNothing = fromZero([stock, lead, qualification, ramp], checked);
  return unlessBlank(
    [stock, use, lead],
    outage === "" ? fromNothing : fromZero([outage], fromNothing),
  );
});
