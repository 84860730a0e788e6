import { countryName } from "../countryName";
import type { Check } from "../modelSpec";
import { pick } from "./pick";
import { VALUE_ADDED_CHECK } from "./valueAddedGrid";

const TWO_WAY = pick("trade_usd_mn", {
  from: "country",
  indicator: "two_way_trade",
  basis: "",
  year: "{year}",
});

export const CHECKS: readonly Check[] = [
  {
    label: "The year of the answer has both flows",
    first: true,
    formula: `=IF(AND(ISNUMBER({country_two_way}),ISNUMBER({partner_two_way})),"OK","No trade or GDP of "&${countryName("{country}")}&" with "&${countryName("{partner}")}&" for "&{year}&": choose another year or basis, or type their trade in among the inputs.")`,
  },
  {
    label: "No year is missing",
    formula: `=IF(COUNT({series.two_way})=ROWS({series.two_way}),"OK",ROWS({series.two_way})-COUNT({series.two_way})&" years shown have no trade in the table.")`,
  },
  {
    label: "GDP is there for every year of trade",
    formula: `=IF(AND(COUNT({series.gdp})>=COUNT({series.two_way}),COUNT({series.gdp_partner})>=COUNT({series.two_way})),"OK","GDP is missing for some years.")`,
  },
  {
    label: "Imports plus exports are the two-way trade of the table",
    formula: `=IF(NOT(ISNUMBER(${TWO_WAY})),"The table has no two-way trade to compare.",IF({typed_imports}&{typed_exports}<>"","OK",IF(ABS(${TWO_WAY}-INDEX({series.two_way},MATCH({year},{series.year},0)))<=0.2,"OK","They differ by more than rounding: "&FIXED(ABS(${TWO_WAY}-INDEX({series.two_way},MATCH({year},{series.year},0))),1)&" million.")))`,
  },
  {
    label: "One row for each year and flow",
    formula: `=IF(COUNTIFS({trade}[reporter_iso3],{country},{trade}[partner_iso3],{partner},{trade}[indicator],"import_exposure",{trade}[year],{year},{trade}[estimate_kind],{kind},{trade}[trade_basis],{basis_imports})=1,"OK","The table has several rows, or none, for the imports of "&{year}&".")`,
  },
  VALUE_ADDED_CHECK,
];

export const METHOD = [
  "Exposure = trade / GDP, both of one year and in current US dollars (LINCHPIN.EXPOSURE_RATIO). World Bank, World Development Indicators: imports and exports of goods as a percentage of GDP. Gross trade is no part of GDP, so the ratio is no share of it.",
  "Supply = GDP plus all imports less all exports: what an economy uses, made there or bought; the other side's part of it is its flow over that (LINCHPIN.IMPORT_PENETRATION, PARTNER). The World Bank's ratios end before the newest GDP, so those of the newest year up to the answer's are taken; the sheet says which. A side that buys more of its supply from the other depends on it as a source, one that sells it more of its GDP as a market. The flows are goods, gross; supply is all goods and services, so single goods may depend far more.",
  "In value-added terms: over all stages of a country's industries, its final product is their own value added and the inputs from abroad. A partner's part is what it delivers to those industries over that sum. Bundled is one such table, of the United States in 2022 (Bureau of Economic Analysis), with Canada, China, Japan and Mexico as single suppliers; for other sides no table says it. It does not know how suppliers abroad produce: Chinese parts in Mexican goods count as Mexican, American ones in Chinese goods as Chinese. Finished goods from abroad pass no industry and are not in it, but in the shares of supply.",
  "Asymmetry = exposure of the country less that of the partner, two-way trade over either GDP (LINCHPIN.DEPENDENCE_ASYMMETRY), as Oneal and Russett 1997 do. One trade over two GDPs always names the smaller economy, so its sign is no finding. Barbieri 1996, from whom interdependence is, divides by total trade.",
  "GDP has two editions of the World Bank's indicators, which differ by revision and by the years that they have: 2024-10 for all economies to 2023, 2026-07 for 54 to 2025. Both stand side by side; a ratio takes one of them, and the sentence says which unless it is the trade table's. Trade typed in has no source but you.",
  "Trade is gross: it counts re-imported value and parts that cross the border twice, and says nothing of single products. Look-through and chokepoint models do.",
  "The two countries' statistics differ for the same flow: valuation (customs value, f.o.b., c.i.f.), trade through third places and timing. A ratio names its basis; both are shown where the table has them.",
];
