import { chinaApart } from "../../src/explanations/chinaApart";
import { explain } from "../../src/explanations/chokepoint/chokepointHalt";

test.each([
  [["China", "Hong Kong SAR, China"], /China does not include Hong Kong SAR, China:/],
  [["CN", "Macau", "HK"], /China does not include HK or Macau:/],
])("%j are told apart", (labels, sentence) => {
  expect(chinaApart(labels)).toEqual([expect.stringMatching(sentence)]);
});

test.each([[["China", "Taiwan"]], [["Hong Kong", "Macao"]], [["China", "Mainland China"]], [[]]])(
  "%j need no word",
  (labels) => {
    expect(chinaApart(labels)).toEqual([]);
  },
);

test("a component from Hong Kong is free of what blocks China, and Explain says so", () => {
  const sight = { row: 0, column: 0, label: (name: string, i: number) => `${name} ${String(i)}` };
  const given = [[["Magnet"]], [["Hong Kong"]], [[0.95]], [["China"]], null, "FLAG"];
  const { warnings } = explain(given, sight as never);
  expect(warnings).toEqual([expect.stringContaining("China does not include Hong Kong")]);
});
