import { requireFraction, requireNonNegative } from "../domain";
import { nameKey } from "../labels/name";
import { exceeds } from "../rounding";
import { byAuthority, requireRules } from "./authorityOrder";
import { authorityOf, reciprocal, us2025 } from "./stackingRules";
import { coveredShare, type StackOptions, type TariffLayer } from "./tariffLayer";
import { shortName } from "../labels/shortName";

export interface StackedLayer {
  readonly layer: string;
  readonly rate: number;
  /** What the layer adds to the rate on the goods. */
  readonly adds: number;
}

/**
 * Duties on one customs value: ad valorem layers are charged on the same value and do not compound.
 * An ADD layer adds its rate; a FLOOR layer lifts the base to its rate, max(0, rate − base); of a group's
 * MAX layers the largest counts; a REPLACE layer takes the place of its group's others on the covered
 * share. Each is charged on its content share. Dated rules then say which authority yields to which.
 */
export function tariffStack(layers: readonly TariffLayer[], options: StackOptions): StackedLayer[] {
  check(layers, options);
  const all = withFloor(layers, options);
  const modes = byMode(all, options);
  const { rules } = options;
  if (rules === undefined) return asStacked(all, modes);
  requireRules(rules, options);
  return asStacked(all, byAuthority(all, modes, rules, options));
}

const asStacked = (layers: readonly TariffLayer[], adds: readonly number[]): StackedLayer[] =>
  layers.map(({ layer, rate }, i) => ({ layer, rate, adds: adds[i] ?? 0 }));

function check(layers: readonly TariffLayer[], options: StackOptions): void {
  requireNonNegative("base", options.base);
  if (options.reciprocalFloor !== undefined)
    requireNonNegative("reciprocal_floor", options.reciprocalFloor);
  if (options.metalShare !== undefined) requireFraction("metal_share", options.metalShare);
  for (const { layer, rate, contentShare } of layers) {
    requireNonNegative(`rate of ${shortName(layer)}`, rate);
    requireFraction(`content_share of ${shortName(layer)}`, contentShare);
  }
}

/** The layers with the floor in place of the reciprocal ones, where a floor is given. */
function withFloor(
  layers: readonly TariffLayer[],
  { reciprocalFloor }: StackOptions,
): readonly TariffLayer[] {
  if (reciprocalFloor === undefined) return layers;
  const isReciprocal = ({ layer }: TariffLayer): boolean =>
    authorityOf(us2025, layer)?.layer === reciprocal;
  const replaced = layers.find(isReciprocal);
  const floor = { layer: reciprocal, group: "", contentShare: 1, ...replaced };
  return [
    ...layers.filter((layer) => !isReciprocal(layer)),
    { ...floor, rate: reciprocalFloor, mode: "FLOOR" },
  ];
}

/** What each layer adds by its own mode. */
function byMode(
  layers: readonly TariffLayer[],
  { base, metalShare, rules }: StackOptions,
): number[] {
  const adds = layers.map(
    ({ mode, rate, contentShare }) =>
      contentShare * (mode === "FLOOR" ? Math.max(0, rate - base) : rate),
  );
  for (const members of groupsOf(layers)) {
    keepLargest(members, layers, adds);
    // Dated rules say themselves which layer takes the place of which.
    if (rules === undefined) yieldToReplacing(members, layers, adds, metalShare);
  }
  return adds;
}

/** The layers' positions by group. */
function groupsOf(layers: readonly TariffLayer[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  layers.forEach(({ group }, i) => {
    const members = groups.get(nameKey(group));
    if (members === undefined) groups.set(nameKey(group), [i]);
    else members.push(i);
  });
  return groups.values();
}

function keepLargest(
  members: readonly number[],
  layers: readonly TariffLayer[],
  adds: number[],
): void {
  let largest = -1;
  for (const i of members) {
    if (layers[i]?.mode !== "MAX") continue;
    const isLarger = largest < 0 || exceeds(adds[i] ?? 0, adds[largest] ?? 0);
    const loser = isLarger ? largest : i;
    if (loser !== i) largest = i;
    if (loser >= 0) adds[loser] = 0;
  }
}

function yieldToReplacing(
  members: readonly number[],
  layers: readonly TariffLayer[],
  adds: number[],
  metalShare: number | undefined,
): void {
  const replaces = (i: number): boolean => layers[i]?.mode === "REPLACE" && layers[i].rate > 0;
  const replacing = members.filter(replaces).map((i) => layers[i] as TariffLayer);
  if (replacing.length === 0) return;
  const left = 1 - (metalShare ?? coveredShare(replacing));
  for (const i of members) if (!replaces(i)) adds[i] = (adds[i] ?? 0) * left;
}
