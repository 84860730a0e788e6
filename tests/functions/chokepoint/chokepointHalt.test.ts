import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";

test("CHOKEPOINT_HALT: its results agree with each other", () => {
  const component = fc.record({
    origin: fc.constantFrom("China", "Japan", "US"),
    restriction: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  });
  fc.assert(
    fc.property(fc.array(component, { minLength: 1, maxLength: 8 }), (components) => {
      const given = {
        names: components.map((_, i) => `c${i}`),
        origins: components.map(({ origin }) => origin),
        restriction: components.map(({ restriction }) => restriction),
      };
      const answer = (result: string): unknown[][] =>
        callByName("CHOKEPOINT_HALT", { ...given, result }) as unknown[][];
      const expected = given.names.filter(
        (_, i) => components[i]!.origin === "China" && components[i]!.restriction > 0.8,
      );
      expect(answer("LIST").flat()).toEqual(expected.length === 0 ? [""] : expected);
      expect(answer("COUNT")).toEqual([[expected.length]]);
      expect(answer("FLAG")).toEqual([[expected.length > 0]]);
      expect(answer("FIRST")).toEqual([[expected[0] ?? ""]]);
    }),
  );
});
