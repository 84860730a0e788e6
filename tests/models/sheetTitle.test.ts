import { sheetTitle } from "../../src/models/sheetTitle";

const chokepoint = { title: "Chokepoint model", about: ["product", "blocked"] };

test("a model's sheet is named after what it is about, countries in words", () => {
  expect(sheetTitle(chokepoint, { product: "Quadcopter", blocked: "CHN" })).toBe(
    "Chokepoint Quadcopter, China",
  );
  expect(sheetTitle(chokepoint, { product: "Quadcopter", blocked: null })).toBe(
    "Chokepoint Quadcopter",
  );
  expect(sheetTitle({ title: "Small model", about: [] }, {})).toBe("Small model");
});

test("names that are too long take the countries' codes, and are cut last", () => {
  const macro = { title: "Macro exposure model", about: ["country", "partner"] };
  expect(sheetTitle(macro, { country: "USA", partner: "China" })).toBe("Macro exposure USA, CHN");
  const long = sheetTitle(chokepoint, { product: "Hybrid inverter for homes", blocked: "CHN" });
  expect(long).toBe("Chokepoint Hybrid inverter…");
  // Excel takes 31 letters, and a number may follow.
  expect(long.length).toBeLessThanOrEqual(28);
});

test("what Excel forbids in a sheet's name is left out", () => {
  expect(sheetTitle(chokepoint, { product: "A/C [home]", blocked: "DEU" })).toBe(
    "Chokepoint A C home, Germany",
  );
});
