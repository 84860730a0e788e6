import { countryName } from "../countryName";
import { between, DAY, GDP, SHARE, SIGNED, YEAR } from "../cellKinds";
import { countAbove } from "../countAbove";
import { dateText } from "../dateText";
import { hasColumn, namedRows } from "../modelData";
import type { Check, ChartsBlock, ModelData, ModelSheet, ModelSpec } from "../modelSpec";
import { controlsInForce, inForceCount } from "./controlsInForce";
import { CHAINS } from "./chainInputs";
import { CHAIN_METHOD, CHAIN_SENTENCE, chainBlocks, chainChecks } from "./mineralChain";
import { mineralFacts } from "./mineralFacts";
import { FIRST_GDP_YEAR, HIGH, IMPORTER_COLUMN, mineralInputs } from "./mineralInputs";
import { mineralRanking } from "./mineralRanking";
import { supplierFigures, supplierGrid } from "./mineralSuppliers";

/** More minerals than this make a ranking that nobody reads; the rest of a longer list is left out. */
const MOST = 30;
const IN_CHART = 12;
/** A net exporter's is below zero. */
const RELIANCE = between(-100, 1);

export const criticalMinerals: ModelSpec = {
  id: "critical-minerals",
  title: "Critical minerals model",
  prefix: "minerals",
  about: ["importer"],
  question: "Which minerals does the importing country depend on most dangerously?",
  shows: [
    "Minerals ranked by bottleneck risk, an index of this model: reliance on imports times concentration at the most concentrated stage, weighted by governance.",
    "Export controls in force on a date that aim at the importer.",
    "Who supplies one mineral, and how concentrated its imports are.",
    "How much of a chain one country holds at the mine, at the refinery and beyond, and at which stage it is narrowest.",
    "Whether the European Union and the United States list it as critical, and the GDP of its largest producer.",
  ],
  next: [
    "Change year, date or mineral in the yellow cells.",
    "Set vulnerabilities, or other minerals, in the yellow table of minerals watched; build again after adding rows.",
  ],
  needs: [
    {
      role: "minerals",
      title: "Minerals to rank",
      datasets: [],
      columns: [
        "mineral",
        "commodity_key",
        "reliance_basis",
        "reliance_product",
        "stage",
        "import_product",
        "controlled_as",
        "vulnerability",
      ],
      kinds: { vulnerability: SHARE },
      starter: "minerals-watched",
    },
    {
      role: "reliance",
      title: "Net import reliance",
      datasets: ["mineral-net-import-reliance"],
      columns: [
        "commodity_key",
        "year",
        "nir_raw",
        "nir_low",
        "nir_high",
        "basis",
        "product",
        "vintage",
      ],
      kinds: { year: YEAR, nir_low: RELIANCE, nir_high: RELIANCE },
    },
    {
      role: "concentration",
      title: "Concentration of world production",
      datasets: ["supply-concentration"],
      columns: [
        "commodity_key",
        "stage",
        "year",
        "top_producer_iso3",
        "top_share",
        "hhi",
        "hhi_wgi",
      ],
      kinds: { year: YEAR, top_share: SHARE, hhi: SHARE, hhi_wgi: between(0, 10) },
    },
    {
      role: "sources",
      title: "Where imports come from",
      datasets: ["mineral-import-sources"],
      columns: ["commodity_key", "product", "country", "iso3", "share_raw", "share_low"],
      kinds: { share_low: SHARE },
    },
    {
      role: "controls",
      title: "Export controls by date",
      datasets: ["export-controls-timeline"],
      columns: ["key", "start", "end", "value", "product", "imposer_iso3", "target_iso3"],
      kinds: { start: DAY, end: DAY, value: SIGNED },
    },
    {
      role: "lists",
      title: "Critical raw materials lists",
      datasets: ["critical-raw-materials-lists"],
      columns: ["list", "commodity_key"],
    },
    {
      role: "economies",
      title: "GDP of every economy",
      datasets: ["wdi-economies"],
      from: FIRST_GDP_YEAR,
      columns: ["iso3", "year", "gdp_current_usd"],
      kinds: { year: YEAR, gdp_current_usd: GDP },
    },
    CHAINS,
  ],
  inputs: mineralInputs,
  sheet,
};

function sheet(data: ModelData): ModelSheet {
  const listed = data["minerals"] ? namedRows(data["minerals"]).length : 0;
  const rows = Math.max(2, Math.min(MOST, listed));
  const hasWeightedStages = hasColumn(data["chains"], "hhi_wgi");
  return {
    answer: ANSWER,
    blocks: [
      RESULTS,
      charts(rows),
      mineralRanking(rows, hasWeightedStages),
      controlsInForce(hasColumn(data["controls"], "hs_codes")),
      supplierGrid,
      supplierFigures(hasWeightedStages),
      ...chainBlocks(data),
      mineralFacts(rows, hasColumn(data["reliance"], IMPORTER_COLUMN), hasWeightedStages),
    ],
    checks: [...checks(hasColumn(data["controls"], "hs_codes")), ...chainChecks],
    method: METHOD,
  };
}

