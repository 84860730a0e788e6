import fc from "fast-check";
import { tariffInForce } from "../../../src/functions/tariff/tariffInForce";
import { day, events, lookedUp, table } from "../../support/tariffEvents";

test("the tariff in force is the sum over keys, and the layers add up to it", () => {
  fc.assert(
    fc.property(events, day, (rows, date) => {
      const sum = ["a", "b", "c"].reduce((all, key) => all + (lookedUp(rows, date, key) ?? 0), 0);
      expect(tariffInForce(table(rows), [[date]])[0]?.[0]).toBeCloseTo(sum, 12);
      const layers = tariffInForce(table(rows), [[date]], null, "LAYERS").slice(1);
      expect(layers.reduce((all, layer) => all + (layer[1] as number), 0)).toBeCloseTo(sum, 12);
    }),
  );
});

test("a hundred thousand days are one call", () => {
  const dates = Array.from({ length: 100_000 }, (_, i) => [45_000 + (i % 100)]);
  const rows = table([
    ["a", 45_000, 45_050, 0.1],
    ["b", 45_025, null, 0.2],
  ]);
  const answer = tariffInForce(rows, dates);
  expect(answer).toHaveLength(100_000);
  expect([answer[0], answer[49], answer[99]]).toEqual([[0.1], [0.1 + 0.2], [0.2]]);
});
