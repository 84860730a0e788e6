import { macroExposure } from "./macroExposure";
import type { ModelSpec } from "./modelSpec";

/** The models, in the order in which the pane lists them. */
export const MODELS: readonly ModelSpec[] = [macroExposure];
