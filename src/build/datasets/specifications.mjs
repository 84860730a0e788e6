import { countries } from "./codes/countries.mjs";
import { hsCodes } from "./codes/hsCodes.mjs";
import { bomArticle } from "./core/bomArticle.mjs";
import { bomQuadcopter } from "./core/bomQuadcopter.mjs";
import { macroExposure } from "./core/macroExposure.mjs";
import { reeReliance } from "./core/reeReliance.mjs";
import { retaliationTimeline } from "./timelines/retaliationTimeline.mjs";
import { tariffTimeline } from "./timelines/tariffTimeline.mjs";

/** Every dataset, in the order in which its group lists it. */
export const specifications = [
  macroExposure,
  reeReliance,
  bomArticle,
  bomQuadcopter,
  tariffTimeline,
  retaliationTimeline,
  countries,
  hsCodes,
];
