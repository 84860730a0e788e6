import { namedSuppliers } from "../concentration/namedSuppliers";
import { knownAmounts, namedSharesOf } from "../concentration/shares";
import { Failure } from "../failure";
import { exceeds, reaches } from "../rounding";
import { sum, sumOf } from "../sum";

export interface SupplierAmounts {
  readonly amounts: Float64Array;
  readonly labels?: readonly string[] | undefined;
  /** An amount spread over countless small suppliers. */
  readonly other: number;
}

export interface LargestSupplier {
  /** Its label, "" where there are none. */
  readonly name: string;
  readonly share: number;
  /** Its share, or another's, if all amounts without a supplier's name were one supplier's. */
  readonly shareAtMost: number;
  /** Whether an amount without a name could make another the largest. */
  readonly isOpen: boolean;
  /** The first amount without a name, as a sentence. */
  readonly whyOpen: string;
}

/** The supplier with the largest share, of equals the first; missing amounts (NaN) are left out. */
export function largestSupplier({ amounts, labels, other }: SupplierAmounts): LargestSupplier {
  const { shares } = namedSharesOf(amounts, other);
  if (labels === undefined) {
    const share = shares.reduce((most, share) => Math.max(most, share), 0);
    return { name: "", share, shareAtMost: share, isOpen: false, whyOpen: "" };
  }
  const named = namedSuppliers(labels, amounts);
  const total = sum(knownAmounts(amounts)) + other;
  const most = named.amounts.reduce((most, amount) => Math.max(most, amount), 0);
  const first = named.amounts.findIndex((amount) => reaches(amount, most));
  const second = named.amounts.reduce(
    (next, amount, i) => (i === first ? next : Math.max(next, amount)),
    0,
  );
  const unnamed = sumOf(named.unnamed, ({ amount }) => amount);
  requireSmallRest(named.rest, most);
  return {
    name: named.names[first] ?? "",
    share: most / total,
    shareAtMost: (most + unnamed) / total,
    isOpen: unnamed > 0 && !exceeds(most, second + unnamed),
    whyOpen: unnamedSentence(named.unnamed[0]?.position ?? 0),
  };
}

const unnamedSentence = (position: number): string =>
  `labels (value ${position + 1}) is blank or names nobody, and its amount could be of any supplier, the largest included: name it, or give the amount as other.`;

/** As one supplier a row "Other" would be the largest, which it is not known to be. */
function requireSmallRest(rest: number, most: number): void {
  if (rest === 0 || exceeds(most, rest)) return;
  throw new Failure(
    "#VALUE!",
    "labels has a row of other suppliers with the largest amount, which is many suppliers and not one: leave the row out and give its amount as other.",
  );
}
