import { DrawingTable } from "../drawing/DrawingTable";
import { short } from "./chainOf";
import type { ChainKind } from "./chainSource";
import type { Drawing } from "./layoutChain";
import type { ChainMarks } from "./marksOf";

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
  const isBill = kind === "bill of materials";
  const last = Math.max(0, ...drawing.parts.map(({ tier }) => tier));
  const parts = [...drawing.parts].sort((a, b) => b.tier - a.tier || b.part.value - a.part.value);
  return (
    <DrawingTable
      label="Parts of the chain"
      titles={TITLES[kind]}
      rows={parts}
      keyOf={({ part }) => part.id}
    >
      {({ part, tier }) => (
        <>
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
        </>
      )}
    </DrawingTable>
  );
}
