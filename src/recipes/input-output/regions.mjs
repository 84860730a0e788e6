/** The regions that supply US industries in the tables of the Bureau of Economic Analysis. */
export const REGIONS = {
  CAN: "Canada",
  CHN: "China",
  EUR: "Europe",
  JPN: "Japan",
  MEX: "Mexico",
  RAP: "the rest of Asia and the Pacific",
  ROW: "the rest of the world",
};
