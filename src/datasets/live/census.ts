import { loadDataset, columnValues } from "../dataset";
import { countriesIn } from "./areas";
import { hostOf } from "./answer";
import { CENSUS_NAMES, CENSUS_TOTAL, type CensusQuestion, type Partners } from "./censusNames";
import { askForGoods, askForHeading } from "./censusTables";
import { LiveProblem } from "./liveProblem";
import { yearsOf, type Asking, type LiveInput, type LiveInputs } from "./liveSource";
import type { LivePlan, LiveSource } from "./liveSource";
import { OBSERVATIONS } from "./observationRow";
import type { Cell } from "../tableSchema";

/** The key's input, so that the pane knows where to keep it. */
export const CENSUS_KEY = "key";

const INPUTS: readonly LiveInput[] = [
  {
    id: "heading",
    label: "HS code",
    hint: "2, 4, 6 or 10 digits, such as 8542 for integrated circuits; blank for all goods.",
    initial: "",
  },
  {
    id: "countries",
    label: "Partners",
    hint: "Names or ISO codes with commas between them; blank for all.",
    initial: "China, Mexico, Canada",
  },
  { id: "from", label: "From", hint: "First year, 2013 or later.", initial: "2023" },
  { id: "to", label: "To", hint: "Last year.", initial: "2025" },
  {
    id: CENSUS_KEY,
    label: "Your key",
    hint: "Free of charge at api.census.gov/data/key_signup.html. It stays on this machine.",
    initial: "",
    secret: true,
  },
];

/** The service holds nothing older. */
const FIRST_YEAR = 2013;

/** US trade in goods by partner. The Census Bureau's API answers in JSON, a year and a flow at a time. */
export function census(base = "https://api.census.gov/data/timeseries/intltrade"): LiveSource {
  return {
    id: "us-census",
    title: "US Census, trade in goods",
    description: "Yearly imports and exports of the United States by partner and HS code.",
    inputs: INPUTS,
    plan: (inputs) => plan(base, inputs),
  };
}

function plan(base: string, inputs: LiveInputs): LivePlan {
  const heading = (inputs["heading"] ?? "").replace(/[\s.]/g, "");
  if (heading !== "" && !/^(\d{2}|\d{4}|\d{6}|\d{10})$/.test(heading)) {
    throw new LiveProblem(
      `“${heading}” is no HS code. Write 2, 4, 6 or 10 digits, or nothing for all goods.`,
    );
  }
  const { from, to } = yearsOf(inputs, FIRST_YEAR);
  const countries = countriesIn(inputs["countries"] ?? "");
  const key = (inputs[CENSUS_KEY] ?? "").trim();
  if (!/^[\w-]{8,80}$/.test(key)) {
    throw new LiveProblem(
      "The Census Bureau answers only with a key of your own. Ask for one, free of charge, at api.census.gov/data/key_signup.html and enter it.",
    );
  }
  const questions = questionsFor(base, heading, from, to);
  return {
    host: hostOf(base),
    addresses: questions.map(({ address }) => address),
    dataset: heading === "" ? "us-goods-trade-by-partner" : OBSERVATIONS,
    ask: async (asking) => {
      const partners = await partnersFor(countries, asking);
      const request = { base, questions, heading, partners, key };
      return heading === "" ? askForGoods(request, asking) : askForHeading(request, asking);
    },
  };
}

function questionsFor(base: string, heading: string, from: number, to: number): CensusQuestion[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years.flatMap((year) =>
    (["imports", "exports"] as const).map((flow) => {
      const { value, commodity } = CENSUS_NAMES[flow];
      const about =
        heading === ""
          ? ""
          : `,${commodity}_SDESC&${commodity}=${heading}&COMM_LVL=HS${heading.length}`;
      // The running total of December is that of the year.
      const address = `${base}/${flow}/hs?get=CTY_CODE,CTY_NAME,${value}${about}&YEAR=${year}&MONTH=12`;
      return { year, flow, address };
    }),
  );
}

async function partnersFor(countries: readonly string[], { read }: Asking): Promise<Partners> {
  const table = await loadDataset("countries", read);
  const codes = columnValues(table, "census_schedule_c");
  const byIso3 = new Map<Cell, string>([["WLD", CENSUS_TOTAL]]);
  for (const [row, iso3] of columnValues(table, "iso3").entries()) {
    const code = codes[row];
    if (typeof code === "string") byIso3.set(iso3, code);
  }
  const wanted = countries.map((country) => {
    const code = byIso3.get(country);
    if (code !== undefined) return code;
    throw new LiveProblem(`The Census Bureau has no code for ${country}. Leave it out.`);
  });
  return { iso3: new Map([...byIso3].map(([country, code]) => [code, String(country)])), wanted };
}
