import { makeStyles, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import { moveAmong } from "../drawing/moveAmong";
import { short } from "./chainOf";
import { BAR, type Drawing, type DrawnPart } from "./layoutChain";
import type { ChainMarks } from "./marksOf";

const LABEL = 17;

const useStyles = makeStyles({
  around: {
    overflow: "auto",
    maxHeight: "420px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  svg: { display: "block", backgroundColor: tokens.colorNeutralBackground1 },
  part: {
    cursor: "pointer",
    outlineStyle: "none",
    ":focus-visible > rect:first-of-type": {
      stroke: tokens.colorStrokeFocus2,
      strokeWidth: "3px",
    },
  },
  label: { fill: tokens.colorNeutralForeground1, fontSize: "11px", cursor: "pointer" },
});

interface Props {
  readonly drawing: Drawing;
  readonly marks: ChainMarks;
  readonly colourOf: (origin: string) => string;
  /** The part that is chosen, by its id. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly svgRef: Ref<SVGSVGElement>;
}

/** The chain as lines between parts; the arrow keys lead from part to part. */
export function ChainDrawing({ drawing, marks, colourOf, chosen, onChoose, svgRef }: Props) {
  const styles = useStyles();
  const { width, height, parts, links } = drawing;
  const last = Math.max(0, ...parts.map(({ tier }) => tier));
  const stop = chosen ?? parts.at(0)?.part.id;
  return (
    <div className={styles.around}>
      <svg
        ref={svgRef}
        xmlns="http://www.w3.org/2000/svg"
        className={styles.svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Supply chain, the product at the right. Arrow keys lead from part to part."
        onKeyDown={(event) =>
          moveAmong(event, {
            marks: parts,
            attribute: "data-part",
            idOf: ({ part }) => part.id,
            choose: ({ part }) => onChoose(part.id),
            next: (key, from) => neighbour(from, parts, key),
          })
        }
      >
        {links.map(({ source, path, width: line }) => (
          <path
            key={path}
            d={path}
            fill="none"
            stroke={colourOf(source.origin)}
            strokeOpacity={0.45}
            strokeWidth={line}
          />
        ))}
        {parts.map((drawn) => (
          <g
            key={drawn.part.id}
            data-part={drawn.part.id}
            className={styles.part}
            role="button"
            tabIndex={drawn.part.id === stop ? 0 : -1}
            aria-pressed={drawn.part.id === chosen}
            aria-label={partText(drawn, marks)}
            onClick={() => onChoose(drawn.part.id)}
          >
            <Part drawn={drawn} marks={marks} colour={colourOf(drawn.part.origin)} />
          </g>
        ))}
        {parts.map((drawn) => (
          <text
            key={drawn.part.id}
            aria-hidden
            className={styles.label}
            x={drawn.tier > 0 && drawn.tier === last ? drawn.x - 4 : drawn.x + BAR + 4}
            textAnchor={drawn.tier > 0 && drawn.tier === last ? "end" : "start"}
            y={drawn.y + drawn.height / 2}
            dominantBaseline="middle"
            fontFamily="Segoe UI, sans-serif"
            fontSize={11}
            onClick={() => onChoose(drawn.part.id)}
          >
            {labelOf(drawn, marks)}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** A bar; the darkened part of it is what comes through the blocked country. */
function Part({ drawn, marks, colour }: { drawn: DrawnPart; marks: ChainMarks; colour: string }) {
  const { part, x, y, height } = drawn;
  const isHalting = marks.isHalting(part);
  return (
    <>
      <title>{partText(drawn, marks)}</title>
      <rect
        {...{ x, y, height }}
        width={BAR}
        fill={colour}
        stroke={isHalting ? "#C50F1F" : "none"}
        strokeWidth={isHalting ? 3 : 0}
      />
      <rect
        {...{ x, y }}
        width={BAR / 2}
        height={height * marks.blockedShare(part)}
        fill="#C50F1F"
      />
    </>
  );
}

/** Marks are signs as well as colours: a cross halts, a dot is a single point of failure. */
function labelOf({ part }: DrawnPart, marks: ChainMarks): string {
  const sign = marks.isHalting(part) ? "✕ " : marks.isSinglePoint?.(part) === true ? "● " : "";
  const { item } = part;
  return sign + (item.length > LABEL ? `${item.slice(0, LABEL - 1)}…` : item);
}

export function partText({ part }: Pick<DrawnPart, "part">, marks: ChainMarks): string {
  const share = marks.blockedShare(part);
  return [
    short(part.item),
    ...(part.origin === "" ? [] : [`from ${part.origin}`]),
    ...(marks.isHalting(part) ? ["halts production"] : []),
    ...(marks.isSinglePoint?.(part) === true ? ["single point of failure"] : []),
    ...(share > 0 ? [`${(share * 100).toFixed(1)}% through the blocked country`] : []),
  ].join(", ");
}

/** Up and down in a tier; left and right to the nearest part of the next one. */
function neighbour(
  from: DrawnPart,
  parts: readonly DrawnPart[],
  key: string,
): DrawnPart | undefined {
  const steps: Record<string, [tier: number, along: number]> = {
    ...{ ArrowUp: [0, -1], ArrowDown: [0, 1] },
    ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0] },
  };
  const step = steps[key];
  if (!step) return undefined;
  const [tier, along] = step;
  return parts
    .filter((each) => each.tier === from.tier + tier)
    .filter((each) => along === 0 || (each.y - from.y) * along > 0)
    .sort((a, b) => Math.abs(a.y - from.y) - Math.abs(b.y - from.y))[0];
}
