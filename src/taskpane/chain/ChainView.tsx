import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { countries, placeKey, placeOf } from "../../core/labels/place";
import { selectCells } from "../../excel/explain/selectCells";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { LoadedContent } from "../parts/LoadedContent";
import { Notice } from "../parts/Notice";
import { SmallText } from "../parts/SmallText";
import { usePane } from "../services/PaneContext";
import { chainColours } from "./chainColours";
import { ChainDrawing, partText } from "./ChainDrawing";
import type { ChainPart } from "./chainOf";
import { ChainTable } from "./ChainTable";
import { foldChain } from "./foldChain";
import { ViewPage } from "../parts/ViewPage";
import { layoutChain } from "./layoutChain";
import { marksOf, type ChainMarks } from "./marksOf";
import { drawingText, savePng, saveSvg } from "./saveDrawing";
import { EXAMPLE, useChain, type BillChain } from "./useChain";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  colour: {
    display: "inline-block",
    width: "10px",
    height: "10px",
    marginRight: tokens.spacingHorizontalXS,
    forcedColorAdjust: "none",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  part: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
});

/** The supply chain of a bill of materials, drawn from the first tier to the product. */
export function ChainView() {
  const styles = useStyles();
  const { tables, name, choose, bill } = useChain();
  const offered = tables.state === "ready" ? tables.value : [];
  return (
    <ViewPage title="Supply chain">
      <Field label="Bill of materials">
        <Select
          className={styles.control}
          value={name ?? ""}
          onChange={(_, { value }) => choose(value)}
        >
          {offered.map((table) => (
            <option key={table} value={table}>
              {table}
            </option>
          ))}
          <option value={EXAMPLE}>Example: illustrative quadcopter</option>
        </Select>
      </Field>
      <LoadedContent loaded={tables}>
        {() => (
          <LoadedContent loaded={bill}>
            {(value) => value && <Chain key={value.name} bill={value} onReload={bill.reload} />}
          </LoadedContent>
        )}
      </LoadedContent>
    </ViewPage>
  );
}

function Chain({ bill, onReload }: { bill: BillChain; onReload: () => void }) {
  const styles = useStyles();
  const { functions, announce } = usePane();
  const origins = useMemo(() => originsOf(bill), [bill]);
  const [blocked, setBlocked] = useState(origins[0] ?? "China");
  const [chosen, setChosen] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { folded, drawing, colours } = useMemo(() => {
    const chain = foldChain(bill.chain);
    return { folded: chain, drawing: layoutChain(chain), colours: chainColours(chain) };
  }, [bill]);
  const marks = useMemo(() => marksOf(bill, blocked, functions), [bill, blocked, functions]);
  const part = folded.parts.find(({ id }) => id === chosen);
  useEffect(() => announce(marks.halt), [marks.halt, announce]);
  if (folded.parts.length === 0) return <SmallText>The table has no parts to draw yet.</SmallText>;
  return (
    <>
      <Field label="Blocked country">
        <Select
          className={styles.control}
          value={blocked}
          onChange={(_, { value }) => setBlocked(value)}
        >
          {origins.map((origin) => (
            <option key={origin} value={origin}>
              {placeOf(origin)?.name ?? origin}
            </option>
          ))}
        </Select>
      </Field>
      <Notice intent={marks.halt.startsWith("SYSTEM HALT") ? "error" : "info"}>{marks.halt}</Notice>
      {folded.notes.map((note) => (
        <SmallText key={note}>{note}</SmallText>
      ))}
      {marks.isSinglePoint === null && (
        <SmallText>Single points of failure are not marked in this table.</SmallText>
      )}
      <ChainDrawing
        {...{ drawing, marks, chosen }}
        colourOf={colours.colourOf}
        onChoose={setChosen}
        svgRef={svg}
      />
      <ul className={styles.legend}>
        {colours.legend.map(({ origin, colour }) => (
          <li key={origin}>
            <span className={styles.colour} style={{ backgroundColor: colour }} aria-hidden />
            {placeOf(origin)?.name ?? origin}
          </li>
        ))}
        <li>✕ halts production</li>
        <li>● single point of failure</li>
        <li>red: through the blocked country</li>
      </ul>
      {part && <ChosenPart part={part} marks={marks} bill={bill} />}
      <Exports bill={bill} svg={() => svg.current} onReload={onReload} />
      <ChainTable drawing={drawing} marks={marks} />
    </>
  );
}

/** China first, as the question is mostly asked of it, then by name. */
function originsOf({ rows }: BillChain): string[] {
  const origins = new Map(
    rows.filter(({ origin }) => origin !== "").map(({ origin }) => [placeKey(origin), origin]),
  );
  const china = countries().find(({ name }) => name === "China")?.key;
  return [...origins]
    .sort(([a], [b]) => Number(b === china) - Number(a === china) || a.localeCompare(b))
    .map(([, origin]) => origin);
}

interface ChosenProps {
  readonly part: ChainPart;
  readonly marks: ChainMarks;
  readonly bill: BillChain;
}

/** The part that was pressed: what is marked on it, why, and its row. */
function ChosenPart({ part, marks, bill: { areaOf } }: ChosenProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const [row] = part.rows;
  const show = (): void => {
    if (!areaOf || row === undefined) return;
    selectCells(areaOf(row)).then(
      () => setProblem(null),
      (error: unknown) => setProblem(sentenceFor(error)),
    );
  };
  return (
    <section className={styles.part} aria-label="Chosen part">
      <SmallText>{partText({ part }, marks)}.</SmallText>
      {marks.isHalting(part) && (
        <SmallText>
          It halts because its origin is blocked and its restriction, {part.restriction}, is above
          0.8.
        </SmallText>
      )}
      {areaOf && row !== undefined && (
        <Button size="small" onClick={show}>
          {part.rows.length > 1 ? `Show the first of its ${part.rows.length} rows` : "Show its row"}
        </Button>
      )}
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </section>
  );
}

interface ExportsProps {
  readonly bill: BillChain;
  readonly svg: () => SVGSVGElement | null;
  readonly onReload: () => void;
}

function Exports({ bill: { name, areaOf }, svg, onReload }: ExportsProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (kind: "svg" | "png"): Promise<void> => {
    const drawing = svg();
    if (!drawing) return;
    const text = drawingText(drawing, `Supply chain of ${name}`);
    try {
      if (kind === "svg") saveSvg(text, name);
      else await savePng(text, name);
      setProblem(null);
    } catch (error) {
      setProblem(sentenceFor(error));
    }
  };
  return (
    <>
      <div className={styles.buttons}>
        {areaOf && (
          <Button size="small" onClick={onReload}>
            Update from the table
          </Button>
        )}
        <Button size="small" onClick={() => void save("svg")}>
          Save as SVG
        </Button>
        <Button size="small" onClick={() => void save("png")}>
          Save as PNG
        </Button>
      </div>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </>
  );
}
