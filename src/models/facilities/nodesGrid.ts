import type { GridBlock } from "../modelSpec";
import { SHARE, TONNES } from "./chainGrid";
import { STAGES } from "./stages";

/** So that a stage without a facility comes before the smallest share, and one that nobody can rank last. */
const NONE_THERE = -1;
const CANNOT_RANK = 2;

const of = (column: string): string => `INDEX({${column}},{row})`;
const rank = (count: string, share: string): string =>
  `=IF({@${count}}=0,${NONE_THERE},IF({@${share}}="",${CANNOT_RANK},{@${share}}))`;

/** With one side's ranges at their upper ends and the other's at their lower; a share of 0 or 1 stays. */
const shareAt = (own: string, other: string): string =>
  `IF(OR({@share}="",{@count}=0,{@count_partner}=0),{@share},${of(own)}/(${of(own)}+${of(other)}))`;

/** Both chains side by side. */
export const nodesGrid: GridBlock = {
  kind: "grid",
  id: "nodes",
  title: "Stage by stage",
  note: "Share: of the two countries' stated capacity together. 100%: the other has no facility in the table. Blank: one of them has some, of which none states a capacity in this measure.",
  rows: STAGES.length,
  columns: [
    { id: "stage", header: "Stage", formula: STAGES.map(({ title }) => `="${title}"`) },
    { id: "count", header: "={country}", formula: `=${of("own.count")}`, format: "0" },
    { id: "count_partner", header: "={partner}", formula: `=${of("other.count")}`, format: "0" },
    {
      id: "capacity",
      header: '={country}&", t a year"',
      formula: `=${of("own.capacity")}`,
      format: TONNES,
    },
    {
      id: "capacity_partner",
      header: '={partner}&", t a year"',
      formula: `=${of("other.capacity")}`,
      format: TONNES,
    },
    {
      id: "share",
      header: '="Share of "&{country}',
      formula:
        '=IF({@count}+{@count_partner}=0,"",IF({@count}=0,0,IF({@count_partner}=0,1,IF(COUNT({@capacity},{@capacity_partner})<2,"",{@capacity}/({@capacity}+{@capacity_partner})))))',
      format: SHARE,
      heat: "more is better",
    },
    {
      id: "share_partner",
      header: '="Share of "&{partner}',
      formula: '=IF({@count_partner}=0,IF({@count}=0,"",0),IF({@share}="","",1-{@share}))',
      format: SHARE,
      heat: "more is better",
    },
    {
      id: "measure",
      header: "Counted in",
      formula: STAGES.map(({ measure }) => `={${measure}}&""`),
    },
    {
      id: "low",
      header: "Share at least",
      formula: `=${shareAt("own.capacity", "other.capacity_high")}`,
      format: SHARE,
    },
    {
      id: "high",
      header: "Share at most",
      formula: `=${shareAt("own.capacity_high", "other.capacity")}`,
      format: SHARE,
    },
    { id: "order", header: "Ranked by", formula: rank("count", "share"), format: "0.000" },
    {
      id: "order_partner",
      header: "Ranked by, partner",
      formula: rank("count_partner", "share_partner"),
      format: "0.000",
    },
  ],
};
