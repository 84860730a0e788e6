import { OpenModel } from "../../core/input-output/openModel";
import { parameters } from "../../functions/input-output/ioMultipliers";
import { adding, whole } from "../explainer";
import { figure, terms } from "../figure";
import { form } from "../native/nativeForm";
import { asRow, columnAlong, noneBlank, onesForRows } from "../native/parts";
import { coefficientsOf, inverse, productive } from "./inverse/inverse";
import { bySector, sectorAt, unit } from "./sectors/bySector";

export const explain = whole(parameters, ({ coefficients, factor, kind }, sight) => {
  const sector = sectorAt(sight);
  const output = new OpenModel(coefficients).outputFor(unit(coefficients.rows, sector));
  const own = factor?.[sector] ?? NaN;
  const weight = (i: number): number => {
    if (kind === "OUTPUT") return 1;
    return (factor?.[i] ?? NaN) / (kind === "MULTIPLIER" ? own : 1);
  };
  const rows = bySector(
    output.map((value, i) => value * weight(i)),
    "factor",
    sight,
  );
  const added = terms(
    rows.map(({ amount }) => figure(kind === "MULTIPLIER" ? amount * own : amount)),
  );
  return {
    numbers: [kind === "MULTIPLIER" ? `(${added}) / ${figure(own)}` : added],
    parts: adding("Sector that supplies", "For one unit of final demand", rows),
  };
});

export const native = form(parameters, ({ coefficients: a, factor }, { kind }) => {
  const inverted = inverse(a, coefficientsOf(a));
  if (kind === "OUTPUT") {
    const column = `TRANSPOSE(MMULT(${onesForRows(a)},${inverted}))`;
    return productive(inverted, factor === "" ? column : columnAlong(factor, column));
  }
  if (factor === "") return "#N/A";
  const effect = columnAlong(factor, `TRANSPOSE(MMULT(${asRow(factor)}+0,${inverted}))`);
  const answer = kind === "EFFECT" ? effect : `${effect}/${factor}`;
  return noneBlank([factor], productive(inverted, answer));
});
