import { Failure } from "../failure";
import { labelKey, LabelSet } from "../labels/label";
import { CompensatedSum } from "../sum";

/** The region of each row of a multi-region table. */
export class Regions {
  /** Each region once, in the order and spelling met first. */
  readonly names: readonly string[];
  private readonly keys: readonly string[];

  constructor(private readonly labels: readonly string[]) {
    this.names = [...new LabelSet(labels)];
    this.keys = labels.map(labelKey);
  }

  /** Whether each row lies in one of the regions chosen; each of them must be in the table. */
  rowsIn(chosen: LabelSet, argument: string): boolean[] {
    this.requireKnown(chosen, argument);
    return this.labels.map((label) => chosen.has(label));
  }

  requireKnown(chosen: LabelSet, argument: string): void {
    const known = new LabelSet(this.names);
    for (const label of chosen) {
      if (known.has(label)) continue;
      const some = this.names.slice(0, 5).join(", ") + (this.names.length > 5 ? ", …" : "");
      throw new Failure("#N/A", `${argument}: ${label} is not in regions, which has ${some}.`);
    }
  }

  /** The rows of a vector added up by region, in the order of `names`. */
  sums(values: Float64Array): Float64Array {
    const at = new Map(this.names.map((name, i) => [labelKey(name), i]));
    const sums = this.names.map(() => new CompensatedSum());
    this.keys.forEach((key, row) => sums[at.get(key) as number]?.add(values[row] as number));
    return Float64Array.from(sums, ({ value }) => value);
  }
}
