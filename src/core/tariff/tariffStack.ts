import { requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { labelKey } from "../labels/label";
import {
  type Authority,
  authorityOf,
  isAmong,
  reciprocal,
  type StackingRules,
  us2025,
} from "./stackingRules";

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
  /** Share of the customs value that a covering layer takes out of the yielding layers' reach. */
  readonly metalShare?: number | undefined;
  /** An all-in rate, base included, in place of the reciprocal rate. */
  readonly reciprocalFloor?: number | undefined;
}

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
  const { rules, origin } = options;
  if (rules === undefined) return asStacked(all, modes);
  const adds = byAuthority(all, modes, rules, options);
  // Without an origin the answer stands only if no origin would change it.
  if (origin === undefined) {
    const china = byAuthority(all, modes, rules, { ...options, origin: "China" });
    if (china.some((value, i) => value !== adds[i])) {
      throw new Failure(
        "#N/A",
        `origin is blank: under ${rules.name} these layers differ between goods of China and others, so give the origin.`,
      );
    }
  }
  return asStacked(all, adds);
}

const asStacked = (layers: readonly TariffLayer[], adds: readonly number[]): StackedLayer[] =>
  layers.map(({ layer, rate }, i) => ({ layer, rate, adds: adds[i] ?? 0 }));

function check(layers: readonly TariffLayer[], options: StackOptions): void {
  requireNonNegative("base", options.base);
  if (options.reciprocalFloor !== undefined)
    requireNonNegative("reciprocal_floor", options.reciprocalFloor);
  if (options.metalShare !== undefined) requireFraction("metal_share", options.metalShare);
  for (const { layer, rate, contentShare } of layers) {
    requireNonNegative(`rate of ${layer}`, rate);
    requireFraction(`content_share of ${layer}`, contentShare);
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
    const members = groups.get(labelKey(group));
    if (members === undefined) groups.set(labelKey(group), [i]);
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
    const loser = largest < 0 || (adds[i] ?? 0) > (adds[largest] ?? 0) ? largest : i;
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

const coveredShare = (layers: readonly TariffLayer[]): number =>
  Math.min(
    1,
    layers.reduce((sum, { contentShare }) => sum + contentShare, 0),
  );

/** What is left of each layer when authorities yield to one another. */
function byAuthority(
  layers: readonly TariffLayer[],
  adds: readonly number[],
  rules: StackingRules,
  { origin = "", metalShare }: StackOptions,
): number[] {
  const authorities = layers.map(({ layer }) => authorityNamed(rules, layer));
  const covering = layers.filter(({ rate }, i) => rate > 0 && authorities[i]?.covers);
  const left = covering.length === 0 ? 1 : 1 - (metalShare ?? coveredShare(covering));
  return adds.map((value, i) => {
    const { onlyFrom, yields } = authorities[i] ?? {};
    if (onlyFrom !== undefined && !isAmong(onlyFrom, origin)) return 0;
    return yields === undefined || isAmong(yields.exceptFrom, origin) ? value : value * left;
  });
}

function authorityNamed(rules: StackingRules, layer: string): Authority {
  const authority = authorityOf(rules, layer);
  if (authority !== undefined) return authority;
  const names = rules.authorities.map(({ layer: name }) => name).join(", ");
  throw new Failure(
    "#VALUE!",
    `layers: ${rules.name} does not know "${layer}". Name each layer by its authority: ${names}.`,
  );
}
