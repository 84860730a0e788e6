import fc from "fast-check";
import { readTextFormula, textFormula } from "../../src/sheet/textFormula";

const pieces = (formula: string): string[] =>
  [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, piece = ""]) => piece);

test("a text is written in pieces that Excel takes, and read back as it was", () => {
  expect(textFormula("")).toBe('=""');
  expect(textFormula('say "yes"')).toBe('="say ""yes"""');
  const long = `${"a".repeat(199)}😀${"b".repeat(10)}`;
  // The sign is two characters, of which the first would be the 200th.
  expect(textFormula(long)).toBe(`="${"a".repeat(199)}"&"😀${"b".repeat(10)}"`);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 700 }), (text) => {
      const formula = textFormula(text);
      expect(readTextFormula(formula)).toBe(text);
      for (const piece of pieces(formula)) {
        expect(piece.replaceAll('""', '"').length).toBeLessThanOrEqual(255);
        expect(piece).toBe(new TextDecoder().decode(new TextEncoder().encode(piece)));
      }
    }),
  );
});
