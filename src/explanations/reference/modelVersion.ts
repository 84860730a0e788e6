import { stated } from "./stated/stated";
import { whyNone } from "../native/whyNone";

export const explain = stated(() => ({
  numbers: [],
  note: "The version is stated by the add-in itself: it is not calculated from anything.",
}));

export const noNative = whyNone.itself;
