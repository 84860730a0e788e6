import fc from "fast-check";
import { tornado } from "../../../src/functions/scenario/tornado";
import { column } from "../../support/figures";

const figure = fc.integer({ min: -1000, max: 1000 });
const drivers = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 12 });

test("every driver appears once, the widest swing first, equal swings in their order", () => {
  fc.assert(
    fc.property(drivers, figure, (settings, base) => {
      const labels = settings.map((_, i) => `driver ${i}`);
      const rows = tornado(
        column(labels),
        column(settings.map(([low]) => low)),
        column(settings.map(([, high]) => high)),
        base,
      );
      const position = (row: unknown[]): number => labels.indexOf(row[0] as string);
      expect(rows.map((row) => row[0]).sort()).toEqual([...labels].sort());
      rows.forEach((row, i) => {
        const [low, high] = settings[position(row)]!;
        expect(row.slice(1)).toEqual([low - base, high - base, Math.abs(high - low)]);
        const before = rows[i - 1];
        if (before === undefined) return;
        const narrower = (before[3] as number) - (row[3] as number);
        expect(narrower).toBeGreaterThanOrEqual(0);
        if (narrower === 0) expect(position(before)).toBeLessThan(position(row));
      });
    }),
  );
});
