import { requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import { isRest } from "../labels/restLabel";
import { shortName } from "../labels/shortName";
import { isTotal } from "../labels/totalLabel";
import { exceeds } from "../rounding";
import { sumOf } from "../sum";
import { productsIn } from "../tariff/productCode";

/** What a bloc or a country bought of a product from one partner in a year. */
export interface ImportRow {
  readonly product: string;
  /** "" where it is not known. */
  readonly partner: string;
  readonly value: number;
  readonly year: number;
  /** Whether the partner belongs to the bloc, or is production at home. */
  readonly isInside: boolean;
  readonly place: string;
}

/** What it sold of a product in a year. */
export interface ExportRow {
  readonly product: string;
  readonly value: number;
  readonly year: number;
  readonly place: string;
}

export type Thresholds = readonly [concentration: number, importance: number, replacing: number];

export interface Supplier {
  readonly name: string;
  readonly share: number;
}

/** The three indicators of a product on the mean of several years; a Failure where one cannot be formed. */
export interface ScreenedProduct {
  readonly product: string;
  /** A lower bound where part of the imports has no known partner. */
  readonly concentration: number | Failure;
  readonly importance: number;
  readonly replacing: number | Failure;
  /** Suppliers outside with what they supply of all that comes from outside, the largest first. */
  readonly suppliers: readonly Supplier[];
  /** In how many of the years, each by itself, it is dependent. */
  readonly yearsDependent: number;
  readonly isDependent: boolean | Failure;
}

/**
 * Products on whose suppliers outside a bloc depends: imports from outside are concentrated (CDI1), important among
 * all imports (CDI2) and exceed what the bloc could redirect, its exports (CDI3). European Commission, SWD(2021)
 * 352 final, on the means of several years, since about a fifth of a list of one year is not in the next.
 */
export function dependencyScreen(
  imports: readonly ImportRow[],
  exports: readonly ExportRow[],
  thresholds: Thresholds,
  yearsAsked?: number,
): ScreenedProduct[] {
  const years = yearsOf(imports, exports, yearsAsked);
  const inYears = <R extends { year: number }>(rows: readonly R[]): R[] =>
    rows.filter(({ year }) => years.includes(year));
  const sold = byProduct(inYears(exports), ({ value, place }) =>
    requireNonNegative(`${place}, value`, value),
  );
  const bought = byProduct(inYears(imports), requireImport);
  return [...bought.values()].map((rows) => {
    const product = rows[0]?.product ?? "";
    const sales = sold.get(productKey(product));
    const all = flowsOf(rows, sales);
    const each = years.map((year) => {
      const own = rows.filter((row) => row.year === year);
      const ownSales = sales?.filter((row) => row.year === year);
      return judged(product, flowsOf(own, ownSales), thresholds).isDependent;
    });
    return {
      ...judged(product, all, thresholds),
      yearsDependent: each.filter((is) => is === true).length,
    };
  });
}

/** The latest years that imports has, as many as are asked for; a list of one year is refused. */
function yearsOf(
  imports: readonly ImportRow[],
  exports: readonly ExportRow[],
  asked: number | undefined,
): number[] {
  const all = [...new Set(imports.map(({ year }) => year))].sort((a, b) => b - a);
  if (all.length === 0) {
    throw new Failure("#N/A", "imports has no rows: give product, partner, value and year.");
  }
  const why = "about a fifth of a list of one year is not in the next";
  if (asked !== undefined && asked < 2) {
    throw new Failure("#NUM!", `years is ${asked}: ${why}, so take the mean of 2 years or more.`);
  }
  if (all.length === 1) {
    throw new Failure(
      "#N/A",
      `imports has one year, ${all[0] as number}: ${why}, so give rows of several years. For one product in one year take CDI.`,
    );
  }
  if (asked !== undefined && all.length < asked) {
    throw new Failure(
      "#N/A",
      `imports has ${all.length} years and years asks for the mean of ${asked}: give more years, or ask for fewer.`,
    );
  }
  const years = all.slice(0, asked ?? all.length);
  const sold = new Set(exports.map(({ year }) => year));
  const absent = years.find((year) => !sold.has(year));
  if (absent === undefined) return years;
  throw new Failure(
    "#N/A",
    `exports has no rows of ${absent}, which imports has: give both tables for the same years.`,
  );
}

/** Codes compare by their digits, names as written. */
export function productKey(product: string): string {
  const [only, ...more] = productsIn(product);
  if (only?.kind !== "code" || more.length > 0) return nameKey(product);
  return only.readings.at(-1) ?? "";
}

function byProduct<R extends { readonly product: string }>(
  rows: readonly R[],
  check: (row: R) => void,
): Map<string, R[]> {
  const products = new Map<string, R[]>();
  for (const row of rows) {
    check(row);
    const key = productKey(row.product);
    const own = products.get(key);
    if (own === undefined) products.set(key, [row]);
    else own.push(row);
  }
  return products;
}

function requireImport({ partner, value, place }: ImportRow): void {
  requireNonNegative(`${place}, value`, value);
  if (!isTotal(partner)) return;
  throw new Failure(
    "#VALUE!",
    `${place}: partner "${shortName(partner)}" adds up the others: leave its rows out, or every supplier counts twice.`,
  );
}

interface Flows {
  /** Amounts by supplier outside, the largest first. */
  readonly suppliers: readonly { readonly name: string; readonly amount: number }[];
  /** From outside, of partners that are not told apart. */
  readonly unknown: number;
  readonly inside: number;
  /** Undefined where exports has no row of the product. */
  readonly exports: number | undefined;
}

function flowsOf(rows: readonly ImportRow[], sales: readonly ExportRow[] | undefined): Flows {
  const suppliers = new Map<string, { name: string; amount: number }>();
  let [unknown, inside] = [0, 0];
  for (const { partner, value, isInside } of rows) {
    if (isInside) inside += value;
    else if (partner === "" || isRest(partner)) unknown += value;
    else {
      const key = placeKey(partner);
      const own = suppliers.get(key) ?? { name: partner, amount: 0 };
      own.amount += value;
      suppliers.set(key, own);
    }
  }
  return {
    suppliers: [...suppliers.values()]
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount),
    unknown,
    inside,
    exports: sales === undefined ? undefined : sumOf(sales, ({ value }) => value),
  };
}

