import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { placeKey } from "../../../core/labels/place";
import { selectCells } from "../../../excel/explain/selectCells";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { DrawingActions } from "../../drawing/DrawingActions";
import { DrawingLegend } from "../../drawing/DrawingLegend";
import { GrowingList } from "../../parts/GrowingList";
import { Notice } from "../../parts/Notice";
import { SmallText } from "../../parts/SmallText";
import { usePane } from "../../services/PaneContext";
import { type ChainPart, NO_VALUES, short } from "../chainOf";
import type { ChainSource } from "../chainSource";
import { layoutMap, STEPS } from "./layoutMap";
import { countryText, MapDrawing } from "./MapDrawing";
import { mainSentence, mapNotes } from "./mapSentences";
import { MapTable, valueText } from "./MapTable";
import { type OriginShare, originShares, type OriginShares } from "./originShares";

const useStyles = makeStyles({
  country: { display: "grid", rowGap: tokens.spacingVerticalXS },
  link: { fontSize: "inherit" },
});

const SIGNS = ["grey: nothing known to come from it", "red hatching: blocked"];
const NOT_KNOWN = "? dashed: no value stated";

interface Props {
  readonly source: ChainSource;
  readonly lost: string;
  readonly onReload: () => void;
}

/** Where the value of a bill of materials comes from, on a map of the world. */
export function OriginMap({ source, lost, onReload }: Props) {
  const { announce } = usePane();
  const { chain, name, place, areaOf } = source;
  const [chosen, setChosen] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const shares = useMemo(() => originShares(chain), [chain]);
  const drawn = useMemo(() => layoutMap(shares), [shares]);
  const blocked = placeKey(lost);
  const sentence = mainSentence(shares);
  const notes = [
    ...mapNotes(shares, drawn.lacking),
    ...chain.notes.filter((note) => note !== NO_VALUES),
  ];
  useEffect(() => announce(sentence), [sentence, announce]);
  const origin = shares.origins.find(({ key }) => key === chosen);
  const isDashed = drawn.countries.some(({ colour }) => colour === null);
  const asked = shares.origins.find(({ key }) => key === blocked)?.name ?? lost;
  return (
    <>
      <SmallText>{sentence}</SmallText>
      {notes.map((note) => (
        <SmallText key={note}>{note}</SmallText>
      ))}
      <MapDrawing
        {...{ drawn, blocked, chosen }}
        of={shares.of}
        onChoose={setChosen}
        svgRef={svg}
      />
      <DrawingLegend colours={STEPS} signs={isDashed ? [...SIGNS, NOT_KNOWN] : SIGNS} />
      <SmallText>
        Every part counts where it is from itself, whatever it comes through. Countries and borders
        as in Natural Earth; small countries are dots.
      </SmallText>
      {origin && <ChosenOrigin key={origin.key} {...{ origin, blocked, areaOf }} of={shares.of} />}
      <DrawingActions
        key={name}
        title={`Origins of ${name}`}
        source={`${place}. Blocked country: ${asked}. Share of the ${shares.of} by origin. Map: Natural Earth.`}
        text={[sentence, ...notes].join(" ")}
        file={`${name} map`}
        svg={() => svg.current}
        onReload={areaOf ? onReload : undefined}
      />
      <MapTable {...{ shares, blocked }} onChoose={setChosen} />
    </>
  );
}

interface ChosenProps {
  readonly origin: OriginShare;
  readonly of: OriginShares["of"];
  readonly blocked: string;
  readonly areaOf: ChainSource["areaOf"];
}

/** The parts of the country that was pressed, each with its row. */
function ChosenOrigin({ origin, of, blocked, areaOf }: ChosenProps) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const show = ([row]: ChainPart["rows"]): void => {
    if (!areaOf || row === undefined) return;
    selectCells(areaOf(row)).then(
      () => setProblem(null),
      (error: unknown) => setProblem(sentenceFor(error)),
    );
  };
  return (
    <section className={styles.country} aria-label="Chosen country">
      <SmallText>{countryText(origin, of, blocked)}.</SmallText>
      {areaOf && <SmallText>Click a part to select its row.</SmallText>}
      <GrowingList items={origin.parts} first={20} more={100} keyOf={({ id }) => id}>
        {(part) => (
          <>
            {areaOf ? (
              <Link as="button" inline className={styles.link} onClick={() => show(part.rows)}>
                {short(part.item)}
              </Link>
            ) : (
              short(part.item)
            )}
            {of === "value" && `: own value ${valueText(part.own)}`}
          </>
        )}
      </GrowingList>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </section>
  );
}
