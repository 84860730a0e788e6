import fc from "fast-check";
import { Code, compare } from "../support/differential";

const rate = fc.constantFrom(0, 0.1, 0.25, 0.5);
const share = fc.constantFrom(0, 0.2, 0.5);
const cases = fc.record({
  base: rate,
  autos: rate,
  metals: rate,
  content: share,
  s301: rate,
  fentanyl: rate,
  reciprocal: rate,
  s122: rate,
  origin: fc.constantFrom("China", "Hong Kong", "Macao", "Canada", "Mexico", "Germany"),
  date: fc.constantFrom(
    null,
    "2024-12-31",
    "2025-03-05",
    "2025-06-03",
    "2025-06-04",
    "2026-04-05",
    "2026-04-06",
  ),
});

/** Executive Orders 14289 and 14257 and Proclamation 10947, in sentences. */
compare({
  of: "TARIFF_STACK under US2025",
  cases,
  runs: 1000,
  given: (one) => [
    [
      ["layer", "rate", "content_share"],
      ["232 autos", one.autos, 1],
      ["Section 232 steel", one.metals, one.content],
      ["301", one.s301, 1],
      ["Fentanyl", one.fentanyl, 1],
      ["Reciprocal", one.reciprocal, 1],
      ["Section 122", one.s122, 1],
    ],
    ...[one.base, "US2025", one.origin, null, null, null, one.date],
  ],
  naive(one) {
    if (one.date === "2024-12-31" || one.date === "2026-04-06") return new Code("#N/A");
    const isNeighbour = one.origin === "Canada" || one.origin === "Mexico";
    const isChina = ["China", "Hong Kong", "Macao"].includes(one.origin);
    const isEarly = one.date === "2025-03-05" || one.date === "2025-06-03";
    let { metals, fentanyl, reciprocal, s122 } = one;
    let content = one.content;
    if (one.autos > 0) {
      [metals, reciprocal, s122] = [0, 0, 0];
      if (isNeighbour) fentanyl = 0;
    }
    if (isNeighbour && isEarly && fentanyl > 0) metals = 0;
    if (metals === 0) content = 0;
    const rest = 1 - content;
    const spared = isChina || (isNeighbour && isEarly) ? 1 : rest;
    const s301 = one.origin === "China" ? one.s301 : 0;
    return (
      one.base +
      one.autos +
      metals * content +
      s301 +
      fentanyl * spared +
      (reciprocal + s122) * rest
    );
  },
});
