/**
 * The licences that the datasets are under, by the name Data Package uses.
 *
 * @satisfies {Record<string, import("../datasets/catalogue.js").Licence>}
 */
export const LICENCES = {
  "CC0-1.0": {
    name: "CC0-1.0",
    title: "Creative Commons Zero 1.0",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  "CC-BY-4.0": {
    name: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
  "ODC-PDDL-1.0": {
    name: "ODC-PDDL-1.0",
    title: "Open Data Commons Public Domain Dedication and Licence 1.0",
    path: "https://opendatacommons.org/licenses/pddl/1-0/",
  },
  "other-pd": {
    name: "other-pd",
    title: "United States government work, public domain (17 USC 105)",
    path: "https://www.usa.gov/government-works",
  },
  MIT: { name: "MIT", title: "MIT Licence", path: "https://opensource.org/license/mit" },
  "facts-only": {
    name: "other-closed",
    title:
      "Single facts cited from copyrighted sources, named in each row; no text or table copied",
  },
};
