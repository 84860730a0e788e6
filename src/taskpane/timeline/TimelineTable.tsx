import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTableStyles } from "../parts/useTableStyles";
import { shortKey } from "./layoutTimeline";
import { stateOn } from "./stateOn";
import type { Measure } from "./timelineRows";

const FIRST = 50;

/** The timeline as text: every measure with its days, its status, and how it stands on the day. */
export function TimelineTable({
  measures,
  day,
}: {
  readonly measures: readonly Measure[];
  readonly day: string;
}) {
  const styles = useTableStyles();
  const [shown, setShown] = useState(FIRST);
  const titles = ["Measure", "By", "On", "From", "Out of force", "Value", "Status", `On ${day}`];
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Measures over time" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.slice(0, shown).map((measure) => (
              <tr key={measure.row}>
                <td>{shortKey(measure.key)}</td>
                <td>{measure.imposer}</td>
                <td>{measure.target}</td>
                <td>{measure.start ?? "not known"}</td>
                <td>{measure.end ?? "not set"}</td>
                <td>{measure.value}</td>
                <td>{measure.status}</td>
                <td>{stateOn(measure, day)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {measures.length > shown && (
        <Button size="small" onClick={() => setShown(shown + 200)}>
          {`Show more of ${measures.length.toLocaleString("en-US")}`}
        </Button>
      )}
    </>
  );
}
