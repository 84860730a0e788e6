import { loadCatalogue } from "../../src/datasets/catalogue";
import { loadDataset } from "../../src/datasets/dataset";
import { readDatasetFile } from "../support/datasetFiles";
import { type Result, resultsAmong } from "../support/formulaEngine";

interface Question {
  readonly asked: string;
  /** Over tables as an import names them: us-io-sectors is us_io_sectors. */
  readonly formula: string;
  readonly answer: number | string;
  /** The rows of the source tables that the answer was read from, by eye. */
  readonly from: string;
}

const DUTIES = "TARIFF_IN_FORCE(tariff_timeline[#All],DATE(";

/** What an analyst asks of the imported tables; every answer is read from the rows of the source and worked out by hand. */
const QUESTIONS: readonly Question[] = [
  {
    asked: "What part of US GDP were goods imports from China in 2024?",
    formula:
      '=SUMIFS(us_china_goods_trade[us_goods_imports_usd_mn],us_china_goods_trade[year],2024,us_china_goods_trade[is_preferred],TRUE)*1000000/SUMIFS(wdi_economies[gdp_current_usd_2026_07],wdi_economies[iso3],"USA",wdi_economies[year],2024)',
    answer: 440_319.5 / 29_298_013,
    from: "Census, revision of June 2026; World Bank, edition of 2026-07",
  },
  {
    asked: "From which single economy did the United States import most in 2022?",
    formula:
      '=INDEX(us_goods_trade_by_partner[partner_name],MATCH(MAXIFS(us_goods_trade_by_partner[us_goods_imports_usd_mn],us_goods_trade_by_partner[year],2022,us_goods_trade_by_partner[partner_iso3],"<>EUU",us_goods_trade_by_partner[partner_iso3],"<>WLD"),us_goods_trade_by_partner[us_goods_imports_usd_mn],0))',
    answer: "China",
    from: "China 536,268.7, Mexico 454,930.0; the European Union, 553,255.4, is no single one",
  },
  {
    asked: "How much more yuan did a dollar cost in 2025 than in 2015?",
    formula:
      '=SUMIFS(exchange_rates_annual[local_per_usd],exchange_rates_annual[iso3],"CHN",exchange_rates_annual[year],2025)/SUMIFS(exchange_rates_annual[local_per_usd],exchange_rates_annual[iso3],"CHN",exchange_rates_annual[year],2015)-1',
    answer: 7.1875 / 6.2827 - 1,
    from: "Federal Reserve, annual averages",
  },
  {
    asked: "What did goods of List 3 from China pay on 10 April 2025, on top of the ordinary duty?",
    formula: `=LINCHPIN.${DUTIES}2025,4,10),"List 3","TOTAL","USA","CHN")`,
    answer: 1.7,
    from: "List 3 25 %, fentanyl 20 %, reciprocal 125 %",
  },
  {
    asked: "What does a light drone of 100,000 from China cost landed on 3 September 2026?",
    formula: `=LINCHPIN.LANDED_COST(100000,5000,500,LINCHPIN.${DUTIES}2026,9,3),"Drones up to 25 kg","TOTAL","USA","CHN"))`,
    answer: 155_500,
    from: "List 1 25 % and Section 232 25 %, no forced-labour duty",
  },
  {
    asked:
      "What did China charge on American soybeans on 9 November 2025, by the measures of that year?",
    formula:
      '=LINCHPIN.TARIFF_IN_FORCE(retaliation_timeline[#All],DATE(2025,11,9),"Soybeans","TOTAL","CHN","USA")',
    answer: 0.2,
    from: "10 % on farm goods, on its last day, and 10 % on all goods",
  },
  {
    asked: "Did China's ban on gallium for the United States bind on 15 January 2025?",
    formula:
      '=LINCHPIN.RESTRICTION_IN_FORCE(export_controls_timeline[#All],DATE(2025,1,15),,"gallium","VALUE","CHN","USA")',
    answer: 1,
    from: "No. 46 of 2024, from 3 December 2024",
  },
  {
    asked: "How many tariff lines stand on List 4A?",
    formula:
      '=COUNTIFS(us_section_301_lists[list_name],"List 4A",us_section_301_lists[status],"in force")',
    answer: 2966,
    from: "counted by another program",
  },
  {
    asked: "What part of its Phase One purchases did China make?",
    formula:
      '=LINCHPIN.COMMITMENT_GAP(SUMIFS(commitments_phase_one[value],commitments_phase_one[category],"All goods and services",commitments_phase_one[period],"2020-2021",commitments_phase_one[measure],"target"),SUMIFS(commitments_phase_one[value],commitments_phase_one[category],"All goods and services",commitments_phase_one[period],"2020-2021",commitments_phase_one[measure],"actual"),"ATTAINMENT")',
    answer: 288.8 / 502.4,
    from: "Bown, July 2022: 288.8 of 502.4 bn",
  },
  {
    asked: "How far did the United States rely on imports of gallium in 2025?",
    formula:
      '=SUMIFS(mineral_net_import_reliance[nir_low],mineral_net_import_reliance[commodity_key],"gallium",mineral_net_import_reliance[year],2025,mineral_net_import_reliance[basis],"reported consumption")',
    answer: 1,
    from: "Geological Survey: 100 %",
  },
  {
    asked: "What part of the rare earths mined in 2024 came from China?",
    formula:
      '=SUMIFS(mineral_world_production[value],mineral_world_production[commodity_key],"rare-earths",mineral_world_production[detail],"Mine production",mineral_world_production[year],2024,mineral_world_production[iso3],"CHN")/SUMIFS(mineral_world_production[value],mineral_world_production[commodity_key],"rare-earths",mineral_world_production[detail],"Mine production",mineral_world_production[year],2024)',
    answer: 270_000 / 384_000,
    from: "13 countries and the others, added up",
  },
  {
    asked: "How concentrated are US imports of tungsten, the unnamed suppliers spread over many?",
    formula:
      '=LINCHPIN.HHI(mineral_import_sources[share_low]*(mineral_import_sources[commodity_key]="tungsten")*(mineral_import_sources[iso3]<>""),,,SUMIFS(mineral_import_sources[share_low],mineral_import_sources[commodity_key],"tungsten",mineral_import_sources[iso3],""))',
    answer: 0.26 ** 2 + 0.14 ** 2 + 2 * 0.08 ** 2,
    from: "China 26, Germany 14, Bolivia 8, Vietnam 8, others 44 %",
  },
  {
    asked: "On how many lists of critical materials is gallium?",
    formula: '=COUNTIFS(critical_raw_materials_lists[commodity_key],"gallium")',
    answer: 3,
    from: "EU strategic, EU critical, US critical",
  },
  {
    asked: "How many times as much alumina as Australia did China refine in 2024?",
    formula:
      '=SUMIFS(mineral_stages[share],mineral_stages[stage],"alumina refining",mineral_stages[iso3],"CHN")/SUMIFS(mineral_stages[share],mineral_stages[stage],"alumina refining",mineral_stages[iso3],"AUS")',
    answer: 85_500 / 17_100,
    from: "Geological Survey: 85.5 and 17.1 million tons",
  },
  {
    asked: "What part of all inputs of US computer makers came from China in 2022?",
    formula:
      '=SUMPRODUCT(us_imported_inputs[share_of_intermediate_inputs]*(us_imported_inputs[industry_code]="334")*(us_imported_inputs[region]="CHN")*(us_imported_inputs[year]=2022))',
    answer: 0.076_265,
    from: "Bureau of Economic Analysis: 7.6265 %",
  },
  {
    asked: "What part of their output do they pay for imported inputs (2023)?",
    formula:
      '=LINCHPIN.EXPOSURE_RATIO(SUMPRODUCT(us_io_sectors[imported_inputs_usd_mn]*(us_io_sectors[year]=2023)*(us_io_sectors[code]="334")),SUMPRODUCT(us_io_sectors[gross_output_usd_mn]*(us_io_sectors[year]=2023)*(us_io_sectors[code]="334")))',
    answer: 25_077 / 413_962,
    from: "the row of industry 334",
  },
  {
    asked: "How concentrated are the regions that US car makers import inputs from (2022)?",
    formula:
      '=LINCHPIN.HHI(us_imported_inputs[value_usd_mn]*(us_imported_inputs[industry_code]="3361MV")*(us_imported_inputs[year]=2022))',
    answer: 0.179_19,
    from: "8.8996² + 16.5828² + 16.9969² + 8.1993² + 24.9793² + 21.1524² + 3.1897² %",
  },
  {
    asked: "What part of the quadcopter's value comes from China through all tiers?",
    formula: '=LINCHPIN.ORIGIN_CONTENT(bom_quadcopter[#All],"Quadcopter","LOOKTHROUGH","CHN")',
    answer: 607 / 1681.4,
    from: "the bill, multiplied out by hand",
  },
  {
    asked: "What part of the registered American drones is commercial?",
    formula:
      '=SUMPRODUCT(uav_fleet[value]*(uav_fleet[scope]="FAA registered drones, commercial")*(uav_fleet[date]=DATE(2024,1,1)))/SUMPRODUCT(uav_fleet[value]*(uav_fleet[scope]="FAA registered drones")*(uav_fleet[date]=DATE(2024,1,1)))',
    answer: 352_222 / 863_728,
    from: "FAA, January 2024",
  },
  {
    asked: "What is heading 8806?",
    formula: '=INDEX(hs_2022[description],MATCH("8806",hs_2022[hs_code],0))',
    answer: "Unmanned aircraft",
    from: "HS 2022",
  },
  {
    asked: "Which country is written Korea, South?",
    formula: '=INDEX(country_labels[iso3],MATCH("Korea, South",country_labels[label],0))',
    answer: "KOR",
    from: "the table of labels",
  },
  {
    asked: "By how much does the article overstate US imports from China against GDP?",
    formula:
      '=SUMIFS(source_disagreements[value_low],source_disagreements[disagreement],"us-exposure-2024",source_disagreements[kind],"article")-SUMIFS(source_disagreements[value_low],source_disagreements[disagreement],"us-exposure-2024",source_disagreements[label],"Census imports over World Bank GDP")',
    answer: 0.0161 - 0.015_029,
    from: "1.61 % against 1.50 %",
  },
];

