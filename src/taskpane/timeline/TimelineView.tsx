import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { placeOf } from "../../core/labels/place";
import { selectCells } from "../../excel/explain/selectCells";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { COLOURS, OTHERS } from "../chain/chainColours";
import { groupBy } from "../chain/groupBy";
import { DrawingActions } from "../drawing/DrawingActions";
import { DrawingLegend } from "../drawing/DrawingLegend";
import { LoadedContent } from "../parts/LoadedContent";
import { Notice } from "../parts/Notice";
import { SmallText } from "../parts/SmallText";
import { ViewPage } from "../parts/ViewPage";
import { usePane } from "../services/PaneContext";
import { layoutTimeline } from "./layoutTimeline";
import { daysText, stateOn, type State } from "./stateOn";
import { TimelineDrawing } from "./TimelineDrawing";
import { TimelineTable } from "./TimelineTable";
import type { Measure } from "./timelineRows";
import { BUNDLED, type TimelineSource, useTimeline } from "./useTimeline";

const useStyles = makeStyles({
  control: { minWidth: 0, width: "100%" },
  part: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
});

/** Tariffs and controls as bars over time, and how each stands on a day. */
export function TimelineView() {
  const styles = useStyles();
  const { tables, name, choose, source } = useTimeline();
  const offered = tables.state === "ready" ? tables.value : [];
  return (
    <ViewPage title="Timeline">
      <Field label="Table">
        <Select
          className={styles.control}
          value={name ?? ""}
          onChange={(_, { value }) => choose(value)}
        >
          {offered.map((table) => (
            <option key={table}>{table}</option>
          ))}
          {Object.entries(BUNDLED).map(([dataset, label]) => (
            <option key={dataset} value={dataset}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <LoadedContent loaded={tables}>
        {() => (
          <LoadedContent loaded={source}>
            {(value) =>
              value && <Timeline key={value.name} source={value} onReload={source.reload} />
            }
          </LoadedContent>
        )}
      </LoadedContent>
    </ViewPage>
  );
}

const todayText = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const SIGNS = [
  "full: in force",
  "pale with an arrow: no end set, beyond the day of the newest source",
  "? hatched: not known",
  "✕ empty: never applied",
  "dashed line: the day",
];

function Timeline({ source, onReload }: { source: TimelineSource; onReload: () => void }) {
  const styles = useStyles();
  const { announce } = usePane();
  const { measures, name, place, areaOf } = source;
  const [asked, setAsked] = useState(todayText);
  const [chosen, setChosen] = useState<number | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const isDay = /^[12]\d{3}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked));
  const day = isDay ? asked : todayText();
  const drawn = useMemo(() => layoutTimeline(measures, day), [measures, day]);
  const colours = useMemo(() => coloursOf(measures), [measures]);
  const sentence = useMemo(() => countSentence(measures, day), [measures, day]);
  useEffect(() => announce(sentence), [sentence, announce]);
  const measure = measures.find(({ row }) => row === chosen);
  if (measures.length === 0) return <SmallText>The table has no measures to draw yet.</SmallText>;
  return (
    <>
      <Field label="In force on">
        <Input
          className={styles.control}
          type="date"
          value={asked}
          onChange={(_, { value }) => setAsked(value)}
        />
      </Field>
      <Notice intent="info">{sentence}</Notice>
      {[...source.notes, ...drawn.notes].map((note) => (
        <SmallText key={note}>{note}</SmallText>
      ))}
      <TimelineDrawing
        {...{ drawn, chosen }}
        colourOf={colours.colourOf}
        onChoose={setChosen}
        svgRef={svg}
      />
      <DrawingLegend colours={colours.legend} signs={SIGNS} />
      {measure && <ChosenMeasure measure={measure} day={day} areaOf={areaOf} />}
      <DrawingActions
        title={`Timeline of ${name}`}
        source={`${place}. In force on: ${day}.`}
        text={sentence}
        file={`${name} timeline`}
        svg={() => svg.current}
        onReload={areaOf ? onReload : undefined}
      />
      <TimelineTable measures={measures} day={day} />
    </>
  );
}

function ChosenMeasure({
  measure,
  day,
  areaOf,
}: {
  measure: Measure;
  day: string;
  areaOf: TimelineSource["areaOf"];
}) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const show = (): void => {
    if (!areaOf) return;
    selectCells(areaOf(measure.row)).then(
      () => setProblem(null),
      (error: unknown) => setProblem(sentenceFor(error)),
    );
  };
  const { imposer, target, product, value } = measure;
  return (
    <section className={styles.part} aria-label="Chosen measure">
      <SmallText>{`${measure.key}: ${stateOn(measure, day)} on ${day}.`}</SmallText>
      <SmallText>{`${daysText(measure)}.`}</SmallText>
      {imposer !== "" && (
        <SmallText>{`By ${nameOf(imposer)}${target === "" ? "" : `, on ${nameOf(target)}`}.`}</SmallText>
      )}
      {product !== "" && <SmallText>{`On: ${product.slice(0, 200)}`}</SmallText>}
      {value !== "" && <SmallText>{`Value: ${value}`}</SmallText>}
      {areaOf && (
        <Button size="small" onClick={show}>
          Show its row
        </Button>
      )}
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </section>
  );
}

const nameOf = (label: string): string => placeOf(label)?.name ?? label;

/** A colour for each of those who impose most, and one for all others. */
function coloursOf(measures: readonly Measure[]) {
  const stated = measures.filter(({ imposer }) => imposer !== "");
  const imposers = [...groupBy(stated, ({ imposer }) => imposer)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([imposer]) => imposer);
  const named = imposers
    .slice(0, COLOURS.length)
    .map((imposer, at) => ({ imposer, colour: COLOURS[at] ?? OTHERS }));
  const colours = new Map(named.map(({ imposer, colour }) => [imposer, colour]));
  const rest = imposers.length > named.length ? [{ label: "others", colour: OTHERS }] : [];
  return {
    legend: [
      ...named.map(({ imposer, colour }) => ({ label: `by ${nameOf(imposer)}`, colour })),
      ...rest,
    ],
    colourOf: (imposer: string) => colours.get(imposer) ?? (imposer === "" ? "#0072B2" : OTHERS),
  };
}

/** How many are in force; what is not known is said before what is not. */
export function countSentence(measures: readonly Measure[], day: string): string {
  const counts = new Map<State, number>();
  for (const measure of measures) {
    const state = stateOn(measure, day);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const said = (["in force", "not known", "not yet in force", "ended", "never applied"] as const)
    .filter((state) => state === "in force" || counts.has(state))
    .map((state) => `${(counts.get(state) ?? 0).toLocaleString("en-US")} ${state}`);
  const rows = measures.length === 1 ? "row" : "rows";
  return `On ${day}, of ${measures.length.toLocaleString("en-US")} ${rows}: ${said.join(", ")}.`;
}
