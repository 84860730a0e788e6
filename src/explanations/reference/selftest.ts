import { grid } from "../../functions/boundary/cell";
import { figure } from "../figure";
import { stated } from "./stated/stated";
import { whyNone } from "../native/whyNone";

export const explain = stated((_, answer) => ({
  numbers: [],
  note:
    grid(answer).length > 1
      ? `${figure(grid(answer).length - 1)} published figures, each calculated anew by this build: a list of checks, which has no parts.`
      : "The sentence counts the published figures that this build calculates as their sources print them.",
}));

export const noNative = whyNone.itself;
