import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { made, networks } from "../../support/smallNetworks";

test("up to the time nothing is lost, beyond it something is", () => {
  let looked = 0;
  fc.assert(
    fc.property(networks, (network) => {
      const { nodes, edges, product } = network;
      const survives = callByName("NETWORK_TTS", { nodes, edges, disrupted: "S0" }) as number;
      const lost = (t: number): number => 100 * t - product.stock - made(network, t);
      expect(lost(survives)).toBeLessThanOrEqual(1e-4);
      if (survives < 3650) {
        looked++;
        expect(lost(survives + 0.01)).toBeGreaterThan(0);
      }
    }),
  );
  expect(looked).toBeGreaterThan(20);
});
