import fc from "fast-check";
import { dependencyPath } from "../../../src/functions/scenario/dependencyPath";
import { apart, numberOf } from "../../support/figures";

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const time = fc.double({ min: -50, max: 50, noNaN: true });
const methods = ["LINEAR", "GEOMETRIC", "LOGISTIC"] as const;
const path = fc
  .record({ t0: time, y0: share, t1: time, y1: share })
  .filter(({ t0, t1 }) => Math.abs(t1 - t0) > 1);
type Path = typeof path extends fc.Arbitrary<infer P> ? P : never;

const at = ({ t0, y0, t1, y1 }: Path, t: number, method: string, clamp = false): number =>
  numberOf(dependencyPath(t0, y0, t1, y1, [[t]], method, clamp));

test.each(methods)("%s: it meets both points and stays between them on the way", (method) => {
  fc.assert(
    fc.property(path, share, (p, u) => {
      expect(at(p, p.t0, method)).toBe(p.y0);
      expect(at(p, p.t1, method)).toBe(p.y1);
      const y = at(p, p.t0 + u * (p.t1 - p.t0), method);
      expect(y).toBeGreaterThanOrEqual(Math.min(p.y0, p.y1) - 1e-12);
      expect(y).toBeLessThanOrEqual(Math.max(p.y0, p.y1) + 1e-12);
    }),
  );
});

test.each(methods)("%s: the points may change places", (method) => {
  fc.assert(
    fc.property(path, time, (p, t) => {
      const turned = { t0: p.t1, y0: p.y1, t1: p.t0, y1: p.y0 };
      expect(apart(at(turned, t, method, true), at(p, t, method, true))).toBeLessThan(1e-9);
    }),
  );
});

/** What each path changes by the same amount in each equal step. */
const measure = {
  LINEAR: (y: number) => y,
  GEOMETRIC: (y: number) => Math.log(y),
  LOGISTIC: (y: number) => Math.log(y) - Math.log1p(-y),
};

test.each(methods)("%s: equal steps change it equally, beyond the points too", (method) => {
  fc.assert(
    fc.property(path, (p) => {
      const step = (p.t1 - p.t0) / 4;
      const values = [0, 1, 2, 3, 4, 5].map((i) => measure[method](at(p, p.t0 + i * step, method)));
      const first = values[1]! - values[0]!;
      for (let i = 1; i < values.length; i++) {
        expect(Math.abs(values[i]! - values[i - 1]! - first)).toBeLessThan(1e-7);
      }
    }),
  );
});

test("clamped, it holds the end values outside", () => {
  fc.assert(
    fc.property(path, fc.constantFrom(...methods), (p, method) => {
      const span = p.t1 - p.t0;
      expect(at(p, p.t0 - span, method, true)).toBe(p.y0);
      expect(at(p, p.t1 + span, method, true)).toBe(p.y1);
    }),
  );
});

test("a logistic path stays a share however far it is followed", () => {
  fc.assert(
    fc.property(path, time, (p, t) => {
      const y = at(p, t * 20, "LOGISTIC");
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }),
  );
});
