/** Terms that people use for one another; whoever types one is shown what is written with the others. */
const LIKE: readonly (readonly string[])[] = [
  ["sanction", "sanctions", "embargo", "ban", "blockade", "export control", "export controls"],
  ["sanctions", "embargo", "blocked", "block", "restriction", "control in force"],
  ["inventory", "stock", "stocks", "stockpile", "buffer", "time to survive"],
  ["second source", "second supplier", "dual sourcing", "alternative supplier", "backup supplier"],
  ["monte carlo", "simulation", "simulate", "simulates", "simulated", "random"],
  ["tariff", "tariffs", "duty", "duties", "customs", "levy"],
  ["rare earth", "rare earths", "ree", "neodymium", "ndfeb", "magnet", "magnets"],
  ["chip", "chips", "semiconductor", "semiconductors"],
  ["drone", "drones", "uav", "quadcopter", "unmanned aircraft"],
  ["bill of materials", "bom", "parts list", "supply chain", "tiers"],
  ["concentration", "hhi", "herfindahl", "market share", "monopoly"],
  ["single point", "single points", "chokepoint", "choke point", "bottleneck", "spof"],
  ["sensitivity", "what if", "data table", "goal seek", "tornado", "scenario", "scenarios"],
  ["halt", "halts", "outage", "disruption", "stoppage", "shutdown"],
  ["supplier", "suppliers", "vendor", "vendors", "sourcing"],
  ["gdp", "output of an economy", "gross domestic product", "size of the economy"],
  ["input output", "leontief", "ghosh", "requirements", "sector", "sectors"],
  ["retaliation", "countermeasure", "countermeasures", "reprisal"],
  ["governance", "political stability", "wgi", "rule of law", "country risk"],
  ["loss", "losses", "value at risk", "money at stake", "damage"],
  ["portfolio", "holdings", "revenue at risk", "stocks and shares", "investments"],
  ["error", "errors", "audit", "troubleshoot", "wrong"],
];

/** The other terms for what a text speaks of. */
export function likeTerms(text: string): string {
  const spaced = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const sets = LIKE.filter((terms) => terms.some((term) => spaced.includes(` ${term} `)));
  return [...new Set(sets.flat())].join(" ");
}
