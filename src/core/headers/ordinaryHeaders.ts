/**
 * Words that stand above columns of an analyst's own although they lie a slip or two from a column that the
 * functions read: "Quality" is no slip of quantity. Chosen by hand from the common English words (SCOWL, sizes
 * 10 to 50) that lie so near.
 */
export const ordinaryHeaders: ReadonlySet<string> = new Set(
  `
  acquired argon bargain barge byproduct byproducts calamity cancel capacitor carpet change
  changed changes channel charge choice clinical code composer course courses crane criminal
  critic critically critics dead defend demanded demon depend destruction empower enhance estates expense expenses expert experts export exported exporter exports expose exposes express
  force forces forget frigid gadget hype importer impose imposed imposes improper incapacity
  jargon lance large larger largest leaddays made main marginal marina marine market marking
  merging mod model modem moe more move node nodes none nose noted nuance opacity organ original
  ounces portability portable prance predict predicts pro probe prod produce produced producer
  producers produces prof project projects prom prop protect quality quantify rehearsed rehired
  reminds repaired require requiredby requires resource resources restrictive retired retraction rigid sage
  sauce scarce scare seats shade shake shame shape shard shared shark sharp shave shock shore
  smock sock sour sourced spare stack stacks stages stairs stakes stale stamps stance stands stare
  stars starts startup stat state stated states static stats statue statute statutes stays stick
  stocky stuck supple supplied supplies surge tablet tagged tangent tape tare targeted tarred tart
  score scored scores typed types untie upper used valid validate validity virgin vote
  `
    .trim()
    .split(/\s+/),
);
