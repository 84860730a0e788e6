import { isNumber, noneBelowZero, unless, unlessBlank } from "../../native/parts";

/** Losses as Excel text, and the level asked for. */
interface Losses {
  readonly losses: string;
  readonly alpha: string;
  readonly weights: string;
}

/** The smallest loss that alpha of all losses do not exceed. */
export function valueAtRisk({ losses, alpha, weights }: Losses): string {
  if (weights === "") {
    return `SMALL(${losses},MAX(1,ROUNDUP(${alpha}*COUNT(${losses})*(1-1E-9),0)))`;
  }
  const upTo = `MMULT(--(TRANSPOSE(${losses})<=${losses}),${weights}+0)`;
  const counts = `(${weights}>0)*(${upTo}>=${alpha}*SUM(${weights})*(1-1E-9))`;
  // What does not count is put out of reach; IF would need to be entered as an array formula.
  return `SUMPRODUCT(MIN(${losses}+(1-${counts})*1E+300))`;
}

/** `answer`, where the level and the weights are as they have to be. */
export function whereJudged({ losses, alpha, weights }: Losses, answer: string): string {
  const open = `SUMPRODUCT(--(${isNumber(losses)}<>${isNumber(weights)}))>0`;
  const checked =
    weights === "" ? answer : noneBelowZero([weights], unless([open], "#N/A", answer));
  return unlessBlank([alpha], unless([`${alpha}<=0`, `${alpha}>=1`], "#NUM!", checked));
}

export const lossNotes = "With weights, losses stand in a column.";
