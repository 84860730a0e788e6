import { present } from "../../native/parts";
import { totalOf } from "./totalOf";

/** What `other` adds at its most concentrated: parts as large as the smallest supplier named, but no larger than it. */
export function mostOfOther(v: string, other: string): string {
  const smallest = `MIN(IF(${present(v)},${v}))`;
  return `${other}*IF(${other}<${smallest},${other},${smallest})/${totalOf(v, other)}^2`;
}
