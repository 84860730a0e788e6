import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { networks } from "../../support/smallNetworks";

test("the table repeats NETWORK_TTS, and impacts over the largest", () => {
  let looked = 0;
  fc.assert(
    fc.property(networks, ({ nodes, edges, ttr }) => {
      const survives = callByName("NETWORK_TTS", { nodes, edges, disrupted: "S0" }) as number;
      const [, ...rows] = callByName("RISK_EXPOSURE_INDEX", { nodes, edges }) as unknown[][];
      const first = rows[0] as [string, number, number, number, number];
      expect(first[0]).toBe("S0");
      expect(first[3]).toBeCloseTo(survives, 6);
      expect(first[4]).toBeCloseTo(ttr - survives, 6);
      const largest = Math.max(...rows.map((row) => row[1] as number));
      for (const row of rows) {
        looked++;
        expect(row[2]).toBeCloseTo(largest === 0 ? 0 : (row[1] as number) / largest, 9);
      }
    }),
  );
  expect(looked).toBeGreaterThan(100);
});
