import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CellArea } from "../../excel/workbook/cellArea";
import { selectCells } from "../../excel/explain/selectCells";
import type { OurFormula } from "../../excel/formulas/ourFormulas";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { showTable } from "../../excel/tables/showTable";
import type { UnknownCountry } from "../../excel/problems/unknownCountries";
import { usePane } from "../services/PaneContext";
import { Notice } from "../parts/Notice";
import { CellLinks, type CellLink } from "./CellLinks";
import { type Report, summaryOf, useProblems } from "./useProblems";

const useStyles = makeStyles({
  page: { height: "100%", overflowY: "auto", padding: tokens.spacingHorizontalM },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  top: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalS },
  bar: { width: "100%" },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  items: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  code: { fontWeight: tokens.fontWeightSemibold },
});

/** Every formula of ours that shows an error, waits too long or stands on weak ground. */
export function ProblemsView() {
  const styles = useStyles();
  const { announce } = usePane();
  const { state, outcome, look, mend, correct, cancel } = useProblems();
  const [failed, setFailed] = useState<string | null>(null);
  const busy = state.phase === "looking" || state.phase === "repairing";

  const told = (shown: Promise<void>): void => {
    shown.then(
      () => setFailed(null),
      (error: unknown) => {
        setFailed(sentenceFor(error));
        announce(sentenceFor(error));
      },
    );
  };
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <p className={styles.text}>
          Checks every formula that uses Linchpin: errors and their causes, calculations that never
          finish, formulas that lost the add-in, and weak points in the data.
        </p>
        {busy ? (
          <>
            <ProgressBar className={styles.bar} aria-label="Looking" />
            <span>
              {state.phase === "looking" ? "Looking" : "Repairing"}: {state.step}…
            </span>
            <Button onClick={cancel}>Cancel</Button>
          </>
        ) : (
          <Button appearance={state.phase === "ready" ? "secondary" : "primary"} onClick={look}>
            {state.phase === "ready" ? "Look again" : "Look for problems"}
          </Button>
        )}
        {state.phase === "failed" && <Notice intent="error">{state.sentence}</Notice>}
        {failed !== null && <Notice intent="error">{failed}</Notice>}
        {outcome && <Notice intent={outcome.intent}>{outcome.sentence}</Notice>}
        {outcome?.undo && <Button onClick={outcome.undo}>Undo</Button>}
        {state.phase === "ready" && <p className={styles.text}>{summaryOf(state.report)}</p>}
      </div>
      {state.phase === "ready" && (
        <Found
          report={state.report}
          onShow={(area) => told(selectCells(area))}
          onTable={(table) => told(showTable(table))}
          onMend={mend}
          onCorrect={correct}
        />
      )}
    </div>
  );
}

interface FoundProps {
  readonly report: Report;
  readonly onShow: (area: CellArea) => void;
  readonly onTable: (table: string) => void;
  readonly onMend: (lost: Report["lost"]) => void;
  readonly onCorrect: (unknown: UnknownCountry, name: string) => void;
}

function Found({ report, onShow, onTable, onMend, onCorrect }: FoundProps) {
  const styles = useStyles();
  const { lost, causes, waiting, ranges, countries, hardCoded, imports } = report;
  return (
    <>
      <Group title="Lost the add-in" count={lost.length}>
        <p className={styles.hint}>
          Excel cannot find the function, as happens after an installation or in a file from another
          machine. Repair re-enters each formula.
        </p>
        <CellLinks cells={lost.map(linkOf)} onShow={onShow} />
        <Button onClick={() => onMend(lost)}>Repair</Button>
      </Group>
      <Group title="Errors" count={report.errors.length}>
        <ul className={styles.items}>
          {causes.map(({ code, id, sentence, cells }) => (
            <li key={`${id} ${sentence}`} className={styles.item}>
              <span className={styles.code}>
                {code} {id}
              </span>
              <div>{sentence}</div>
              <CellLinks
                cells={cells.map(({ address, at }) => ({ address, area: at }))}
                onShow={onShow}
              />
            </li>
          ))}
        </ul>
      </Group>
      <Group title="Unknown countries" count={countries.length}>
        <p className={styles.hint}>
          These labels match no country, so formulas that use them may return #N/A. A correction
          changes only the cells that hold the label, not the formulas.
        </p>
        <ul className={styles.items}>
          {countries.map((unknown) => (
            <li key={unknown.label} className={styles.item}>
              <span className={styles.code}>{unknown.label}</span>
              <CellLinks cells={unknown.cells} onShow={onShow} />
              {unknown.names.map((name) => (
                <Button key={name} size="small" onClick={() => onCorrect(unknown, name)}>
                  {`Write ${name}`}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      </Group>
      <Group title="Still calculating" count={waiting.length}>
        <p className={styles.hint}>
          Still calculating after several seconds. Recalculate the workbook with Ctrl+Alt+F9; if
          that does not help, reload the add-in.
        </p>
        <CellLinks cells={waiting.map(linkOf)} onShow={onShow} />
      </Group>
      <Group title="Ranges that miss data" count={ranges.length}>
        <Sentences items={ranges} onShow={onShow} />
      </Group>
      <Group title="Hard-coded numbers" count={hardCoded.length}>
        <p className={styles.hint}>
          They go out of date unseen. Put each in a cell of its own, with its source, and refer to
          the cell.
        </p>
        <Sentences
          items={hardCoded.map(({ formula, id, text }) => ({
            formula,
            sentence: `${text} in ${id}`,
          }))}
          onShow={onShow}
        />
      </Group>
      <Group title="Imported tables" count={imports.length}>
        <ul className={styles.items}>
          {imports.map(({ table, sentence }) => (
            <li key={`${table} ${sentence}`} className={styles.item}>
              <div>{sentence}</div>
              <Button size="small" appearance="subtle" onClick={() => onTable(table)}>
                {`Show ${table}`}
              </Button>
            </li>
          ))}
        </ul>
      </Group>
    </>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{`${title} (${String(count)})`}</h2>
      {children}
    </section>
  );
}

/** Formulas by what is said of them. */
function Sentences({
  items,
  onShow,
}: {
  items: readonly { readonly formula: OurFormula; readonly sentence: string }[];
  onShow: (area: CellArea) => void;
}) {
  const styles = useStyles();
  const sentences = [...new Set(items.map(({ sentence }) => sentence))];
  return (
    <ul className={styles.items}>
      {sentences.map((sentence) => (
        <li key={sentence} className={styles.item}>
          <div>{sentence}</div>
          <CellLinks
            cells={items
              .filter((item) => item.sentence === sentence)
              .map(({ formula }) => linkOf(formula))}
            onShow={onShow}
          />
        </li>
      ))}
    </ul>
  );
}

function linkOf({ address, sheet, row, column }: OurFormula): CellLink {
  return { address, area: { sheet, row, column, rows: 1, columns: 1 } };
}
