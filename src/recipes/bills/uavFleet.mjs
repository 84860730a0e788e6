import { date, integer, text } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const uavFleet = {
  name: "uav-fleet",
  group: "bills",
  title: "US drone registrations",
  description:
    "How many drones were registered with the US Federal Aviation Administration (FAA) in January 2024: in all, and for commercial use.",
  raw: "uav_fleet.csv",
  vintage: "2024-01",
  licences: ["other-pd"],
  attribution: "U.S. Federal Aviation Administration, as quoted in the press (2024-01).",
  sources: [
    {
      title: "US Federal Aviation Administration, as quoted by en.ckhq.net",
      path: "https://en.ckhq.net/html/5a294ebc2949d09ce3f6ae50c0a26572.html",
      version: "2024-01",
    },
  ],
  caveats: ["Two counts of one month; not a series."],
  fields: [
    text(
      "scope",
      "Scope",
      "Which registrations are counted: all drones, or commercial ones alone, which are part of them.",
      { required: true },
    ),
    date("date", "Month", "Month of the count, written as its first day.", {
      required: true,
      numberFormat: "yyyy-mm",
    }),
    integer("value", "Drones", "drones", "Number of drones registered at the time, of any make.", {
      required: true,
      minimum: 0,
    }),
    text("unit", "Unit", "What the value is: a count of drones.", {
      required: true,
      enum: ["count"],
    }),
  ],
  convert: (row) => [{ ...row, date: `${row.date}-01` }],
  primaryKey: ["scope", "date"],
  formulas: [
    {
      label: "Share of commercial drones",
      formula:
        '=LINCHPIN.MICRO_DEPENDENCY(SUMIFS({table}[value],{table}[scope],"FAA registered drones, commercial"),SUMIFS({table}[value],{table}[scope],"FAA registered drones"))',
      numberFormat: "0.0%",
    },
    {
      label: "Commercial drones at risk if 80 % are of Chinese make",
      formula: '=0.8*SUMIFS({table}[value],{table}[scope],"FAA registered drones, commercial")',
      numberFormat: "#,##0",
    },
    {
      label: "Commercial drones at risk if 58 % are of Chinese make",
      formula: '=0.58*SUMIFS({table}[value],{table}[scope],"FAA registered drones, commercial")',
      numberFormat: "#,##0",
    },
  ],
};
