import { chokepoint } from "./chokepoint/chokepoint";
import { macroExposure } from "./macroExposure/macroExposure";
import { criticalMinerals } from "./criticalMinerals/criticalMinerals";
import { industry } from "./industry/industry";
import { facilities } from "./facilities/facilities";
import { leverage } from "./leverage/leverage";
import { portfolio } from "./portfolio/portfolio";
import { resilience } from "./resilience/resilience";
import { tariff } from "./tariff/tariff";
import type { ModelSpec } from "./modelSpec";

/** The models, in the order in which the pane lists them. */
export const MODEL_LIST: readonly ModelSpec[] = [
  chokepoint,
  macroExposure,
  criticalMinerals,
  tariff,
  resilience,
  portfolio,
  leverage,
  industry,
  facilities,
];
