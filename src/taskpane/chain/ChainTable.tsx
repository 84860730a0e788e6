import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTableStyles } from "../parts/useTableStyles";
import { short } from "./chainOf";
import type { ChainKind } from "./chainSource";
import type { Drawing } from "./layoutChain";
import type { ChainMarks } from "./marksOf";

const FIRST = 50;

interface Props {
  readonly drawing: Drawing;
  readonly marks: ChainMarks;
  readonly kind: ChainKind;
}

/** Neither states origins or values. */
const TITLES: Readonly<Record<ChainKind, readonly string[]>> = {
  "bill of materials": ["Part", "Origin", "Tier", "Value", "Through blocked", "Marks"],
  "supply network": ["Site", "Tier", "Marks"],
  "fault tree": ["Gate or event", "Tier", "Marks"],
};

/** The drawing as text: every part with its tier, its value and what is marked. */
export function ChainTable({ drawing, marks, kind }: Props) {
  const styles = useTableStyles();
  const [shown, setShown] = useState(FIRST);
  const isBill = kind === "bill of materials";
  const last = Math.max(0, ...drawing.parts.map(({ tier }) => tier));
  const parts = [...drawing.parts].sort((a, b) => b.tier - a.tier || b.part.value - a.part.value);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Parts of the chain" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {TITLES[kind].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.slice(0, shown).map(({ part, tier }) => (
              <tr key={part.id}>
                <td>{short(part.item)}</td>
                {isBill && <td>{part.origin}</td>}
                <td>{last - tier}</td>
                {isBill && <td>{Number(part.value.toPrecision(6)).toLocaleString("en-US")}</td>}
                {isBill && <td>{`${(marks.blockedShare(part) * 100).toFixed(1)}%`}</td>}
                <td>
                  {[
                    ...(marks.isHalting(part) ? [isBill ? "halts" : "out"] : []),
                    ...(marks.isSinglePoint?.(part) === true ? ["single point"] : []),
                  ].join(", ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {parts.length > shown && (
        <Button size="small" onClick={() => setShown(shown + 200)}>
          {`Show more of ${parts.length.toLocaleString("en-US")}`}
        </Button>
      )}
    </>
  );
}
