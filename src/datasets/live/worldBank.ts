import { countriesIn } from "./areas";
import { hostOf } from "./answer";
import { LiveProblem } from "./liveProblem";
import type { LiveInput, LiveInputs, LivePlan, LiveSource } from "./liveSource";
import { yearsOf } from "./liveSource";
import { gdpTable, governanceTable, otherTable, type WorldBankTable } from "./worldBankTables";

const INPUTS: readonly LiveInput[] = [
  {
    id: "what",
    label: "Figures",
    hint: "GDP and governance come in the columns of the bundled tables.",
    initial: "gdp",
    choices: [
      { value: "gdp", label: "GDP and population" },
      { value: "governance", label: "Governance, six dimensions" },
      { value: "other", label: "Another indicator" },
    ],
  },
  {
    id: "indicator",
    label: "Indicator",
    hint: "The code on the indicator's page at data.worldbank.org.",
    initial: "TX.VAL.TECH.MF.ZS",
    when: { id: "what", value: "other" },
  },
  {
    id: "countries",
    label: "Countries",
    hint: "Names or ISO codes with commas between them; blank for all.",
    initial: "USA, CHN",
  },
  { id: "from", label: "From", hint: "First year.", initial: "2015" },
  { id: "to", label: "To", hint: "Last year.", initial: "2025" },
];

const ROWS_A_PAGE = 1000;

/** The World Bank's indicators. Its API v2 answers in JSON, in pages. */
export function worldBank(base = "https://api.worldbank.org/v2"): LiveSource {
  return {
    id: "world-bank",
    title: "World Bank",
    description:
      "GDP, population, governance and some 20,000 indicators of development by country.",
    inputs: INPUTS,
    plan: (inputs) => plan(base, inputs),
  };
}

function plan(base: string, inputs: LiveInputs): LivePlan {
  const table = tableFor(inputs);
  const { from, to } = yearsOf(inputs, 1960);
  const countries = countriesIn(inputs["countries"] ?? "");
  const list = countries.length === 0 ? "all" : countries.join(";");
  const addresses = table.indicators.map(
    (indicator) =>
      `${base}/country/${list}/indicator/${indicator}?format=json&date=${from}:${to}` +
      `${table.database === undefined ? "" : `&source=${table.database}`}&per_page=${ROWS_A_PAGE}`,
  );
  return {
    host: hostOf(base),
    addresses,
    dataset: table.dataset,
    ask: (asking) => table.ask(addresses, asking),
  };
}

function tableFor(inputs: LiveInputs): WorldBankTable {
  if (inputs["what"] === "gdp") return gdpTable;
  if (inputs["what"] === "governance") return governanceTable;
  const code = (inputs["indicator"] ?? "").trim();
  if (/^[A-Za-z0-9_.]+$/.test(code)) return otherTable(code);
  throw new LiveProblem(
    `“${code}” is no indicator code. Copy it from the indicator's page at data.worldbank.org, such as NY.GDP.MKTP.CD.`,
  );
}