const UNDER_CONTROL = '({facts.controls}<>"")*({facts.controls}>0)';
/** What the risks rise with, at the end of the ranges that the input did not choose. */
const OTHER_RISK = `IFERROR({facts.disruption}*{minerals}[vulnerability]*IF({end}="${HIGH}",{facts.low},{facts.high}),-1)`;

const RESULTS = {
  kind: "figures",
  title: "Results",
  figures: [
    {
      id: "ranked",
      label: "Minerals with a rank",
      formula: "=COUNT({facts.score})",
      format: "0",
      meaning: '="of "&ROWS({facts.mineral})&" listed; the others lack a figure"',
    },
    {
      id: "first",
      label: "Highest bottleneck risk",
      formula: "=INDEX({ranking.mineral},1)",
      meaning:
        '=IF(ISNUMBER(INDEX({ranking.risk},1)),"risk "&FIXED(INDEX({ranking.risk},1),2)&" of 1, reliance "&INDEX({ranking.raw},1)&"%","")',
    },
    {
      id: "controlled",
      label: "Listed minerals under control",
      formula: `=${countAbove("{facts.controls}")}`,
      format: "0",
      meaning: "Controls in force on the date that aim at the importer or at the world",
    },
    {
      id: "open_count",
      label: "Minerals with a control that is not known",
      formula: `=${countAbove("{facts.open_controls}")}`,
      format: "0",
      meaning:
        '=IF({open_count}=0,"Every control of the date is known","under control: "&{controlled}&" if none of these applies, "&{controlled_high}&" if all do")',
    },
    {
      id: "controlled_high",
      label: "Under control if all of these apply",
      formula:
        '={controlled}+SUMPRODUCT(({facts.controls}<>"")*({facts.controls}=0)*({facts.open_controls}<>"")*({facts.open_controls}>0))',
      format: "0",
    },
    {
      id: "first_other",
      label: "First at the other end of the ranges",
      formula: `=INDEX({facts.mineral},MATCH(MAX(${OTHER_RISK}),${OTHER_RISK},0))`,
      meaning: "Ranges such as >50 as the source prints them; the input says which end is used",
    },
    {
      id: "exposed",
      label: "Reliance above half, under control",
      formula: `=SUMPRODUCT(${UNDER_CONTROL}*({facts.low}<>"")*({facts.low}>=0.5)*({facts.high}>0.5))`,
      format: "0",
      meaning:
        '=IF({exposed_most}={exposed},"Those to look at first","Those to look at first: surely so; with ranges at their upper ends "&{exposed_most})',
    },
    {
      id: "exposed_most",
      label: "The same with ranges at their upper ends",
      formula: `=SUMPRODUCT(${UNDER_CONTROL}*({facts.high}<>"")*({facts.high}>0.5))`,
      format: "0",
    },
  ],
} as const;

const charts = (rows: number): ChartsBlock => ({
  kind: "charts",
  charts: [
    {
      title: "Bottleneck risk, highest first",
      type: "BarClustered",
      grid: "ranking",
      first: "mineral",
      last: "risk",
      rows: Math.min(rows, IN_CHART),
      valueTitle: "Bottleneck risk, 0 to 1",
      valueFormat: "0.0",
      meanings: ["lost"],
    },
    {
      title: "Import sources of the mineral looked at",
      type: "ColumnClustered",
      grid: "suppliers",
      first: "country",
      last: "share",
      valueTitle: "Share of imports",
      valueFormat: "0%",
      meanings: ["other side"],
    },
  ],
});

const FIRST_OTHER =
  'IF({first_other}={first},", at either end of the published ranges",", at the "&{end}&" end of the published ranges ("&{first_other}&" at the other)")';

/** No text yet while figures are there and their risk is still being calculated. */
const ANSWER = `=IF({ranked}=0,IF(SUMPRODUCT(({facts.low}<>"")*({facts.disruption}<>""))>0,"","No mineral of the list has all its figures for "&{year}&": see Checks."),"Of "&{ranked}&" minerals "&{first}&" has the highest bottleneck risk, an index of this model, for "&${countryName("{importer}")}&" in "&{year}&${FIRST_OTHER}&": reliance "&INDEX({ranking.raw},1)&"%, "&FIXED(100*INDEX({ranking.share},1),0)&"% of world output at its most concentrated stage in "&${countryName("INDEX({ranking.top},1)")}&". "&{controlled}&" of "&ROWS({facts.mineral})&" are under export controls in force on "&${dateText("{date}")}&IF({controlled}=0,". ",", and on "&{exposed}&IF({exposed_most}={exposed},""," to "&{exposed_most})&" of these the country relies for more than half. ")&IF({open_count}=0,"","Whether further controls on "&{open_count}&" apply that day is unknown: "&{controlled}&" or "&{controlled_high}&" are under control. ")&(ROWS({facts.mineral})-{ranked})&" lack a figure and have no rank."&${CHAIN_SENTENCE})`;

