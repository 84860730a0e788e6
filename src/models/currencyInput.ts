import type { ModelInput } from "./modelSpec";

/** What the amounts of a model are in, for its sentences. */
export const currencyInput: ModelInput = {
  id: "currency",
  label: "Currency of all amounts",
  value: "USD",
  note: "Stands beside amounts in the answer; nothing is converted",
};
