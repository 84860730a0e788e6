import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { count } from "../../core/count";
import { placeOf } from "../../core/labels/place";
import { selectCells } from "../../excel/explain/selectCells";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { type Drawn, DrawingActions } from "../drawing/DrawingActions";
import { DrawingLegend } from "../drawing/DrawingLegend";
import { LoadedContent } from "../parts/LoadedContent";
import { Notice } from "../parts/Notice";
import { SmallText } from "../parts/SmallText";
import { usePane } from "../services/PaneContext";
import { chainColours } from "./chainColours";
import { ChainDrawing, partText } from "./ChainDrawing";
import { short, type ChainPart } from "./chainOf";
import { ChainTable } from "./ChainTable";
import { foldChain } from "./foldChain";
import { ViewPage } from "../parts/ViewPage";
import { type Drawing, layoutChain } from "./layoutChain";
import type { ChainMarks } from "./marksOf";
import type { ChainSource } from "./chainSource";
import { EXAMPLE, useChain } from "./useChain";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  part: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
});

/** A longer list of choices nobody reads, and each costs the page an element. */
const MOST_OPTIONS = 2000;

/** Fetched with the world's countries when a map is first asked for. */
const OriginMap = lazy(async () => ({ default: (await import("./map/OriginMap")).OriginMap }));

/** A bill of materials, a supply network or a fault tree, drawn from the first tier to what it ends in. */
export function ChainView() {
  const styles = useStyles();
  const { tables, name, choose, source } = useChain();
  const offered = tables.state === "ready" ? tables.value : [];
  return (
    <ViewPage title="Supply chain">
      <Field label="Table">
        <Select
          className={styles.control}
          value={name ?? ""}
          onChange={(_, { value }) => choose(value)}
        >
          {offered.map(({ table, kind }) => (
            <option key={table} value={table}>
              {`${table} (${kind})`}
            </option>
          ))}
          <option value={EXAMPLE}>Example: illustrative quadcopter</option>
        </Select>
      </Field>
      <LoadedContent loaded={tables}>
        {() => (
          <LoadedContent loaded={source}>
            {(value) => value && <Chain key={value.name} source={value} onReload={source.reload} />}
          </LoadedContent>
        )}
      </LoadedContent>
    </ViewPage>
  );
}

interface ChainProps {
  readonly source: ChainSource;
  readonly onReload: () => void;
}

function Chain({ source, onReload }: ChainProps) {
  const styles = useStyles();
  const { functions, announce } = usePane();
  const { question, kind } = source;
  const [lost, setLost] = useState(question?.options[0]?.value ?? "");
  const [form, setForm] = useState("chain");
  const marks = useMemo(() => source.marks(lost, functions), [source, lost, functions]);
  useEffect(() => announce(marks.halt), [marks.halt, announce]);
  if (source.chain.parts.length === 0) {
    return <SmallText>The table has no parts to draw yet.</SmallText>;
  }
  return (
    <>
      {question && (
        <Field label={question.label}>
          <Select
            className={styles.control}
            value={lost}
            onChange={(_, { value }) => setLost(value)}
          >
            {question.options.slice(0, MOST_OPTIONS).map(({ value, label }) => (
              <option key={value} value={value}>
                {short(label)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === "bill of materials" && (
        <Field label="Draw">
          <RadioGroup layout="horizontal" value={form} onChange={(_, { value }) => setForm(value)}>
            <Radio value="chain" label="Chain" />
            <Radio value="map" label="Map of origins" />
          </RadioGroup>
        </Field>
      )}
      <Notice intent={marks.halt.startsWith("SYSTEM HALT") ? "error" : "info"}>{marks.halt}</Notice>
      {form === "map" ? (
        <Suspense fallback={<Spinner label="Loading the map…" />}>
          <OriginMap {...{ source, lost, onReload }} />
        </Suspense>
      ) : (
        <ChainPicture {...{ source, lost, marks, onReload }} />
      )}
    </>
  );
}

interface PictureProps extends ChainProps {
  readonly lost: string;
  readonly marks: ChainMarks;
}

function ChainPicture({ source, lost, marks, onReload }: PictureProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { folded, drawing, colours } = useMemo(() => {
    const chain = foldChain(source.chain);
    return { folded: chain, drawing: layoutChain(chain), colours: chainColours(chain) };
  }, [source]);
  const part = folded.parts.find(({ id }) => id === chosen);
  return (
    <>
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
      <DrawingLegend
        colours={colours.legend.map(({ origin, colour }) => ({
          label: placeOf(origin)?.name ?? origin,
          colour,
        }))}
        signs={source.signs}
      />
      {part && <ChosenPart part={part} marks={marks} source={source} />}
      <DrawingActions
        {...drawnOf(source, lost, drawing, marks)}
        svg={() => svg.current}
        onReload={source.areaOf ? onReload : undefined}
      />
      <ChainTable drawing={drawing} marks={marks} kind={source.kind} />
    </>
  );
}

interface ChosenProps {
  readonly part: ChainPart;
  readonly marks: ChainMarks;
  readonly source: ChainSource;
}

/** The part that was pressed: what is marked on it, why, and its row. */
function ChosenPart({ part, marks, source: { areaOf } }: ChosenProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const [row] = part.rows;
  const why = marks.why(part);
  const second = useMemo(() => marks.secondSource(part), [marks, part]);
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
      {[...(why === null ? [] : [why]), ...second].map((sentence) => (
        <SmallText key={sentence}>{sentence}</SmallText>
      ))}
      {areaOf && row !== undefined && (
        <Button size="small" onClick={show}>
          {part.rows.length > 1 ? `Show the first of its ${part.rows.length} rows` : "Show its row"}
        </Button>
      )}
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </section>
  );
}

/** What the picture of it says of itself. */
function drawnOf(
  { name, place, question }: ChainSource,
  lost: string,
  { parts }: Drawing,
  { halt }: ChainMarks,
): Drawn {
  const asked = question?.options.find(({ value }) => value === lost)?.label;
  const tiers = new Set(parts.map(({ tier }) => tier)).size;
  return {
    title: `Supply chain of ${name}`,
    source: `${place}.${question && asked !== undefined ? ` ${question.label}: ${short(asked)}.` : ""}`,
    text: `${count(parts.length, "part")} in ${count(tiers, "tier")}. ${halt}`,
    file: name,
  };
}
