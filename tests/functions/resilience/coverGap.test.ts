import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";

const days = fc.integer({ min: 0, max: 120 });
const gaps = fc.record({
  stock: fc.integer({ min: 0, max: 2000 }),
  use: fc.integer({ min: 1, max: 20 }),
  lead_time: days,
  qualification: days,
  ramp_days: days,
  alt_share: fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4),
  outage: fc.integer({ min: 0, max: 400 }),
});

const of = (given: object): number => (callByName("COVER_GAP", { ...given }) as number[][])[0]![0]!;

/** The stock used up hour by hour, and what is lacking after that. */
function walked({
  stock,
  use,
  lead_time,
  qualification,
  ramp_days,
  alt_share,
  outage,
}: Record<string, number>): number {
  const steps = 48;
  let [left, lacking] = [stock!, 0];
  for (let step = 0; step < outage! * steps; step++) {
    const since = (step + 0.5) / steps - lead_time! - qualification!;
    const rate = since <= 0 ? 0 : ramp_days! === 0 ? 1 : Math.min(1, since / ramp_days!);
    const short = (use! * (1 - alt_share! * rate)) / steps;
    const taken = Math.min(left, short);
    left -= taken;
    lacking += short - taken;
  }
  return lacking;
}

test("the gap is what a walk through the outage lacks", () => {
  let looked = 0;
  fc.assert(
    fc.property(gaps, (gap) => {
      const units = of({ ...gap, result: "UNITS" });
      expect(Math.abs(units - walked(gap))).toBeLessThan(1e-3 * (1 + gap.use));
      expect(of(gap)).toBeCloseTo(units / gap.use, 9);
      looked++;
    }),
    { numRuns: 60 },
  );
  expect(looked).toBe(60);
});

test("with the stock that REORDER names nothing is lacking, and with less that much is", () => {
  let looked = 0;
  fc.assert(
    fc.property(gaps, fc.double({ min: 0, max: 1, noNaN: true }), (gap, part) => {
      const enough = of({ ...gap, result: "REORDER" });
      expect(of({ ...gap, stock: enough, result: "UNITS" })).toBeCloseTo(0, 9);
      const less = of({ ...gap, stock: part * enough, result: "UNITS" });
      expect(less).toBeCloseTo((1 - part) * enough, 8);
      looked++;
    }),
  );
  expect(looked).toBe(100);
});
