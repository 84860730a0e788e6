/** What the input-output tables of the Bureau of Economic Analysis are made from. */
export const ACCOUNTS = [
  {
    title:
      "U.S. Bureau of Economic Analysis, Input-Output Accounts, summary level, before redefinitions, producer prices",
    path: "https://www.bea.gov/itable/input-output",
    version: "2024-09-06",
  },
  {
    title: "U.S. Bureau of Economic Analysis, import matrices, 1997-2023",
    path: "https://www.bea.gov/itable/input-output",
    version: "2024-11-01",
  },
  {
    title: "US Environmental Protection Agency, useeior (the copy that was read)",
    path: "https://github.com/USEPA/useeior",
    version: "2025-07-28",
  },
];

export const REGION_MATRICES = [
  {
    title:
      "U.S. Bureau of Economic Analysis, TiVA import matrices by region, after redefinitions, 2012-2022",
    path: "https://www.bea.gov/itable/input-output",
    version: "2024-03-15",
  },
  {
    title: "US Environmental Protection Agency, USEEIO (the copy that was read)",
    path: "https://github.com/USEPA/USEEIO",
    version: "2025-06-20",
  },
];

export const ACCOUNTS_CREDIT =
  "U.S. Bureau of Economic Analysis, Input-Output Accounts (2024-09-06) and import matrices (2024-11-01)";

export const HOW_MADE =
  "Domestic flows are the use table less imports, turned from commodities to industries by market shares: each industry sells its commodities in the same proportions to every buyer. Imported flows stay by commodity.";
