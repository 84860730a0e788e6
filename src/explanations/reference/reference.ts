import { conditions, stated, text } from "./stated/stated";
import { whyNone } from "../native/whyNone";

export const explain = stated((given) => ({
  numbers: [`${text(given[1])} where ${conditions(given.slice(2))}`],
  note: `The figure is copied from the bundled dataset ${text(given[0])}: one row meets the conditions. REFERENCE_SOURCE with the same conditions says where it comes from.`,
}));

export const noNative = whyNone.bundled;
