import { largestFirst } from "../rounding";

export interface Swing<Label> {
  readonly label: Label;
  /** The result at the low and at the high setting, less the base. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

/** What each driver alone does to a result, the widest swing first; equal swings keep their order. */
export function tornado<Label>(
  drivers: readonly { readonly label: Label; readonly low: number; readonly high: number }[],
  base: number,
): Swing<Label>[] {
  const swings = drivers.map(({ label, low, high }) => ({
    label,
    low: low - base,
    high: high - base,
    swing: Math.abs(high - low),
  }));
  return largestFirst(swings, ({ swing }) => swing);
}
