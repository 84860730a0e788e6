import { conditions, stated, text } from "./stated/stated";
import { whyNone } from "../native/whyNone";

export const explain = stated((given) => ({
  numbers: [conditions(given.slice(1))],
  note: `The line states publisher, vintage, licence and confidence of the matching rows of ${text(given[0])}: it is not calculated.`,
}));

export const noNative = whyNone.bundled;
