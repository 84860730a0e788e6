import type { ModelInput } from "./modelSpec";

/** What the amounts of a model are in, for its sentences; any other code of three capitals will do as well. */
export const currencyInput: ModelInput = {
  id: "currency",
  label: "Currency of all amounts",
  value: "USD",
  choices: ["USD", "EUR", "GBP", "CNY", "JPY", "KRW", "CHF", "CAD", "AUD", "INR"],
  among: "AND(ISTEXT({currency}),LEN({currency})=3,EXACT({currency},UPPER({currency})))",
  note: "Stands beside amounts in the answer; nothing is converted",
};
