import { present } from "../../native/parts";
import { totalOf } from "./totalOf";

/** −Σ s ln s over the amounts above zero. */
export function entropyOf(v: string, other = "0"): string {
  const share = `${v}/${totalOf(v, other)}`;
  return `-SUMPRODUCT(IF(${present(v)},${share}*LN(${share}),0))`;
}