const checks = (hasCodes: boolean): readonly Check[] => [
  {
    label: "The year has figures of reliance",
    first: true,
    formula:
      '=IF(COUNT({facts.reliance_row})>0,"OK","The table has no reliance for "&{year}&" in this edition: choose another year.")',
  },
  {
    label: "Every rank is given once",
    formula:
      '=IF(SUM({facts.rank})=ROWS({facts.rank})*(ROWS({facts.rank})+1)/2,"OK","Ranks are missing or doubled.")',
  },
  {
    label: "The ranking foots, highest first",
    formula:
      '=IF(ABS(SUM({ranking.risk})-SUMIF({facts.score},">=0"))>1E-9,"The ranking does not add up to the figures below.",IF(SUM(INDEX({ranking.risk},1))=MAX({ranking.risk}),"OK","The ranking does not begin with the highest risk."))',
  },
  {
    label: "Shares of imports add to 100%",
    formula: `=IF(COUNT({suppliers.share})=0,"No import sources for "&{mineral}&".",IF(ABS(SUM({suppliers.share})-1)<=0.05,"OK","They add to "&FIXED(100*SUM({suppliers.share}),0)&"%: the source rounds, or a supplier is missing."))`,
  },
  {
    label: "All controls in force are listed",
    formula: `=IF(${inForceCount(hasCodes)}=COUNT({in_force.control_row}),"OK","There are more controls on goods than the list has room for.")`,
  },
  {
    label: "Count and function agree on controls",
    formula:
      '=IF(ISNA({control_value}),"OK",IF(AND({control_count}>0,{control_value}=0),"The count and LINCHPIN.RESTRICTION_IN_FORCE differ: look for a suspension with a later start.","OK"))',
  },
  {
    label: "The list of minerals fits",
    formula:
      '=IF(ROWS({minerals}[mineral])=ROWS({facts.mineral}),"OK","The list has "&ROWS({minerals}[mineral])&" rows and the model "&ROWS({facts.mineral})&": build the model again.")',
  },
];

const METHOD = [
  "Bottleneck risk is an index of this model, not the US Geological Survey's supply risk, whose form it has: (disruption potential × economic vulnerability × trade exposure)^(1/3) (LINCHPIN.USGS_SUPPLY_RISK). Nassar et al. 2020, Science Advances 6(8) eaay8647. Here disruption potential is the governance-weighted concentration of the mineral's most concentrated stage over 10, trade exposure is net import reliance, and vulnerability is what the list of minerals says; with 1 throughout, the ranking is by supply alone and the Survey's own threshold does not apply.",
  "The stage is the one of the highest concentration by governance, mine or refinery, of all that the tables have for the mineral, as the European Commission takes the bottleneck stage; the list of minerals can hold a mineral to one stage. Stages of a chain are of the chain's year, which the ranking names. Where the tables have one stage alone, a narrower one is not seen.",
  "Concentration by governance = Σ share² × governance, with governance from 0 to 10 (10 the worst), as in the European Commission's guidelines of 2017; LINCHPIN.HHI_WGI gives it from shares of your own. Countries that the source lumps together count as none, so it is a lower bound.",
  "Net import reliance = (imports − exports + stock release) / apparent consumption (LINCHPIN.NET_IMPORT_RELIANCE). US Geological Survey. Printed as >50 or <25, it counts at the end chosen above; E, a net exporter, counts as 0; NA, W and s stay blank, as missing is not zero.",
  "Lists: Regulation (EU) 2024/1252 and the final list of the US Geological Survey of 2025, by commodity_key. A mineral may be listed under another name, as palladium is where the list has platinum-group metals, and rare earths where it has single elements. GDP of the largest producer is in current US dollars of the World Bank's edition of 2024-10, one year for all: it says how large an economy stands behind a supply and enters no rank.",
  CHAIN_METHOD,
  "Reliance is of the form consumed, whichever stage is the most concentrated.",
  "A control counts on the date when it has started, has not ended, has a value above 0, aims at the importer or at the world (WLD), and names the mineral. A licence requirement is not a ban: read the control before pricing it. A row without a value is a control of which no text was found: it counts as the input says.",
];
