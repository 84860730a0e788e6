import { apiSources } from "./codes/apiSources.mjs";
import { countries } from "./codes/countries.mjs";
import { countryBlocs } from "./codes/countryBlocs.mjs";
import { countryLabels } from "./codes/countryLabels.mjs";
import { glossary } from "./codes/glossary.mjs";
import { hs2022 } from "./codes/hs2022.mjs";
import { hsCodes } from "./codes/hsCodes.mjs";
import { licences } from "./codes/licences.mjs";
import { bomArticle } from "./bills/bomArticle.mjs";
import { bomQuadcopter } from "./bills/bomQuadcopter.mjs";
import { exchangeRatesAnnual } from "./economies/exchangeRatesAnnual.mjs";
import { gdpCurrentUsd } from "./economies/gdpCurrentUsd.mjs";
import { macroExposure } from "./economies/macroExposure.mjs";
import { observations } from "./economies/observations.mjs";
import { reeReliance } from "./minerals/reeReliance.mjs";
import { sectorDependency } from "./economies/sectorDependency.mjs";
import { semiconductorImports } from "./economies/semiconductorImports.mjs";
import { uavComponents } from "./bills/uavComponents.mjs";
import { uavFleet } from "./bills/uavFleet.mjs";
import { usChinaGoodsTrade } from "./economies/usChinaGoodsTrade.mjs";
import { usChinaGoodsTradeMonthly } from "./economies/usChinaGoodsTradeMonthly.mjs";
import { usGoodsTradeByPartner } from "./economies/usGoodsTradeByPartner.mjs";
import { usGoodsTradeByPartnerMonthly } from "./economies/usGoodsTradeByPartnerMonthly.mjs";
import { wdiEconomies } from "./economies/wdiEconomies.mjs";
import { wgi } from "./economies/wgi.mjs";
import { articleStatements } from "./evidence/articleStatements.mjs";
import { chinaMirrorTrade } from "./evidence/chinaMirrorTrade.mjs";
import { gdpVintages } from "./evidence/gdpVintages.mjs";
import { platformReeContent } from "./evidence/platformReeContent.mjs";
import { sourceDisagreements } from "./evidence/sourceDisagreements.mjs";
import { tariffRateSnapshots } from "./evidence/tariffRateSnapshots.mjs";
import { techClaims } from "./evidence/techClaims.mjs";
import { usImportedInputs } from "./input-output/usImportedInputs.mjs";
import { usImportedInputsDetail2022 } from "./input-output/usImportedInputsDetail2022.mjs";
import { usIoRegions } from "./input-output/usIoRegions.mjs";
import { usIoSector15 } from "./input-output/usIoSector15.mjs";
import { usIoSectors } from "./input-output/usIoSectors.mjs";
import { usIoSummary } from "./input-output/usIoSummary.mjs";
import { commodities } from "./minerals/commodities.mjs";
import { criticalMineralsEndUse } from "./minerals/criticalMineralsEndUse.mjs";
import { criticalMineralsSalient } from "./minerals/criticalMineralsSalient.mjs";
import { criticalRawMaterialsLists } from "./minerals/criticalRawMaterialsLists.mjs";
import { mineralExportControls } from "./minerals/mineralExportControls.mjs";
import { mineralImportSources } from "./minerals/mineralImportSources.mjs";
import { mineralNetImportReliance } from "./minerals/mineralNetImportReliance.mjs";
import { mineralWorldProduction } from "./minerals/mineralWorldProduction.mjs";
import { mineralStages } from "./minerals/mineralStages.mjs";
import { rareEarthFacilities } from "./minerals/rareEarthFacilities.mjs";
import { supplyConcentration } from "./minerals/supplyConcentration.mjs";
import { usMineralSalientSeries } from "./minerals/usMineralSalientSeries.mjs";
import { leverageGoods } from "./models/leverageGoods.mjs";
import { mineralsWatched } from "./models/mineralsWatched.mjs";
import { portfolioHoldings } from "./models/portfolioHoldings.mjs";
import {
  resilienceActivities,
  resilienceLinks,
  resilienceRelations,
  resilienceSites,
} from "./models/resilienceTables.mjs";
import { tariffBasket, tariffOrigins } from "./models/tariffTables.mjs";
import { commitmentsOther } from "./tariffs/commitmentsOther.mjs";
import { commitmentsPhaseOne } from "./tariffs/commitmentsPhaseOne.mjs";
import { exportControlsTimeline } from "./tariffs/exportControlsTimeline.mjs";
import { negotiationsTimeline } from "./tariffs/negotiationsTimeline.mjs";
import { retaliationTimeline } from "./tariffs/retaliationTimeline.mjs";
import { tariffStackChina } from "./tariffs/tariffStackChina.mjs";
import { tariffTimeline } from "./tariffs/tariffTimeline.mjs";
import { thirdCountryTimeline } from "./tariffs/thirdCountryTimeline.mjs";
import { usSection301Lists } from "./tariffs/usSection301Lists.mjs";

/**
 * Every dataset, in the order in which its group lists it.
 *
 * @type {readonly import("./specification.mjs").Specification[]}
 */
export const specifications = [
  macroExposure,
  reeReliance,
  bomArticle,
  bomQuadcopter,
  sectorDependency,
  usChinaGoodsTrade,
  usChinaGoodsTradeMonthly,
  usGoodsTradeByPartner,
  usGoodsTradeByPartnerMonthly,
  gdpCurrentUsd,
  wdiEconomies,
  exchangeRatesAnnual,
  semiconductorImports,
  uavComponents,
  uavFleet,
  wgi,
  observations,
  usIoSector15,
  usIoRegions,
  usIoSectors,
  usIoSummary,
  usImportedInputs,
  usImportedInputsDetail2022,
  tariffTimeline,
  retaliationTimeline,
  thirdCountryTimeline,
  tariffStackChina,
  usSection301Lists,
  exportControlsTimeline,
  negotiationsTimeline,
  commitmentsPhaseOne,
  commitmentsOther,
  mineralNetImportReliance,
  mineralImportSources,
  mineralWorldProduction,
  supplyConcentration,
  mineralStages,
  rareEarthFacilities,
  criticalMineralsSalient,
  criticalMineralsEndUse,
  mineralExportControls,
  usMineralSalientSeries,
  commodities,
  criticalRawMaterialsLists,
  countries,
  countryLabels,
  countryBlocs,
  hs2022,
  hsCodes,
  glossary,
  licences,
  apiSources,
  sourceDisagreements,
  articleStatements,
  gdpVintages,
  chinaMirrorTrade,
  tariffRateSnapshots,
  platformReeContent,
  techClaims,
];

/**
 * Every table that a model begins with.
 *
 * @type {readonly import("./specification.mjs").Starter[]}
 */
export const starters = [
  mineralsWatched,
  tariffBasket,
  tariffOrigins,
  resilienceSites,
  resilienceLinks,
  resilienceActivities,
  resilienceRelations,
  portfolioHoldings,
  leverageGoods,
];
