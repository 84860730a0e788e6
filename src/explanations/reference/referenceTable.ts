import { grid } from "../../functions/boundary/cell";
import { figure } from "../figure";
import { conditions, stated, text } from "./stated/stated";
import { whyNone } from "../native/whyNone";

export const explain = stated((given, answer) => ({
  numbers: [conditions(given.slice(2))],
  note: `${figure(Math.max(0, grid(answer).length - 1))} rows copied from the bundled dataset ${text(given[0])}: nothing is calculated.`,
}));

export const noNative = whyNone.bundled;
