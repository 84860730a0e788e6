import { ENTRIES, ONE_ENTRY } from "./entries";
import type { Cell } from "../../datasets/tableSchema";
import { chosenAmong, distinct, hasColumn, namedRows } from "../modelData";
import type { Chosen, ModelData, ModelInput } from "../modelSpec";
import { AMOUNT, between, COUNTRY, RATE, SHARE } from "../cellKinds";
import { membership } from "../layout/inputState";
import { newestStatus } from "../newestStatus";

/** Steps ahead at most. */
export const MOST_PERIODS = 12;
const YEARS_BACK = 2;

export function tariffInputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const products = distinct(data["basket"] ? namedRows(data["basket"]) : [], "product");
  const date = dayOf(chosen["date"]) ?? newestStatus(data["events"]);
  return [
    {
      id: "date",
      label: "Rates on",
      value: date,
      type: "date",
      note: "The latest day the list covers, unless you type another",
      asked: true,
    },
    {
      id: "before",
      label: "Compared with",
      value: dayOf(chosen["before"]) ?? yearsBack(date),
      type: "date",
      note: "Prices and landed cost change from this day to that one",
      asked: true,
    },
    {
      id: "product",
      label: "Product in focus",
      value: chosenAmong(chosen["product"], products, products[0] ?? null),
      choices: products,
      among: membership("{product}", "{basket}[product]"),
      note: "For its duties and its path",
      asked: true,
    },
    {
      id: "unknown",
      label: "A duty that is not known counts as",
      value: "OPEN",
      choices: ["OPEN", "LOW", "HIGH"],
      closed: true,
      note: "OPEN: the basket has no rate then, and the headline shows both readings",
      asked: true,
    },
    {
      id: "imposer",
      label: "Duties imposed by",
      kind: COUNTRY,
      blank: true,
      value: partyOf(data, "imposer", "USA"),
      note: "Blank: by all of the list, and for a list that does not say",
    },
    {
      id: "origin",
      label: "On goods of",
      kind: COUNTRY,
      blank: true,
      value: partyOf(data, "target", "CHN"),
      note: "Duties on the world count too. Blank: on goods of all, and for a list that does not say",
    },
    {
      id: "basis",
      label: "Duty is charged on",
      value: "FOB",
      choices: ["FOB", "CIF"],
      closed: true,
      note: "FOB: the goods alone (United States); CIF: with freight and insurance (most others)",
    },
    ...fees(),
    {
      id: "elasticity",
      label: "Elasticity between origins",
      kind: between(0, 100),
      value: 4,
      format: "0.0",
      note: "How readily buyers switch: 0.76 in a year, 2 in seven to ten, 3 to 5 in the long run of models",
    },
    {
      id: "step",
      label: "Next step: each period adds",
      kind: RATE,
      value: 0.1,
      format: "0.0%",
      note: "Percentage points on every product",
    },
    {
      id: "periods",
      label: "Next step: periods",
      kind: between(1, MOST_PERIODS),
      value: 6,
      format: "0",
      note: `${MOST_PERIODS} at most`,
    },
    {
      id: "cap",
      label: "Next step: held at",
      kind: RATE,
      blank: true,
      value: null,
      format: "0.0%",
      note: "Blank: no cap",
    },
  ];
}

/** Percentages: 19 CFR 24.23 and 24.24. */
function fees(): ModelInput[] {
  return [
    {
      id: "mpf",
      label: "Processing fee",
      kind: SHARE,
      value: 0.003464,
      format: "0.0000%",
      note: "US merchandise processing fee, on the customs value",
    },
    {
      id: "mpf_min",
      label: "Its least",
      kind: AMOUNT,
      blank: true,
      value: null,
      format: "#,##0.00",
      note: "An amount for each entry; it changes every October. Blank: none",
    },
    {
      id: "mpf_max",
      label: "Its most",
      kind: AMOUNT,
      blank: true,
      value: null,
      format: "#,##0.00",
      note: "As above",
    },
    {
      id: "entries",
      label: "Customs entries",
      value: ONE_ENTRY,
      choices: ENTRIES,
      closed: true,
      note: "Least and most are due once for each entry, shared by the value of its lines",
    },
    {
      id: "hmf",
      label: "Harbour fee",
      kind: SHARE,
      value: 0.00125,
      format: "0.000%",
      note: "US harbour maintenance fee, for goods that come by sea",
    },
    {
      id: "vat",
      label: "Value added tax",
      kind: RATE,
      value: 0,
      format: "0.0%",
      note: "None in the United States",
    },
  ];
}

function partyOf(data: ModelData, column: string, usual: string): string | null {
  const isTold = [column, `${column}_iso3`].some((name) => hasColumn(data["events"], name));
  return isTold ? usual : null;
}

function dayOf(chosen: Cell | undefined): string | null {
  return typeof chosen === "string" && /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : null;
}

function yearsBack(date: string | null): string | null {
  if (date === null) return null;
  return `${Number(date.slice(0, 4)) - YEARS_BACK}${date.slice(4).replace("-02-29", "-02-28")}`;
}
