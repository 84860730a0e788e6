import { DrawingTable } from "../drawing/DrawingTable";
import { shortKey } from "./layoutTimeline";
import { stateOn } from "./stateOn";
import type { Measure } from "./timelineRows";

interface Props {
  readonly measures: readonly Measure[];
  readonly day: string;
}

/** The timeline as text: every measure with its days, its status, and how it stands on the day. */
export function TimelineTable({ measures, day }: Props) {
  const titles = ["Measure", "By", "On", "From", "Out of force", "Value", "Status", `On ${day}`];
  return (
    <DrawingTable
      label="Measures over time"
      titles={titles}
      rows={measures}
      keyOf={({ row }) => row}
    >
      {(measure) => (
        <>
          <td>{shortKey(measure.key)}</td>
          <td>{measure.imposer}</td>
          <td>{measure.target}</td>
          <td>{measure.start ?? "not known"}</td>
          <td>{measure.end ?? "not set"}</td>
          <td>{measure.value}</td>
          <td>{measure.status}</td>
          <td>{stateOn(measure, day)}</td>
        </>
      )}
    </DrawingTable>
  );
}
