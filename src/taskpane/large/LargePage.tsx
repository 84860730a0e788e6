import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { count } from "../../core/count";
import type { Dataset } from "../../datasets/dataset";
import { largeDataset } from "../../datasets/large/largeDataset";
import type { Question } from "../../datasets/large/question";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { CopyText } from "../parts/CopyText";
import { ImportAnswer } from "../importing/ImportAnswer";
import { RowsPreview } from "../importing/RowsPreview";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { Sections } from "../parts/Sections";
import { SmallText } from "../parts/SmallText";
import { useFocusAfter } from "../parts/useFocusAfter";
import { useTask } from "../parts/useTask";
import { usePane } from "../services/PaneContext";
import { ColumnUses } from "./ColumnUses";
import { firstDraft, questionOf, type Draft } from "./draft";
import type { LargeTable } from "./engine/largeTable";
import { FilterList } from "./FilterList";
import { FirstRows } from "./FirstRows";
import { JoinChoice } from "./JoinChoice";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  full: { width: "100%" },
  modes: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface Props {
  readonly table: LargeTable;
  readonly onBack: () => void;
}

/** One large table: what is asked of it, the answer, and its import. */
export function LargePage({ table, onBack }: Props) {
  const styles = useStyles();
  const { readDataset } = usePane();
  const { origin, columns } = table;
  const [draft, setDraft] = useState(() => firstDraft(columns));
  const [section, setSection] = useState("question");
  const { state, run, cancel, forget } = useTask<string, Dataset>("stops");
  const button = useRef<HTMLButtonElement | null>(null);
  useFocusAfter(state.phase === "running", button);
  const asked = useMemo(() => understood(draft, table), [draft, table]);
  const change = (next: Draft): void => {
    setDraft(next);
    forget();
  };
  const ask = (question: Question): void =>
    run({
      first: `Asking ${origin.file}…`,
      work: async (signal, show) => {
        const answer = await table.ask(question, { signal, show, read: readDataset });
        return largeDataset(question, answer, origin, new Date());
      },
      said: ({ rows }) => `The answer has ${count(rows.length, "row")}.`,
    });
  const names = columns.map(({ name }) => name);
  const dataset = state.phase === "done" ? state.result : null;
  return (
    <DetailPage
      from="Large tables"
      title={origin.file}
      onBack={onBack}
      footer={
        dataset && dataset.rows.length > 0 ? (
          <ImportAnswer key={dataset.description.attribution} dataset={dataset} />
        ) : undefined
      }
    >
      <SmallText>{factsOf(table)}</SmallText>
      <Sections
        label="About this table"
        shown={section}
        onShow={setSection}
        sections={[
          {
            id: "question",
            label: "Question",
            content: (
              <div className={styles.part}>
                <RadioGroup
                  className={styles.modes}
                  layout="horizontal"
                  aria-label="What to ask for"
                  value={draft.mode}
                  onChange={(_, { value }) => change({ ...draft, mode: value as Draft["mode"] })}
                >
                  <Radio value="rows" label="Rows" />
                  <Radio value="totals" label="Totals by group" />
                </RadioGroup>
                <h3 className={styles.heading}>Filters</h3>
                <FilterList
                  columns={names}
                  filters={draft.filters}
                  onChange={(filters) => change({ ...draft, filters })}
                />
                <h3 className={styles.heading}>Codes</h3>
                <JoinChoice
                  columns={names}
                  join={draft.join}
                  onChange={(join) => change({ ...draft, join })}
                />
                <h3 className={styles.heading}>Columns</h3>
                <div className={styles.full}>
                  <ColumnUses columns={columns} draft={draft} onChange={change} />
                </div>
              </div>
            ),
          },
          { id: "rows", label: "First rows", content: <FirstRows table={table} /> },
          {
            id: "sql",
            label: "SQL",
            content:
              "sql" in asked ? (
                <CopyText
                  key={asked.sql}
                  label={`The question as SQL, for ${table.engine}`}
                  text={asked.sql}
                />
              ) : (
                <SmallText>{asked.problem}</SmallText>
              ),
          },
        ]}
      />
      <div className={styles.part}>
        {state.phase === "running" ? (
          <RunningPanel
            text={state.progress}
            done={0}
            total={null}
            label="Asking"
            cancelling={state.cancelling}
            patience={null}
            cancel={cancel}
          />
        ) : (
          <>
            {"problem" in asked && <SmallText>{asked.problem}</SmallText>}
            <Button
              ref={(element: HTMLButtonElement | null) => {
                button.current = element;
              }}
              appearance={dataset ? "secondary" : "primary"}
              disabledFocusable={!("question" in asked)}
              onClick={() => "question" in asked && ask(asked.question)}
            >
              Ask
            </Button>
          </>
        )}
        {state.phase === "failed" && (
          <Notice intent={state.cancelled ? "info" : "error"}>
            {state.cancelled ? "Cancelled." : state.sentence}
          </Notice>
        )}
      </div>
      {dataset && <Answer dataset={dataset} />}
    </DetailPage>
  );
}

type Understood =
  { readonly question: Question; readonly sql: string } | { readonly problem: string };

/** The question as it stands, or what it lacks. */
function understood(draft: Draft, table: LargeTable): Understood {
  const question = questionOf(draft, table.columns);
  if (typeof question === "string") return { problem: question };
  try {
    return { question, sql: table.sql(question) };
  } catch (error) {
    return { problem: sentenceFor(error) };
  }
}

function factsOf({ origin, columns, rows }: LargeTable): string {
  const size =
    origin.bytes === null
      ? []
      : [`${Math.max(1, Math.round(origin.bytes / 1e6)).toLocaleString("en-US")} MB`];
  const length = rows === null ? [] : [count(rows, "row")];
  return [...size, ...length, count(columns.length, "column"), origin.vintage].join(", ");
}

function Answer({ dataset }: { readonly dataset: Dataset }) {
  const styles = useStyles();
  const { caveats, sources } = dataset.description;
  const said = caveats.slice(0, -1);
  return (
    <>
      <h3 className={styles.heading}>{`Answer: ${count(dataset.rows.length, "row")}`}</h3>
      {said.length > 0 && <Notice intent="info">{said.join(" ")}</Notice>}
      {dataset.rows.length === 0 ? (
        <SmallText>
          No row passes the filters. Check in the first rows how values are written.
        </SmallText>
      ) : (
        <RowsPreview dataset={dataset} />
      )}
      <SmallText>{sources[0]?.title}</SmallText>
    </>
  );
}
