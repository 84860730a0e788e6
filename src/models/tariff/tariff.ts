import { AMOUNT, COUNTRY, DAY, RATE, SHARE } from "../cellKinds";
import { dateText } from "../dateText";
import { hasColumn, namedRows } from "../modelData";
import type { Check, ModelData, ModelSheet, ModelSpec } from "../modelSpec";
import { hasLines, linesChecks, linesGrid } from "./linesGrid";
import { ADDITIONAL, basketGrid, type ClassOf, layers, results } from "./tariffBasketGrid";
import { tariffInputs } from "./tariffInputs";
import { pathGrid } from "./pathGrid";
import { stepsGrid } from "./stepsGrid";
import { nextStepGrid, originsGrid, TOTAL_CUSTOMS_VALUE } from "./tariffScenarios";

/** Products with a path of their own; a longer basket is cut, and a check says so. */
const MOST_PRODUCTS = 8;
const MOST_ORIGINS = 12;
const MOST_DAYS = 60;
/** Lines left for rows that are added to the list of tariffs later. */
const ROOM = 3;

export const tariff: ModelSpec = {
  id: "tariff",
  title: "Tariff model",
  prefix: "tariff",
  about: ["product", "origin"],
  question: "What do tariffs cost on this basket of products, and what would the next step cost?",
  shows: [
    "The stacked rate of each product on a day, its duty and landed cost, and the change since another day.",
    "The path of past rates, day by day of change.",
    "How far buyers would switch origins, what reaches prices, and what a next step would add.",
  ],
  next: [
    "Put your own products and origins into the yellow tables; build again after adding rows.",
    "Write tariff lines of eight or ten digits into tariff_class and build again: their lists of Section 301 are looked up.",
    "Type another day into the yellow cells: 2025-04-10 shows the peak of spring 2025.",
  ],
  needs: [
    {
      role: "events",
      title: "Tariffs by date",
      datasets: ["tariff-timeline"],
      columns: ["key", "start", "end", "value", "product"],
      kinds: { start: DAY, end: DAY, value: RATE },
    },
    {
      role: "basket",
      title: "Basket of products",
      datasets: [],
      columns: [
        "product",
        "tariff_class",
        "value",
        "freight",
        "insurance",
        "base_rate",
        "pass_through",
        "import_share",
      ],
      kinds: {
        value: AMOUNT,
        freight: AMOUNT,
        insurance: AMOUNT,
        base_rate: RATE,
        pass_through: RATE,
        import_share: SHARE,
      },
      starter: "tariff-basket",
    },
    {
      role: "sources",
      title: "Origins of the basket",
      datasets: [],
      columns: ["origin", "imports", "rate_before", "rate_after"],
      kinds: { origin: COUNTRY, imports: AMOUNT, rate_before: RATE, rate_after: RATE },
      starter: "tariff-origins",
    },
  ],
  inputs: tariffInputs,
  sheet,
};

function sheet(data: ModelData): ModelSheet {
  const count = (role: string): number => (data[role] ? namedRows(data[role]).length : 0);
  const products = Math.max(1, Math.min(MOST_PRODUCTS, count("basket")));
  const origins = Math.max(2, Math.min(MOST_ORIGINS, count("sources")));
  const byLine = data["basket"] ? hasLines(namedRows(data["basket"])) : false;
  const classOf: ClassOf = (line) =>
    byLine ? `INDEX({lines.class},${line})` : `INDEX({basket}[tariff_class],${line})&""`;
  const days = Math.min(MOST_DAYS, daysOfChange(data) + ROOM);
  return {
    answer: answerOf(knownUntil(data)),
    blocks: [
      results,
      {
        kind: "charts",
        charts: [
          {
            title: "Additional duties from each day of change",
            type: "Line",
            grid: "steps",
            first: "day",
            last: "average",
            days: true,
            valueTitle: "Additional duty",
            valueFormat: "0%",
            meanings: ["own", "beside"],
          },
          {
            title: "Rates of the basket, before and on the day",
            type: "BarClustered",
            grid: "goods",
            first: "product",
            last: "rate",
            valueTitle: "Stacked rate",
            valueFormat: "0%",
            meanings: ["beside", "own"],
          },
        ],
      },
      basketGrid(products, classOf),
      layers(classOf),
      pathGrid(days, products, knownUntil(data), classOf),
      originsGrid(origins),
      nextStepGrid(),
      ...(byLine ? [linesGrid(products)] : []),
      stepsGrid(Math.min(MOST_DAYS, daysOfChange(data))),
    ],
    checks: [...(byLine ? linesChecks : []), ...CHECKS],
    method: METHOD,
  };
}

function daysOfChange(data: ModelData): number {
  const rows = data["events"] ? namedRows(data["events"]) : [];
  const days = rows.flatMap(({ start, end }) => [start, end]);
  const known = new Set(days.filter((day) => day !== null && day !== undefined && day !== ""));
  return Math.max(2, Math.min(MOST_DAYS - ROOM, known.size));
}

/** The day of which the list speaks, as a formula; one that does not say knows every day. */
const knownUntil = (data: ModelData): string =>
  hasColumn(data["events"], "status_as_of") ? "MAX({events}[status_as_of])" : "MAX({path.day})";

const percent = (figure: string): string => `FIXED(100*${figure},1)&"%"`;

const OPEN = `"On "&${dateText("{date}")}&" not all duties on the basket are known: it pays "&${percent("{low}")}&" on average on the lower reading and "&${percent("{high}")}&" on the higher. Choose a reading in the inputs."`;

/** Which reading was chosen, where that makes a difference. */
const READING = `IF({low}={high},""," on the "&IF({unknown}="LOW","lower","higher")&" reading of unknown duties")`;

