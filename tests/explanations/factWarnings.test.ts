import { factWarnings } from "../../src/explanations/factWarnings";

test("rows that are not verified, mixed units and vintages are each a sentence", () => {
  const columns = {
    confidence: ["unverified", "verified-primary", "seed-claim", "unverified"],
    unit: ["t", "t", "kg", "t"],
    vintage: ["2024", 2023, "2024", ""],
  };
  expect(factWarnings([{ name: "values", columns }])).toEqual([
    "values: 2 of 4 rows are unverified.",
    "values: 1 of 4 rows is seed-claim.",
    "values: the column unit mixes t, kg. Figures in different units do not add up.",
    "values: the rows are of different vintages, 2023 to 2024.",
  ]);
});

test("arguments from the same rows share a sentence, and what is in order has none", () => {
  const columns = { confidence: ["unverified"] };
  expect(
    factWarnings([
      { name: "names", columns },
      { name: "origins", columns },
      { name: "blocked", columns: { unit: ["t", "t"], confidence: ["derived"] } },
    ]),
  ).toEqual(["names, origins: 1 of 1 row is unverified."]);
});
