import { parameters } from "../../functions/criticality/crmSupplyRisk";
import { adding, eachCell } from "../explainer";
import { figure } from "../figure";
import { form } from "../native/nativeForm";
import { unless, unlessBlank } from "../native/parts";

export const explain = eachCell(parameters, (at) => {
  const half = Math.max(0, at.import_reliance) / 2;
  const weight = { GS: 1, EU: 0, "GS+EU": half }[at.mode];
  const factor = (1 - at.eol_rir) * at.si_sr;
  const rest = `(1 - ${figure(at.eol_rir)}) × ${figure(at.si_sr)}`;
  return {
    numbers: [
      `[${figure(at.hhi_global)} × ${figure(weight)} + ${figure(at.hhi_sourcing)} × ${figure(1 - weight)}] × ${rest}`,
    ],
    parts: adding("Concentration", "Score", [
      {
        label: "Global supply",
        amount: at.hhi_global * weight * factor,
        detail: `${figure(at.hhi_global)} × ${figure(weight)}`,
      },
      {
        label: "Actual sourcing",
        amount: at.hhi_sourcing * (1 - weight) * factor,
        detail: `${figure(at.hhi_sourcing)} × ${figure(1 - weight)}`,
      },
    ]),
  };
});

export const native = form(parameters, (given, { mode }) => {
  const { hhi_global: hg, hhi_sourcing: hs, import_reliance: ir } = given;
  const { eol_rir: recycling, si_sr: si } = given;
  const weight = `IF(${ir}>0,${ir},0)/2`;
  const both = `(${hg}*${weight}+${hs}*(1-${weight}))`;
  const concentration = mode === "GS" ? hg : mode === "EU" ? hs : both;
  const outside = [`${hg}<0`, `${hs}<0`, `${ir}>1`, `${recycling}<0`, `${recycling}>1`];
  const risk = `${concentration}*(1-${recycling})*${si}`;
  return unlessBlank(
    [hg, hs, ir, recycling, si],
    unless([...outside, `${si}<=0`, `${si}>1`], "#NUM!", risk),
  );
});