const tablesIn = (formula: string): string[] =>
  [...formula.matchAll(/\b([a-z][a-z0-9_]*)\[/g)].map(([, name = ""]) => name);

const names = [...new Set(QUESTIONS.flatMap(({ formula }) => tablesIn(formula)))];

test("the questions are twenty and more, over every group of datasets", async () => {
  const { groups } = await loadCatalogue(readDatasetFile);
  const used = groups.filter(({ datasets }) =>
    datasets.some(({ name }) => names.includes(name.replaceAll("-", "_"))),
  );
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(20);
  expect(used.map(({ name }) => name)).toEqual(groups.map(({ name }) => name));
});

let results: Result[] = [];
beforeAll(async () => {
  const loaded = await Promise.all(
    names.map(
      async (name) =>
        [name, await loadDataset(name.replaceAll("_", "-"), readDatasetFile)] as const,
    ),
  );
  results = resultsAmong(
    Object.fromEntries(loaded),
    QUESTIONS.map(({ formula }) => formula),
  );
});

test.each(QUESTIONS.map((question, index) => ({ ...question, index })))(
  "$asked",
  ({ answer, index }) => {
    const result = results[index];
    if (typeof answer === "string") expect(result).toBe(answer);
    else expect(Math.abs(Number(result) / answer - 1)).toBeLessThan(1e-4);
  },
);
