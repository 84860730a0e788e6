import { sumOf } from "../sum";
import type { StackingRules } from "./stackingRules";

export type LayerMode = "ADD" | "FLOOR" | "MAX" | "REPLACE";

export interface TariffLayer {
  readonly layer: string;
  readonly rate: number;
  readonly mode: LayerMode;
  /** Layers of one group compete (MAX) or yield to one of them (REPLACE); "" is a group too. */
  readonly group: string;
  /** Share of the customs value that the layer is charged on. */
  readonly contentShare: number;
}

export interface StackOptions {
  /** The ordinary rate, after any preference. */
  readonly base: number;
  /** Dated rules by authority; without them layers stack as their modes say. */
  readonly rules?: StackingRules | undefined;
  readonly origin?: string | undefined;
  /** The day of entry, as Excel counts; without one, the rules as they last stood. */
  readonly date?: number | undefined;
  /** Share of the customs value that a covering layer takes out of the yielding layers' reach. */
  readonly metalShare?: number | undefined;
  /** An all-in rate, base included, in place of the reciprocal rate. */
  readonly reciprocalFloor?: number | undefined;
}

/** The share of the goods that layers are charged on together. */
export const coveredShare = (layers: readonly TariffLayer[]): number =>
  Math.min(
    1,
    sumOf(layers, ({ contentShare }) => contentShare),
  );
