/** The columns of the rows below, in order. */
const COLUMNS = [
  "line",
  "item",
  "parent",
  "quantity",
  "own_value",
  "origin",
  "share",
  "restriction",
  "capacity",
  "ramp_days",
  "probability",
  "mineral",
  "hs_code",
];

// The motor and everything below it is the worked example of ORIGIN_CONTENT: 246.6 in all, of which
// China 74 by look-through and nothing at face value.
// prettier-ignore
const ROWS = [
  ["quadcopter", "Quadcopter", "", "1", "120", "USA", "1", "", "", "", "0.01", "", "880622"],
  ["quadcopter-motor", "Motor", "Quadcopter", "4", "100", "USA", "1", "0.05", "", "", "0.02", "", "850131"],
  ["quadcopter-magnet", "Magnet", "Motor", "4", "5", "JPN", "1", "0.1", "", "", "0.02", "Rare Earths", "850511"],
  ["quadcopter-ndpr-chn", "NdPr oxide", "Magnet", "0.3", "50", "CHN", "0.9", "0.9", "1", "", "0.03", "Rare Earths", "284690"],
  ["quadcopter-ndpr-mys", "NdPr oxide", "Magnet", "0.3", "55", "MYS", "0.1", "0.2", "0.3", "60", "0.05", "Rare Earths", "284690"],
  ["quadcopter-dy-chn", "Dy oxide", "Magnet", "0.02", "250", "CHN", "1", "0.95", "", "", "0.04", "Rare Earths", "284690"],
  ["quadcopter-housing", "Housing", "Motor", "1", "40", "MEX", "1", "0.05", "", "", "0.02", "", ""],
  ["quadcopter-aluminium", "Aluminium", "Housing", "2", "3", "CAN", "1", "0.1", "", "", "0.01", "Aluminum", "760120"],
  ["quadcopter-esc", "Electronic speed controller", "Quadcopter", "4", "18", "CHN", "1", "0.5", "", "", "0.03", "", "850440"],
  ["quadcopter-fc-chn", "Flight controller", "Quadcopter", "1", "45", "CHN", "0.6", "0.6", "1", "30", "0.03", "", "903289"],
  ["quadcopter-fc-usa", "Flight controller", "Quadcopter", "1", "80", "USA", "0.4", "0.05", "1", "30", "0.02", "", "903289"],
  ["quadcopter-mcu", "Microcontroller", "Flight controller", "1", "6", "TWN", "1", "0.1", "", "", "0.02", "Silicon", "854231"],
  ["quadcopter-battery-chn", "Battery pack", "Quadcopter", "1", "70", "CHN", "0.8", "0.5", "1", "", "0.03", "", "850760"],
  ["quadcopter-battery-kor", "Battery pack", "Quadcopter", "1", "85", "KOR", "0.2", "0.05", "0.5", "45", "0.02", "", "850760"],
  ["quadcopter-anode", "Graphite anode", "Battery pack", "1", "6", "CHN", "1", "0.85", "", "", "0.04", "Graphite (Natural)", "380110"],
  ["quadcopter-lithium", "Lithium carbonate", "Battery pack", "1", "9", "CHL", "1", "0.1", "", "", "0.02", "Lithium", "283691"],
  ["quadcopter-airframe", "Airframe", "Quadcopter", "1", "90", "USA", "1", "0.05", "", "", "0.01", "", "880730"],
  ["quadcopter-camera", "Camera and gimbal", "Quadcopter", "1", "150", "CHN", "1", "0.5", "", "", "0.03", "", "852589"],
  ["quadcopter-lens", "Germanium infrared lens", "Camera and gimbal", "1", "110", "BEL", "1", "0.2", "", "", "0.02", "Germanium", "900190"],
];

/** Days that a source is out, and the product's stock. */
const SOURCE_DAYS = "60";
const STOCK_DAYS = "14";

/**
 * Half as much below and above: a range as invented as its middle.
 * @param {string} probability
 */
export const rangeOf = (probability) => ({
  probability_low: String(Number((Number(probability) * 0.5).toFixed(4))),
  probability_high: String(Number((Number(probability) * 1.5).toFixed(4))),
});

/** @type {Record<string, string>[]} */
export const quadcopterParts = ROWS.map((row) => {
  /** @type {Record<string, string>} */
  const part = Object.fromEntries(COLUMNS.map((column, index) => [column, row[index] ?? ""]));
  return {
    ...part,
    ...rangeOf(part["probability"] ?? ""),
    recovery_days: SOURCE_DAYS,
    stock_days: part["parent"] === "" ? STOCK_DAYS : "",
  };
});

/** Days that a country's event lasts. */
export const COUNTRY_DAYS = "90";

/** Economy and the yearly probability that all supply from it stops. */
export const countryEvents = [
  ["CHN", "0.1"],
  ["TWN", "0.05"],
  ["MYS", "0.03"],
  ["CHL", "0.03"],
  ["JPN", "0.02"],
  ["KOR", "0.02"],
  ["MEX", "0.02"],
  ["BEL", "0.01"],
  ["CAN", "0.01"],
  ["USA", "0.01"],
];
