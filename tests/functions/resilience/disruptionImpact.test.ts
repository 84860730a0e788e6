import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { made, networks } from "../../support/smallNetworks";

test("DISRUPTION_IMPACT is what demand exceeds stock and the scarcest material by, times the margin", () => {
  fc.assert(
    fc.property(networks, (network) => {
      const { nodes, edges, ttr, product } = network;
      const impact = callByName("DISRUPTION_IMPACT", {
        nodes,
        edges,
        disrupted: "S0",
        ttr,
      }) as number;
      const lost = Math.max(0, 100 * ttr - product.stock - made(network, ttr));
      expect(impact).toBeCloseTo(7 * lost, 6);
    }),
  );
});
