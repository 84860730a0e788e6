import type { TableKind } from "../tableKind";
import { gateLines } from "../gates/gateLines";
import { listed, required, role } from "./roles";

export const gates: TableKind = {
  id: "gates",
  title: "Fault tree: gates",
  named: ["gate"],
  roles: [
    role(
      "gate",
      "Gate",
      "label",
      listed(
        "gate name, gate id, parent event, parent, output event, output, top event, event name",
      ),
      {
        ...required,
        unless: ["type", "logic", "description"],
      },
    ),
    role(
      "type",
      "Type",
      "label",
      listed("gate type, logic, operator, logic gate, gate logic"),
      required,
    ),
    role(
      "inputs",
      "Inputs",
      "label",
      listed(`
        input, input event, input events, children, child, child event, basic event, causes,
        input 1
      `),
      {
        ...required,
        unless: ["number", "count", "description"],
      },
    ),
  ],
  derive: gateLines,
};

export const events: TableKind = {
  id: "events",
  title: "Fault tree: events",
  named: ["event"],
  roles: [
    role(
      "event",
      "Event",
      "label",
      listed("event name, basic event, event id, failure mode, cause, component"),
      {
        ...required,
        faint: ["name", "id", "description"],
        unless: ["type"],
      },
    ),
    role(
      "probability",
      "Probability",
      "fraction",
      listed(`
        failure probability, unavailability, annual probability, yearly probability, p, chance,
        likelihood
      `),
      { unless: ["low", "high"] },
    ),
    role(
      "rate",
      "Times a year",
      "number",
      listed("frequency, failure rate, annual rate, rate per year, events per year, lambda"),
    ),
    role(
      "recovery_days",
      "Days a failure lasts",
      "days",
      listed(
        "recovery days, repair time, mttr, mean time repair, downtime, recovery time, duration",
      ),
    ),
    role(
      "stock_days",
      "Days of stock",
      "days",
      listed("stock days, days of stock, stock cover, days on hand"),
    ),
    role(
      "low",
      "Low end of the range",
      "fraction",
      listed("probability low, lower bound, minimum, p5, lower"),
    ),
    role(
      "high",
      "High end of the range",
      "fraction",
      listed("probability high, upper bound, maximum, p95, upper"),
    ),
  ],
};
