import fc from "fast-check";
import { stageExposure } from "../../../src/functions/criticality/stageExposure";
import { amount, apart, column, numbersOf, sum } from "../../support/figures";
import { hhi } from "../../../src/functions/concentration/hhi";

const names = ["China", "Malaysia", "Japan", "Chile"] as const;
const shares = fc
  .array(amount, { minLength: names.length, maxLength: names.length })
  .map((values) => values.map((value) => value / sum(values)));

/** Mines that supply each refiner apart, and refiners. */
const chains = fc.record({
  refiners: shares,
  mines: fc.array(shares, { minLength: names.length, maxLength: names.length }),
});

interface Chain {
  readonly refiners: readonly number[];
  readonly mines: readonly (readonly number[])[];
}

const header = ["stage", "country", "share", "buyer"];
const refinery = ({ refiners }: Chain): unknown[][] =>
  names.map((name, r) => ["refinery", name, refiners[r], ""]);
const mine = ({ mines }: Chain): unknown[][] =>
  names.flatMap((buyer, r) => names.map((name, o) => ["mine", name, mines[r]![o], buyer]));
const table = (chain: Chain): unknown[][] => [header, ...mine(chain), ...refinery(chain)];

const share = (stages: unknown[][], country: string): number[] =>
  numbersOf(stageExposure(stages, [[country]]));

test("a share of the mines is the mean of what refiners take, each weighted by its own share", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      names.forEach((name, o) => {
        const [atMine, atRefinery] = share(table(chain), name);
        const mean = sum(chain.refiners.map((weight, r) => weight * chain.mines[r]![o]!));
        expect(apart(atMine!, mean)).toBeLessThan(1e-12);
        expect(apart(atRefinery!, chain.refiners[o]!)).toBeLessThan(1e-12);
      });
    }),
  );
});

test("the shares of all countries add up to 1 at every stage, and their squares to its HHI", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const all = names.map((name) => share(table(chain), name));
      const indices = numbersOf(stageExposure(table(chain), [["China"]], "HHI"));
      [0, 1].forEach((stage) => {
        const values = all.map((each) => each[stage]!);
        expect(apart(sum(values), 1)).toBeLessThan(1e-9);
        expect(apart(indices[stage]!, hhi(column(values)))).toBeLessThan(1e-9);
      });
    }),
  );
});

test("neither the order of rows nor that of the stages matters to a stage", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const [atMine, atRefinery] = share(table(chain), "Japan");
      const turned = [header, ...refinery(chain).reverse(), ...mine(chain).reverse()];
      const [first, second] = share(turned, "Japan");
      expect(apart(first!, atRefinery!)).toBeLessThan(1e-12);
      expect(apart(second!, atMine!)).toBeLessThan(1e-12);
    }),
  );
});

test("where all refiners take the same, it is as if no buyers were named", () => {
  fc.assert(
    fc.property(chains, (chain) => {
      const alike = { ...chain, mines: names.map(() => chain.mines[0]!) };
      const plain = [
        header,
        ...names.map((name, o) => ["mine", name, chain.mines[0]![o], ""]),
        ...refinery(chain),
      ];
      const [one, other] = [share(table(alike), "Chile"), share(plain, "Chile")];
      one.forEach((value, stage) => {
        expect(apart(value, other[stage]!)).toBeLessThan(1e-9);
      });
    }),
  );
});
