/** The groups of datasets, in the order a reader meets them. */
export const GROUPS = /** @type {const} */ ([
  {
    name: "core",
    title: "Core",
    description:
      "Trade, GDP, sector dependence, rare-earth reliance and bills of materials: what an exposure model starts from.",
  },
  {
    name: "timelines",
    title: "Timelines",
    description: "Tariffs, export controls, talks and purchase commitments by date.",
  },
  {
    name: "minerals",
    title: "Minerals",
    description:
      "Production, import reliance, import sources and concentration of critical minerals.",
  },
  {
    name: "codes",
    title: "Codes and text",
    description: "Country and customs codes, the glossary, source licences and live data services.",
  },
  {
    name: "evidence",
    title: "Evidence",
    description:
      "What articles claim, how figures changed from vintage to vintage, where sources disagree, and rows that nobody has verified. Not for default models.",
  },
]);
