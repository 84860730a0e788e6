// Written by `npm run metadata` from the files of the family folders. Do not edit.
import type { FunctionExplanation } from "./explanation";
import * as alignedShare from "./macro/alignedShare";
import * as apparentConsumption from "./criticality/apparentConsumption";
import * as blockRanking from "./chokepoint/blockRanking";
import * as breakevenStock from "./scenario/breakevenStock";
import * as cdi from "./criticality/cdi";
import * as chokepointHalt from "./chokepoint/chokepointHalt";
import * as commitmentGap from "./tariff/commitmentGap";
import * as concentrationRatio from "./concentration/concentrationRatio";
import * as country from "./reference/country";
import * as coverGap from "./resilience/coverGap";
import * as criticalPath from "./resilience/criticalPath";
import * as crmEconomicImportance from "./criticality/crmEconomicImportance";
import * as crmSupplyRisk from "./criticality/crmSupplyRisk";
import * as dependenceAsymmetry from "./macro/dependenceAsymmetry";
import * as dependencyPath from "./scenario/dependencyPath";
import * as dependencyScreen from "./criticality/dependencyScreen";
import * as disruptionImpact from "./resilience/disruptionImpact";
import * as diversify from "./scenario/diversify";
import * as earningsAtRisk from "./portfolio/earningsAtRisk";
import * as effectiveSuppliers from "./concentration/effectiveSuppliers";
import * as entropyIndex from "./concentration/entropyIndex";
import * as eventStudy from "./portfolio/eventStudy";
import * as exposureRatio from "./macro/exposureRatio";
import * as extractionImpact from "./input-output/extractionImpact";
import * as foreignInputReliance from "./input-output/foreignInputReliance";
import * as foreignMarketReliance from "./input-output/foreignMarketReliance";
import * as geopolrisk from "./criticality/geopolrisk";
import * as ghoshInverse from "./input-output/ghoshInverse";
import * as giniIndex from "./concentration/giniIndex";
import * as gvcParticipation from "./input-output/gvcParticipation";
import * as haltMc from "./chokepoint/haltMc";
import * as haltProbability from "./chokepoint/haltProbability";
import * as haltRange from "./chokepoint/haltRange";
import * as haltRate from "./chokepoint/haltRate";
import * as hhi from "./concentration/hhi";
import * as hhiWgi from "./concentration/hhiWgi";
import * as hiddenExposure from "./chokepoint/hiddenExposure";
import * as importPenetration from "./criticality/importPenetration";
import * as importance from "./chokepoint/importance";
import * as inBloc from "./reference/inBloc";
import * as inoperability from "./input-output/inoperability";
import * as ioMultipliers from "./input-output/ioMultipliers";
import * as landedCost from "./tariff/landedCost";
import * as leontiefInverse from "./input-output/leontiefInverse";
import * as leverageBalance from "./macro/leverageBalance";
import * as linkages from "./input-output/linkages";
import * as lossCvar from "./scenario/lossCvar";
import * as lossVar from "./scenario/lossVar";
import * as microDependency from "./macro/microDependency";
import * as minCutSets from "./chokepoint/minCutSets";
import * as modelVersion from "./reference/modelVersion";
import * as netImportReliance from "./criticality/netImportReliance";
import * as networkTts from "./resilience/networkTts";
import * as originContent from "./chokepoint/originContent";
import * as passThrough from "./tariff/passThrough";
import * as pertDuration from "./resilience/pertDuration";
import * as pertProbability from "./resilience/pertProbability";
import * as portfolioExposure from "./portfolio/portfolioExposure";
import * as priceShock from "./input-output/priceShock";
import * as rca from "./macro/rca";
import * as reciprocalRate from "./tariff/reciprocalRate";
import * as reference from "./reference/reference";
import * as referenceSource from "./reference/referenceSource";
import * as referenceTable from "./reference/referenceTable";
import * as restrictionInForce from "./tariff/restrictionInForce";
import * as revenueAtRisk from "./chokepoint/revenueAtRisk";
import * as riskExposureIndex from "./resilience/riskExposureIndex";
import * as rvc from "./tariff/rvc";
import * as scheduleSlip from "./resilience/scheduleSlip";
import * as seededRandom from "./scenario/seededRandom";
import * as selftest from "./reference/selftest";
import * as singlePointExposure from "./criticality/singlePointExposure";
import * as singlePoints from "./chokepoint/singlePoints";
import * as stageExposure from "./criticality/stageExposure";
import * as substitutionIndex from "./criticality/substitutionIndex";
import * as supplyDistress from "./criticality/supplyDistress";
import * as tariffDiversion from "./tariff/tariffDiversion";
import * as tariffInForce from "./tariff/tariffInForce";
import * as tariffPath from "./tariff/tariffPath";
import * as tariffStack from "./tariff/tariffStack";
import * as techCoefficients from "./input-output/techCoefficients";
import * as theilIndex from "./concentration/theilIndex";
import * as timeToSurvive from "./resilience/timeToSurvive";
import * as tornado from "./scenario/tornado";
import * as tornadoHalt from "./chokepoint/tornadoHalt";
import * as tradeIntensity from "./macro/tradeIntensity";
import * as tradeOpenness from "./macro/tradeOpenness";
import * as uncertain from "./scenario/uncertain";
import * as upstreamness from "./input-output/upstreamness";
import * as usgsSupplyRisk from "./criticality/usgsSupplyRisk";
import * as vaContent from "./input-output/vaContent";
import * as weightedTariff from "./tariff/weightedTariff";

