import {
  bottleneck,
  passingShare,
  shareOfStage,
  type Stage,
  stageShares,
} from "../../core/criticality/stageExposure";
import { isRest } from "../../core/labels/restLabel";
import { parameters } from "../../functions/criticality/stageExposure";
import { adding, addingTo, beside, type Draft, byAmount, whole } from "../explainer";
import type { Part } from "../explanation";
import { figure, percent } from "../figure";

export const explain = whole(parameters, (given, sight): Draft => {
  const stages = stageShares(given.stages);
  const { result, country } = given;
  const isTable = result === "TABLE";
  if (result === "BOTTLENECK" || (isTable && sight.row === 0)) return byStage(stages);
  const stage = stages[isTable ? sight.row - 1 : sight.row] ?? bottleneck(stages);
  if (result === "HHI" || (isTable && sight.column > 1)) return squares(stage, isTable);
  const rows: Part[] = stage.shares
    .filter((each) => !isRest(each.country) && country.has(each.country))
    .map((each) => ({ label: each.country, amount: each.share }));
  const passing = percent(passingShare(given.stages, country));
  return {
    numbers: [`${stage.name}: ${percent(shareOfStage(stage, country))}`],
    parts: isTable
      ? addingTo(stage.name, shareOfStage(stage, country), "Country", "Share", rows)
      : adding("Country", "Share of the stage", rows),
    note: `At one stage or another ${passing} of the supply passes through.`,
  };
});

function squares(stage: Stage, isTable: boolean): Draft {
  const rows = byAmount(
    stage.shares
      .filter(({ country }) => !isRest(country))
      .map(({ country, share }) => ({
        ...{ label: country, amount: share * share },
        detail: percent(share),
      })),
  );
  return {
    numbers: [`${stage.name}: ${rows.map(({ detail }) => `(${detail})²`).join(" + ")}`],
    parts: isTable
      ? addingTo(stage.name, stage.hhi, "Country", "Share squared", rows)
      : adding("Country", "Share squared", rows),
  };
}

const byStage = (stages: readonly Stage[]): Draft => ({
  numbers: stages.map(({ name, hhi }) => `${name}: ${figure(hhi)}`),
  parts: beside(
    "Stage",
    "HHI",
    stages.map(({ name, hhi }) => ({ label: name, amount: hhi })),
  ),
  note: `The highest is ${bottleneck(stages).name}.`,
});

export const noNative =
  "stages are chained through whatever refiners the table holds, with countries in any spelling";
