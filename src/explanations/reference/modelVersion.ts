import { stated } from "./stated/stated";

export const explain = stated(() => ({
  numbers: [],
  note: "The version is stated by the add-in itself: it is not calculated from anything.",
}));