/** How each function is explained, by its id. */
export const explanations: Readonly<Record<string, FunctionExplanation>> = {
  ALIGNED_SHARE: alignedShare,
  APPARENT_CONSUMPTION: apparentConsumption,
  BLOCK_RANKING: blockRanking,
  BREAKEVEN_STOCK: breakevenStock,
  CDI: cdi,
  CHOKEPOINT_HALT: chokepointHalt,
  COMMITMENT_GAP: commitmentGap,
  CONCENTRATION_RATIO: concentrationRatio,
  COUNTRY: country,
  COVER_GAP: coverGap,
  CRITICAL_PATH: criticalPath,
  CRM_ECONOMIC_IMPORTANCE: crmEconomicImportance,
  CRM_SUPPLY_RISK: crmSupplyRisk,
  DEPENDENCE_ASYMMETRY: dependenceAsymmetry,
  DEPENDENCY_PATH: dependencyPath,
  DEPENDENCY_SCREEN: dependencyScreen,
  DISRUPTION_IMPACT: disruptionImpact,
  DIVERSIFY: diversify,
  EARNINGS_AT_RISK: earningsAtRisk,
  EFFECTIVE_SUPPLIERS: effectiveSuppliers,
  ENTROPY_INDEX: entropyIndex,
  EVENT_STUDY: eventStudy,
  EXPOSURE_RATIO: exposureRatio,
  EXTRACTION_IMPACT: extractionImpact,
  FOREIGN_INPUT_RELIANCE: foreignInputReliance,
  FOREIGN_MARKET_RELIANCE: foreignMarketReliance,
  GEOPOLRISK: geopolrisk,
  GHOSH_INVERSE: ghoshInverse,
  GINI_INDEX: giniIndex,
  GVC_PARTICIPATION: gvcParticipation,
  HALT_MC: haltMc,
  HALT_PROBABILITY: haltProbability,
  HALT_RANGE: haltRange,
  HALT_RATE: haltRate,
  HHI: hhi,
  HHI_WGI: hhiWgi,
  HIDDEN_EXPOSURE: hiddenExposure,
  IMPORT_PENETRATION: importPenetration,
  IMPORTANCE: importance,
  IN_BLOC: inBloc,
  INOPERABILITY: inoperability,
  IO_MULTIPLIERS: ioMultipliers,
  LANDED_COST: landedCost,
  LEONTIEF_INVERSE: leontiefInverse,
  LEVERAGE_BALANCE: leverageBalance,
  LINKAGES: linkages,
  LOSS_CVAR: lossCvar,
  LOSS_VAR: lossVar,
  MICRO_DEPENDENCY: microDependency,
  MIN_CUT_SETS: minCutSets,
  MODEL_VERSION: modelVersion,
  NET_IMPORT_RELIANCE: netImportReliance,
  NETWORK_TTS: networkTts,
  ORIGIN_CONTENT: originContent,
  PASS_THROUGH: passThrough,
  PERT_DURATION: pertDuration,
  PERT_PROBABILITY: pertProbability,
  PORTFOLIO_EXPOSURE: portfolioExposure,
  PRICE_SHOCK: priceShock,
  RCA: rca,
  RECIPROCAL_RATE: reciprocalRate,
  REFERENCE: reference,
  REFERENCE_SOURCE: referenceSource,
  REFERENCE_TABLE: referenceTable,
  RESTRICTION_IN_FORCE: restrictionInForce,
  REVENUE_AT_RISK: revenueAtRisk,
  RISK_EXPOSURE_INDEX: riskExposureIndex,
  RVC: rvc,
  SCHEDULE_SLIP: scheduleSlip,
  SEEDED_RANDOM: seededRandom,
  SELFTEST: selftest,
  SINGLE_POINT_EXPOSURE: singlePointExposure,
  SINGLE_POINTS: singlePoints,
  STAGE_EXPOSURE: stageExposure,
  SUBSTITUTION_INDEX: substitutionIndex,
  SUPPLY_DISTRESS: supplyDistress,
  TARIFF_DIVERSION: tariffDiversion,
  TARIFF_IN_FORCE: tariffInForce,
  TARIFF_PATH: tariffPath,
  TARIFF_STACK: tariffStack,
  TECH_COEFFICIENTS: techCoefficients,
  THEIL_INDEX: theilIndex,
  TIME_TO_SURVIVE: timeToSurvive,
  TORNADO: tornado,
  TORNADO_HALT: tornadoHalt,
  TRADE_INTENSITY: tradeIntensity,
  TRADE_OPENNESS: tradeOpenness,
  UNCERTAIN: uncertain,
  UPSTREAMNESS: upstreamness,
  USGS_SUPPLY_RISK: usgsSupplyRisk,
  VA_CONTENT: vaContent,
  WEIGHTED_TARIFF: weightedTariff,
};