function judged(
  product: string,
  { suppliers, unknown, inside, exports }: Flows,
  [t1, t2, t3]: Thresholds,
): Omit<ScreenedProduct, "yearsDependent"> {
  const outside = sumOf(suppliers, ({ amount }) => amount) + unknown;
  const shares = suppliers.map(({ name, amount }) => ({ name, share: amount / outside }));
  const named = shortName(product);
  if (outside === 0) {
    const nothing = new Failure("#DIV/0!", `imports: nothing of ${named} comes from outside.`);
    const base = { product, concentration: nothing, importance: 0, suppliers: [] };
    return { ...base, replacing: replacingOf(named, 0, exports), isDependent: false };
  }
  const low = sumOf(shares, ({ share }) => share ** 2);
  const open = unknown / outside;
  const high = low + 2 * (shares[0]?.share ?? 0) * open + open ** 2;
  const importance = outside / (outside + inside);
  const replacing = replacingOf(named, outside, exports);
  const tests = [
    isAbove(low, high, t1, named),
    exceeds(importance, t2),
    replacing instanceof Failure
      ? replacing.code === "#DIV/0!" || replacing
      : exceeds(replacing, t3),
  ];
  const isDependent =
    !tests.includes(false) && (tests.find((test) => test instanceof Failure) ?? true);
  return { product, concentration: low, importance, replacing, suppliers: shares, isDependent };
}

/** No exports at all show no capacity to replace imports; no row says nothing. */
function replacingOf(
  product: string,
  outside: number,
  exports: number | undefined,
): number | Failure {
  if (exports === undefined) {
    return new Failure(
      "#N/A",
      `exports has no row of ${product}: missing is not zero, so give 0 where nothing is exported.`,
    );
  }
  if (exports > 0) return outside / exports;
  return new Failure("#DIV/0!", `exports of ${product} are 0: none could replace its imports.`);
}

function isAbove(low: number, high: number, threshold: number, product: string): boolean | Failure {
  if (exceeds(low, threshold)) return true;
  if (!exceeds(high, threshold)) return false;
  return new Failure(
    "#N/A",
    `imports of ${product} without a known partner could lift its concentration above ${threshold}: between ${Number(low.toPrecision(4))} and ${Number(high.toPrecision(4))}. Name their partners.`,
  );
}
