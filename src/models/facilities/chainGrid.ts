import type { GridBlock } from "../modelSpec";
import { overStatuses, STAGES, type Stage } from "./stages";

export const TONNES = "#,##0";
export const SHARE = "0.0%";

/** Whose chain: the input that names the country, and how its grid is called. */
export interface Side {
  readonly grid: "own" | "other";
  readonly country: "country" | "partner";
}

export const OWN: Side = { grid: "own", country: "country" };
export const OTHER: Side = { grid: "other", country: "partner" };

const at = (stage: Stage, side: Side): string =>
  `{plants}[country_iso3],{${side.country}},{plants}[stage],"${stage.id}"`;

const count = (stage: Stage, side: Side, more = ""): string =>
  `(${overStatuses((status) => `COUNTIFS(${at(stage, side)},${status}${more})`)})`;

const inMeasure = (measure: string): string =>
  `,{plants}[capacity_t],">0",{plants}[capacity_measure],${measure}`;
const stated = (stage: Stage, side: Side, measure: string): string =>
  count(stage, side, inMeasure(measure));
const tonnes = (
  stage: Stage,
  side: Side,
  measure: string,
  column = "capacity_t",
  more = "",
): string =>
  `(${overStatuses((status) => `SUMIFS({plants}[${column}],${at(stage, side)},${status}${inMeasure(measure)}${more})`)})`;

/** By how much the upper ends of ranges exceed the lower ones that are added. */
const RANGED = ',{plants}[capacity_high_t],">0"';
const excess = (stage: Stage, side: Side, measure: string): string =>
  `${tonnes(stage, side, measure, "capacity_high_t", RANGED)}-${tonnes(stage, side, measure, "capacity_t", RANGED)}`;

/** Only magnets have a second measure that is turned into the first. */
const also = (stage: Stage, text: string): string => (stage.id === "magnets" ? text : "");
const HAS_ALSO = '({also}<>"")';

/** A country's chain: facilities, and how many of them state a capacity that can be added. */
export const chainGrid = (side: Side, title: string, hasRanges: boolean): GridBlock => ({
  kind: "grid",
  id: side.grid,
  title,
  note: "Of the facilities in the table. No stated capacity is not none: where nobody states one the cell is blank.",
  rows: STAGES.length,
  columns: [
    { id: "stage", header: "Stage", formula: STAGES.map(({ title: name }) => `="${name}"`) },
    {
      id: "stated",
      header: "Capacity stated",
      formula: STAGES.map(
        (stage) =>
          `=${stated(stage, side, `{${stage.measure}}`)}${also(stage, `+${HAS_ALSO}*${stated(stage, side, "{also}")}`)}`,
      ),
      format: "0",
    },
    {
      id: "elsewise",
      header: "Stated in another measure",
      formula: STAGES.map(
        (stage) => `=${count(stage, side, ',{plants}[capacity_t],">0"')}-{@stated}`,
      ),
      format: "0",
    },
    {
      id: "unstated",
      header: "Not stated",
      formula: "={@count}-{@stated}-{@elsewise}",
      format: "0",
    },
    {
      id: "count",
      header: "Facilities",
      formula: STAGES.map((stage) => `=${count(stage, side)}`),
      format: "0",
    },
    {
      id: "capacity",
      header: "Stated capacity, t a year",
      formula: STAGES.map(
        (stage) =>
          `=IF({@stated}=0,"",${tonnes(stage, side, `{${stage.measure}}`)}${also(stage, `+IF({also}="",0,{factor}*${tonnes(stage, side, "{also}")})`)})`,
      ),
      format: TONNES,
    },
    {
      id: "capacity_high",
      header: "With ranges at their upper ends",
      formula: STAGES.map((stage) =>
        hasRanges
          ? `=IF({@stated}=0,"",{@capacity}+${excess(stage, side, `{${stage.measure}}`)}${also(stage, `+IF({also}="",0,{factor}*(${excess(stage, side, "{also}")}))`)})`
          : "={@capacity}",
      ),
      format: TONNES,
    },
    {
      id: "foreign",
      header: "Owned from elsewhere",
      formula: STAGES.map(
        (stage) =>
          `=${count(stage, side, `,{plants}[owner_iso3],"?*",{plants}[owner_iso3],"<>"&{${side.country}}`)}`,
      ),
      format: "0",
    },
    {
      id: "unknown_owner",
      header: "Owner's country not known",
      formula: STAGES.map(
        (stage) => `={@count}-${count(stage, side, ',{plants}[owner_iso3],"?*"')}`,
      ),
      format: "0",
    },
  ],
});
