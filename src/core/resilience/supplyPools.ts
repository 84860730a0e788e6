import type { SupplyNetwork } from "./supplyNetwork";

/** A site's need for one material. */
export interface Use {
  readonly site: number;
  readonly quantity: number;
  readonly suppliers: readonly number[];
}

/** Suppliers that serve the same uses. */
export interface SupplierClass {
  readonly sites: readonly number[];
  /** How many classes of uses they serve. */
  readonly serves: number;
}

/** Uses of the same suppliers: what one of them takes another can take as well, so that only their sum counts. */
export interface UseClass {
  readonly uses: readonly Use[];
  readonly suppliers: readonly SupplierClass[];
}

/** What needs and supplies have in common, as few flows as say the same. */
export function supplyPools({ needs }: SupplyNetwork, sites: Iterable<number>): UseClass[] {
  const alike = new Map<string, Use[]>();
  for (const site of sites) {
    for (const { quantity, suppliers } of needs[site] ?? []) {
      if (suppliers.length > 0) addTo(alike, numbersKey(suppliers), { site, quantity, suppliers });
    }
  }
  const groups = [...alike.values()];
  const served = new Map<number, number[]>();
  groups.forEach(([first], group) => {
    for (const supplier of new Set(first?.suppliers)) addTo(served, supplier, group);
  });
  const classes = new Map<string, { sites: number[]; groups: readonly number[] }>();
  for (const [supplier, itsGroups] of served) {
    const key = itsGroups.join(",");
    const found = classes.get(key);
    if (found) found.sites.push(supplier);
    else classes.set(key, { sites: [supplier], groups: itsGroups });
  }
  const suppliersOf = groups.map((): SupplierClass[] => []);
  for (const { sites: members, groups: itsGroups } of classes.values()) {
    const supplierClass = { sites: members, serves: itsGroups.length };
    for (const group of itsGroups) suppliersOf[group]?.push(supplierClass);
  }
  return groups.map((uses, group) => ({ uses, suppliers: suppliersOf[group] ?? [] }));
}

const numbersKey = (numbers: readonly number[]): string =>
  [...new Set(numbers)].sort((a, b) => a - b).join(",");

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