const answerOf = (known: string): string =>
  `="On "&${dateText("{date}")}&" the basket pays "&${percent("{rate_after}")}&" on average"&${READING}&", against "&${percent("{rate_before}")}&" on "&${dateText("{before}")}&": landed cost "&IF({landed_change}<0,"falls","rises")&" by "&${percent("ABS({landed_change})")}&" and buyers' prices "&IF({price_change}<0,"fall","rise")&" by "&${percent("ABS({price_change})")}&". "&{product}&": "&${percent("{product_rate}")}&", peak "&${percent("{peak}")}&". Diversion would bring the average over all origins from "&${percent("{static}")}&" to "&${percent("{effective}")}&"."&IF({date}>${known}," Of duties after "&${dateText(known)}&" only what was scheduled then is known.","")`;

/** A check on rates that says which input gives them, where the day has none. */
const whereKnown = (check: string): string =>
  `=IF(ISNA({rate_after}+{rate_before}),"A duty on one of the days is unknown: choose a reading in the inputs.",${check})`;

const CHECKS: readonly Check[] = [
  {
    label: "Every duty is known",
    first: true,
    formula: `=IF(ISNA({rate_after}),${OPEN},IF(ISNA({rate_before}),"Not all duties are known for "&${dateText("{before}")}&", the day compared with.","OK"))`,
  },
  {
    label: "Duties foot to the average rate",
    formula: whereKnown(
      `IF({basis}<>"FOB",IF(ABS(SUM({goods.duty})-SUMPRODUCT({goods.value}+{goods.freight}+{goods.insurance},{goods.rate}))<0.01,"OK","They differ."),IF(ABS(SUM({goods.duty})-{rate_after}*SUM({goods.value}))<0.01,"OK","They differ by "&FIXED(SUM({goods.duty})-{rate_after}*SUM({goods.value}),2)&"."))`,
    ),
  },
  {
    label: "Measures add to the product's duty",
    formula: whereKnown(
      `IF(ABS(SUM({layers})-${ADDITIONAL})<1E-9,"OK","They differ by "&FIXED(100*(SUM({layers})-${ADDITIONAL}),2)&" points.")`,
    ),
  },
  {
    label: "The path has the rate of the day",
    formula: whereKnown(
      `IF({date}<INDEX({path.day},1),"The day is before the first tariff of the list.",IF(ABS(INDEX({path.looked_at},COUNTIF({path.day},"<="&{date}))-${ADDITIONAL})<1E-9,"OK","The path and the basket differ."))`,
    ),
  },
  {
    label: "Every day of change is in the path",
    formula:
      '=IF(MAX({path.day})=MAX({events}[start],{events}[end]),"OK","The list has more days than the path has lines: build the model again.")',
  },
  {
    label: "Spending by origin adds to 100%",
    formula: whereKnown(
      'IF(AND(ABS(SUM({origins.share})-1)<1E-9,ABS(SUM({origins.share_after})-1)<1E-9),"OK","Shares do not add to 100%.")',
    ),
  },
  {
    label: "The next step begins with today",
    formula: whereKnown(
      `IF(ABS(INDEX({next.landed},1)-{landed})<0.01,IF(${TOTAL_CUSTOMS_VALUE}>0,"OK","The basket has no value."),"They differ: the cap is below today's rate.")`,
    ),
  },
  {
    label: "All products and origins are here",
    formula:
      '=IF(AND(ROWS({basket}[product])=ROWS({goods.product}),ROWS({sources}[origin])=ROWS({origins.origin})),"OK","A table has more or fewer rows than the model: build it again.")',
  },
];

const METHOD = [
  "Stacked rate = ordinary rate + the additional duties in force on the day, one for each measure (LINCHPIN.TARIFF_IN_FORCE). A measure is in force from its start up to, and not on, its end; one without a product covers all. Rows count that the importer named above imposes, on the origin or on the world; a list without columns for them is read as one of a single importer and origin. A row without a rate leaves its products open: the readings are its value_low and value_high. Days after the newest status are as scheduled then.",
  "Additional duties are charged on one customs value and do not compound. Measures that spare each other, such as metals under Section 232, and exclusions are not in the sum: give the layers to LINCHPIN.TARIFF_STACK with its rules.",
  "Landed cost = value + freight + insurance + duty + fees + tax (LINCHPIN.LANDED_COST). Fees: 19 CFR 24.23 and 24.24; least and most of the processing fee are by entry, 24.23(b)(1), and count here for each line as if it were one.",
  "Change of price = pass-through × (rate − rate before) / (1 + rate before) × import share (LINCHPIN.PASS_THROUGH). Amiti, Redding and Weinstein 2019 find about 1 at the border; Cavallo, Gopinath, Neiman and Tang 2021 find 0.95 there and much less in shops. Over the basket it is weighted by buyers' spending, value × (1 + rate before) / import share: a tenth of a market that is imported moves a tenth of its price.",
  "Diversion: spending shares move by ((1 + rate) / (1 + rate before))^(1 − elasticity) (LINCHPIN.TARIFF_DIVERSION). Armington 1969; for the elasticity by horizon Boehm, Levchenko and Pandalai-Nayar 2023. The rate after diversion is over all origins, by value before duty.",
  "A tariff line in tariff_class goes by its first eight digits through the lists of Section 301 (LINCHPIN.REFERENCE_TABLE) to the name that the list of tariffs knows it by, so that its duties follow the day. What the list of tariffs names in words alone, such as steel or cars under Section 232, no code tells: write that word.",
  "The basket and the origins start as made-up examples. Drones are those up to 25 kg, on List 1 of 25%, which gives the article's 170% from 10 April to 13 May 2025; since 3 September 2026 they pay 25% under Section 232 and no forced-labour duty.",
];
