import fc from "fast-check";
import { kernelDraws, plainDraws } from "../../../src/core/chokepoint/eventDraws";
import { kernelsWith } from "../../../src/core/kernels/kernels";

const half = 2 ** 31;
const limit = fc.oneof(
  fc.constantFrom(0, 1, half - 1, half, half + 1, 2 ** 32 - 1, 2 ** 32),
  fc.integer({ min: 0, max: 2 ** 32 }),
);
const seed = fc.oneof(fc.nat(), fc.maxSafeNat(), fc.constantFrom(0, Number.MAX_SAFE_INTEGER));

test("the kernel draws the documented stream, bit for bit", () => {
  let bits = 0;
  fc.assert(
    fc.property(
      fc.array(limit, { minLength: 1, maxLength: 90, size: "max" }),
      seed,
      (limits, seed) => {
        const events = limits.length;
        const kernel = kernelDraws(kernelsWith(1 << 16)!, Float64Array.from(limits), 3, seed);
        const plain = plainDraws(Float64Array.from(limits), 3, seed);
        expect(kernel.values).toHaveLength(events + 3);
        for (let i = 0; i < 5; i++) {
          plain.draw(32);
          kernel.draw(32);
          expect(kernel.values.slice(0, events)).toEqual(plain.values.slice(0, events));
          bits += 32 * events;
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(bits).toBeGreaterThan(500_000);
});
