import fc from "fast-check";
import { cdi } from "../../../src/functions/criticality/cdi";
import { dependencyScreen } from "../../../src/functions/criticality/dependencyScreen";
import { amount, amountOrZero, apart, column, sum } from "../../support/figures";

const partners = ["China", "Japan", "Chile"] as const;
const years = [2021, 2022, 2023] as const;

/** Trade of one product: imports by partner and year, imports from inside and exports by year. */
const products = fc.record({
  outside: fc.array(fc.array(amount, { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  }),
  inside: fc.array(amountOrZero, { minLength: 3, maxLength: 3 }),
  exports: fc.array(amount, { minLength: 3, maxLength: 3 }),
});

interface Trade {
  readonly outside: readonly (readonly number[])[];
  readonly inside: readonly number[];
  readonly exports: readonly number[];
}

function tables(trades: readonly Trade[]): [imports: unknown[][], exports: unknown[][]] {
  const imports: unknown[][] = [["product", "partner", "value", "year", "inside"]];
  const exports: unknown[][] = [["product", "value", "year"]];
  trades.forEach((trade, p) => {
    years.forEach((year, y) => {
      partners.forEach((partner, i) => {
        imports.push([`good ${p}`, partner, trade.outside[y]![i], year, false]);
      });
      imports.push([`good ${p}`, "Germany", trade.inside[y], year, true]);
      exports.push([`good ${p}`, trade.exports[y], year]);
    });
  });
  return [imports, exports];
}

const ofYears = (trade: Trade, from: number): unknown[] => {
  const own = trade.outside.slice(from);
  const supply = partners.map((_, i) => sum(own.map((year) => year[i]!)));
  const [inside, exports] = [sum(trade.inside.slice(from)), sum(trade.exports.slice(from))];
  return cdi(column(supply), inside, exports)[1]!;
};

test("each product has the indicators that CDI gives for its sums over the years", () => {
  fc.assert(
    fc.property(fc.array(products, { minLength: 1, maxLength: 4 }), (trades) => {
      for (const asked of [undefined, 2]) {
        const args = [undefined, undefined, undefined, asked] as const;
        const [header, ...rows] = dependencyScreen(...tables(trades), ...args);
        expect(header?.slice(0, 4)).toEqual(["product", "cdi1", "cdi2", "cdi3"]);
        expect(rows).toHaveLength(trades.length);
        rows.forEach((row, p) => {
          const [one, two, three, dependent] = ofYears(trades[p]!, asked === 2 ? 1 : 0);
          expect(apart(row[1] as number, one as number)).toBeLessThan(1e-9);
          expect(apart(row[2] as number, two as number)).toBeLessThan(1e-9);
          expect(apart(row[3] as number, three as number)).toBeLessThan(1e-9);
          expect(row[7]).toBe(dependent);
        });
      }
    }),
  );
});

test("the count is that of the table, and years_dependent that of single years", () => {
  fc.assert(
    fc.property(fc.array(products, { minLength: 1, maxLength: 4 }), (trades) => {
      const [, ...rows] = dependencyScreen(...tables(trades));
      const count = dependencyScreen(...tables(trades), null, null, null, null, "COUNT");
      expect(count).toEqual([[rows.filter((row) => row[7] === true).length]]);
      rows.forEach((row, p) => {
        const single = years.filter((_, y) => {
          const trade = trades[p]!;
          const flows = [
            column([...trade.outside[y]!]),
            trade.inside[y],
            trade.exports[y],
          ] as const;
          return cdi(...flows, null, null, null, "DEPENDENT")[0]![0] === true;
        });
        expect(row[6]).toBe(single.length);
      });
    }),
  );
});

test("the order of rows does not matter, nor a partner's rows taken apart", () => {
  fc.assert(
    fc.property(products, (trade) => {
      const [imports, exports] = tables([trade]);
      const [header, ...rows] = imports as [unknown[], ...unknown[][]];
      const halves = rows.flatMap((row) => {
        const half = [row[0], row[1], (row[2] as number) / 2, row[3], row[4]];
        return [half, half];
      });
      const one = dependencyScreen(imports, exports)[1]!;
      const other = dependencyScreen([header, ...halves.reverse()], exports)[1]!;
      [1, 2, 3, 5].forEach((at) => {
        expect(apart(one[at] as number, other[at] as number)).toBeLessThan(1e-9);
      });
      expect(other[6]).toBe(one[6]);
    }),
  );
});
