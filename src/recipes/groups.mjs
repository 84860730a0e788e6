/** The groups of datasets by the question they answer, in the order a reader meets them. */
export const GROUPS = /** @type {const} */ ([
  {
    name: "economies",
    title: "Economies and trade",
    description: "Who trades how much with whom, how large the economies are, and how governed.",
  },
  {
    name: "tariffs",
    title: "Tariffs and controls",
    description: "Which duties, export controls, talks and purchase commitments hold on which day.",
  },
  {
    name: "minerals",
    title: "Minerals",
    description:
      "Who produces which mineral, who imports it from where, and how concentrated both are.",
  },
  {
    name: "input-output",
    title: "Input-output",
    description:
      "What industries buy from one another and from abroad: multipliers, key sectors, dependence seen through suppliers.",
  },
  {
    name: "bills",
    title: "Bills of materials and suppliers",
    description: "What products are made of and whom the parts come from.",
  },
  {
    name: "codes",
    title: "Codes and labels",
    description:
      "What countries and goods are called, and under which terms the sources may be used.",
  },
  {
    name: "evidence",
    title: "Evidence",
    description:
      "What articles claim, how figures changed from vintage to vintage, where sources disagree, and rows that nobody has verified. Not for default models.",
  },
]);
