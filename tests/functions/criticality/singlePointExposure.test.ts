import fc from "fast-check";
import { refusal } from "../../support/refusal";
import { concentrationRatio } from "../../../src/functions/concentration/concentrationRatio";
import { singlePointExposure } from "../../../src/functions/criticality/singlePointExposure";
import { amountOrZero, column, fraction, numberOf, sum } from "../../support/figures";

const suppliers = fc
  .array(fc.option(amountOrZero), { minLength: 1, maxLength: 10 })
  .filter((values) => sum(values.map((value) => value ?? 0)) > 0);

const cell = (values: readonly unknown[], result: string, threshold?: number): unknown => {
  const labels = column(values.map((_, i) => `supplier ${i}`));
  return singlePointExposure(column(values), labels, threshold, result)[0]![0];
};

test("the share is that of the largest supplier, and the flag says whether it exceeds the threshold", () => {
  fc.assert(
    fc.property(suppliers, fraction, (values, threshold) => {
      const share = numberOf([[cell(values, "SHARE")]]);
      expect(share).toBe(concentrationRatio(column(values)));
      fc.pre(Math.abs(share - threshold) > 1e-9);
      expect(cell(values, "FLAG", threshold)).toBe(share > threshold);
    }),
  );
});

test("the label is that of the first supplier with the largest amount, blanks or not", () => {
  fc.assert(
    fc.property(suppliers, (values) => {
      const amounts = values.map((value) => value ?? -1);
      // Amounts within a part in a billion of the largest are equal to it.
      const least = Math.max(...amounts) * (1 - 1e-9);
      const largest = amounts.findIndex((amount) => amount >= least);
      expect(cell(values, "LABEL")).toBe(`supplier ${largest}`);
    }),
  );
});

const spellings: readonly (readonly string[])[] = [
  ["China", "CHN", "China, P.R.: Mainland", "People's Republic of China", "CHINA*"],
  ["Japan", "JPN", "japan", "Japan 1/"],
  ["Korea, Rep.", "South Korea", "KOR", "Rep. of Korea"],
  ["Chile", "CHL", "chile\u200b"],
  ["Mine No. 7", "mine no. 7", "Mine  No. 7"],
];
/** Rows of some suppliers, each in any of its spellings. */
const rows = fc.array(
  fc.record({
    of: fc.nat(spellings.length - 1),
    spelling: fc.nat(10),
    amount: fc.integer({ min: 1, max: 1000 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const labelOf = ({ of, spelling }: { of: number; spelling: number }): string =>
  spellings[of]![spelling % spellings[of]!.length]!;

test("rows of one supplier, however it is spelt, are one whose amounts add up", () => {
  let repeated = 0;
  fc.assert(
    fc.property(rows, (list) => {
      const sums = spellings.map((_, of) =>
        sum(list.filter((row) => row.of === of).map(({ amount }) => amount)),
      );
      const merged = sums.flatMap((amount, of) => (amount > 0 ? [{ of, amount }] : []));
      if (merged.length < list.length) repeated++;
      const given = [column(list.map(({ amount }) => amount)), column(list.map(labelOf))] as const;
      const share = numberOf(singlePointExposure(...given, null, "SHARE"));
      expect(share).toBeCloseTo(Math.max(...sums) / sum(sums), 12);
      const named = singlePointExposure(...given, null, "LABEL")[0]![0];
      const most = sums.flatMap((amount, of) => (amount === Math.max(...sums) ? [of] : []));
      const first = list.find(({ of }) => most.includes(of))!;
      expect(named).toBe(labelOf(first));
    }),
  );
  expect(repeated).toBeGreaterThan(50);
});

const totals = [
  ...["World", "TOTAL", "Total, all countries", "All countries", "WLD", "World total (rounded)"],
  ...["Grand total", "Sub-total", "Total imports", "world ", "Total:", "Sum", "All sources"],
];
const rests = [
  ...["Rest of world", "Rest of the World", "ROW", "Other countries", "All other countries"],
  ...["RoW Europe", "Other Africa, nes", "Remaining suppliers", "Other (12 countries)"],
];

test("a total or a rest in any place of any list is refused with its cell and what to do", () => {
  const refused = fc.constantFrom(
    ...totals.map((label) => ({ label, repair: /leave its row out, or every supplier/ })),
    ...rests.map((label) => ({ label, repair: /give its amount as other/ })),
  );
  fc.assert(
    fc.property(
      rows,
      refused,
      fc.nat(12),
      fc.constantFrom("FLAG", "LABEL", "SHARE"),
      (list, { label, repair }, at, result) => {
        const place = at % (list.length + 1);
        const labels = list.map(labelOf);
        const values = list.map(({ amount }) => amount);
        labels.splice(place, 0, label);
        values.splice(place, 0, 7);
        const told = refusal(() =>
          singlePointExposure(column(values), column(labels), null, result),
        );
        const where = values.length === 1 ? "" : ` row ${place + 1}`;
        expect(told).toContain(`#VALUE! labels${where} is "${label.trim()}"`);
        expect(told).toMatch(repair);
      },
    ),
  );
});

test("a row of nobody leaves no answer that naming it could change", () => {
  const missing = fc.constantFrom("", null, "n/a", "-", "unknown", "Areas, nes", "not specified");
  let answered = 0;
  fc.assert(
    fc.property(rows, missing, fc.integer({ min: 1, max: 1000 }), fraction, (list, word, x, at) => {
      const values = column([...list.map(({ amount }) => amount), x]);
      const names = list.map(labelOf);
      const flag = (name: unknown): string =>
        refusal(() => singlePointExposure(values, column([...names, name]), at, "FLAG"));
      const open = flag(word);
      if (open.startsWith("#N/A")) return;
      answered++;
      for (const name of [...new Set(names), "Somebody else"]) expect(flag(name)).toBe(open);
    }),
  );
  expect(answered).toBeGreaterThan(20);
});
