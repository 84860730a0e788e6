import fc from "fast-check";
import { Numbered } from "../../../src/core/graph/numbered";
import { nameKey } from "../../../src/core/labels/name";
import { placeKey } from "../../../src/core/labels/place";

const labels = fc.oneof(
  fc.constantFrom("", "China", "CHN", "china ", "PRC", "Motor", "MOTOR", " motor", "1", "×", "İ"),
  fc.string({ maxLength: 12 }),
);

test.each([
  ["names", nameKey],
  ["countries", placeKey],
])("texts have one number where they compare as one, in the order met: %s", (_, keyOf) => {
  let [met, alike] = [0, 0];
  fc.assert(
    fc.property(fc.array(labels, { minLength: 40, maxLength: 300 }), (texts) => {
      const numbered = new Numbered(keyOf);
      const numbers = [...numbered.column(texts)];
      const keys = [...new Set(texts.map(keyOf))];
      expect(numbers).toEqual(texts.map((text) => keys.indexOf(keyOf(text))));
      expect(numbered.keys).toEqual(keys);
      for (const text of texts) expect(numbered.find(text)).toBe(keys.indexOf(keyOf(text)));
      expect(numbered.find("never met")).toBe(-1);
      met += keys.length;
      alike += texts.length - keys.length;
    }),
  );
  expect(Math.min(met, alike)).toBeGreaterThan(500);
});

test("the form of a text is left as it is, as numbers of it rest on that", () => {
  let looked = 0;
  fc.assert(
    fc.property(fc.oneof(labels, fc.string({ unit: "grapheme" })), (text) => {
      for (const keyOf of [nameKey, placeKey]) {
        expect(keyOf(keyOf(text))).toBe(keyOf(text));
        looked++;
      }
    }),
    { numRuns: 3000 },
  );
  expect(looked).toBe(6000);
});

test("a hundred thousand texts keep their numbers as the table grows", () => {
  const numbered = new Numbered((text) => text.toLowerCase());
  const texts = Array.from({ length: 100_000 }, (_, i) => `${i % 2 === 0 ? "Part" : "part"} ${i}`);
  expect([...numbered.column(texts)]).toEqual(texts.map((_, i) => i));
  expect([...numbered.column(texts.map((text) => text.toUpperCase()))]).toEqual(
    texts.map((_, i) => i),
  );
});
