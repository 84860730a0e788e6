import fc from "fast-check";
import { restrictionInForce } from "../../../src/functions/tariff/restrictionInForce";
import { day, events, lookedUp, table } from "../../support/tariffEvents";

test("the event in force is the one that a look through every row finds", () => {
  fc.assert(
    fc.property(events, fc.array(day, { minLength: 1, maxLength: 20 }), (rows, dates) => {
      const key = rows[0]?.[0] as string;
      const column = dates.map((date) => [date]);
      expect(restrictionInForce(table(rows), column, key)).toEqual(
        dates.map((date) => [lookedUp(rows, date, key) ?? 0]),
      );
      // Without a key, the largest of all.
      expect(restrictionInForce(table(rows), column)).toEqual(
        dates.map((date) => [
          Math.max(...["a", "b", "c"].map((each) => lookedUp(rows, date, each) ?? 0)),
        ]),
      );
    }),
  );
});

test("a date is the same day as a serial number and as text", () => {
  fc.assert(
    fc.property(
      // Serial 10,001: what is below 10,000 is taken for a year.
      fc.date({ min: new Date("1927-05-19"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (date) => {
        const iso = date.toISOString().slice(0, 10);
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const rows = [
          ["key", "start", "end", "value"],
          ["a", iso, serial + 1, 1],
        ];
        expect(restrictionInForce(rows, [[serial]])).toEqual([[1]]);
        expect(restrictionInForce(rows, [[iso]])).toEqual([[1]]);
        expect(restrictionInForce(rows, [[serial - 1]])).toEqual([[0]]);
      },
    ),
  );
});
