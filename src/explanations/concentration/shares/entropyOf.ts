import { present } from "../../native/parts";

/** −Σ s ln s over the amounts above zero. */
export function entropyOf(v: string): string {
  const share = `${v}/SUM(${v})`;
  return `-SUMPRODUCT(IF(${present(v)},${share}*LN(${share}),0))`;
}
