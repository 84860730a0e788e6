import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { useEffect, useState } from "react";
import { addTourStep } from "../../excel/tour/addTourStep";
import { readTour, type ReadTour } from "../../excel/tour/readTour";
import { DATA_FIGURE } from "../../excel/tour/tourSheet";
import { ARTICLE, TOUR_STEPS, type TourStep } from "../../models/tour/tourSteps";
import { cellAddress } from "../../sheet/names";
import { AnswerCard } from "../parts/AnswerCard";
import { IconRow } from "../parts/IconRow";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { SmallText } from "../parts/SmallText";
import { useTask } from "../parts/useTask";
import { ViewPage } from "../parts/ViewPage";
import { useNavigation } from "../services/navigation";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  step: { display: "grid", rowGap: tokens.spacingVerticalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The article's argument on one sheet, a step at a time: what it says, and what the data say. */
export function TourView() {
  const styles = useStyles();
  const { state, run } = useTask<null, ReadTour>("goes on");
  const [tour, setTour] = useState<ReadTour | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    // Nothing to go on from is a tour not yet begun.
    readTour().then(setTour, () => setTour(null));
  }, []);
  const isDone = ({ id }: TourStep): boolean => tour?.rows[id] !== undefined;
  const step =
    TOUR_STEPS.find(({ id }) => id === chosen) ??
    TOUR_STEPS.find((each) => !isDone(each)) ??
    TOUR_STEPS[0];
  if (!step) return null;
  const add = (): void =>
    run({
      first: null,
      work: async () => {
        const read = await addTourStep(step);
        setTour(read);
        setChosen(step.id);
        return read;
      },
      said: ({ sheet }) => `${step.title} is on the sheet “${sheet}”.`,
    });
  return (
    <ViewPage title="Guided tour" roomy>
      <p className={styles.text}>
        {ARTICLE}, argues from a small macro ratio to a grounded drone. Each step puts the article’s
        claims beside the data, all on one sheet.
      </p>
      <section className={styles.step} aria-label={step.title}>
        <h3 className={styles.heading}>
          {TOUR_STEPS.indexOf(step) + 1} of {TOUR_STEPS.length}: {step.title}
        </h3>
        <p className={styles.text}>{step.question}</p>
        {isDone(step) && <Figures step={step} tour={tour} />}
        {state.phase === "failed" && <Notice intent="error">{state.sentence}</Notice>}
        {state.phase === "running" ? (
          <RunningPanel
            text="Adding the step…"
            done={0}
            total={null}
            label="Progress"
            cancelling={false}
            cancel={null}
          />
        ) : (
          <StepButtons step={step} isDone={isDone(step)} onAdd={add} onChoose={setChosen} />
        )}
      </section>
      <nav aria-label="Steps">
        <ul className={styles.list}>
          {TOUR_STEPS.map((each, at) => (
            <IconRow
              key={each.id}
              Icon={isDone(each) ? CheckmarkCircleRegular : CircleRegular}
              title={`${at + 1}. ${each.title}`}
              text={isDone(each) ? "On the sheet" : each.question}
              onOpen={() => setChosen(each.id)}
            />
          ))}
        </ul>
      </nav>
    </ViewPage>
  );
}

interface ButtonsProps {
  readonly step: TourStep;
  readonly isDone: boolean;
  readonly onAdd: () => void;
  readonly onChoose: (id: string) => void;
}

function StepButtons({ step, isDone, onAdd, onChoose }: ButtonsProps) {
  const styles = useStyles();
  const { goTo } = useNavigation();
  const { label, view, item } = step.further;
  const next = TOUR_STEPS[TOUR_STEPS.indexOf(step) + 1];
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance={isDone ? "secondary" : "primary"} onClick={onAdd}>
          {isDone ? "Show it" : "Add to the sheet"}
        </Button>
        {isDone && next && (
          <Button appearance="primary" onClick={() => onChoose(next.id)}>
            Next: {next.title.toLowerCase()}
          </Button>
        )}
      </div>
      {isDone && (
        <SmallText>
          Go deeper:{" "}
          <Link as="button" inline onClick={() => goTo(item === "" ? { view } : { view, item })}>
            {label}
          </Link>
        </SmallText>
      )}
    </>
  );
}

/** The figures as the sheet shows them, and what they show. */
function Figures({ step, tour }: { step: TourStep; tour: ReadTour | null }) {
  const styles = useStyles();
  const top = tour?.rows[step.id];
  if (!tour || top === undefined) return null;
  return (
    <>
      {step.data.map(({ words }, line) => {
        const cell = { sheet: tour.sheet, row: top + 2 + line, column: DATA_FIGURE };
        const address = cellAddress(cell.sheet, cell.row, cell.column);
        return (
          <div key={words}>
            <SmallText>{words}</SmallText>
            <AnswerCard cell={{ ...cell, address }} />
          </div>
        );
      })}
      <p className={styles.text}>{step.shows}</p>
    </>
  );
}
