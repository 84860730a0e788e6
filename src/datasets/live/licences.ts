import type { Licence } from "../catalogue";

export const CC_BY: Licence = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
};

export const US_PUBLIC_DOMAIN: Licence = {
  name: "other-pd",
  title: "United States government work, public domain (17 USC 105)",
  path: "https://www.usa.gov/government-works",
};
