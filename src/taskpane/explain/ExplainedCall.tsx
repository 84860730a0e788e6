import { Dropdown, makeStyles, Option, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState, type ReactNode } from "react";
import type { CellArea } from "../../excel/workbook/cellArea";
import { selectCells } from "../../excel/explain/selectCells";
import type { OurSelection } from "../../excel/explain/selectedFormula";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { percent } from "../../explanations/figure";
import type { FunctionHelp } from "../../core/functionHelp";
import { loadFunctionHelp } from "../services/functionHelp";
import { shownValue } from "../services/evaluate";
import { usePane } from "../services/PaneContext";
import { Code } from "../parts/Code";
import { Notice } from "../parts/Notice";
import { useLoaded } from "../parts/useLoaded";
import { WebLink } from "../parts/WebLink";
import { beside, guideAddress } from "../services/guides";
import { ArgumentLines } from "./ArgumentLines";
import type { Explained } from "../services/explainSelection";
import { PartsTable } from "./PartsTable";
import { SourceLines } from "./SourceLines";
import { useExplained } from "./useExplained";
import { WriteOut } from "./WriteOut";

const useStyles = makeStyles({
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  picker: { minWidth: 0, width: "100%", marginBottom: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontFamily: tokens.fontFamilyMonospace,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  text: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300 },
  small: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: { display: "grid", rowGap: tokens.spacingVerticalXS },
  warnings: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly selection: OurSelection;
  readonly calculation: number;
  /** Keeps the page with this cell while another one is selected. */
  readonly onHold: () => void;
}

/** One of the formula's calls in full, with a choice among them where it has several. */
export function ExplainedCall({ selection, calculation, onHold }: Props) {
  const styles = useStyles();
  const { functions, readJson, announce } = usePane();
  const [index, setIndex] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const state = useExplained(selection, index, functions, calculation);
  const help = useLoaded(useCallback(() => loadFunctionHelp(readJson), [readJson]));
  const call = selection.calls[index] ?? selection.calls[0];
  const definition =
    help.state === "ready" ? help.value.find(({ id }) => id === call?.id) : undefined;
  const explained = state.state === "ready" ? state.explained : null;

  const said = explained ? saidOf(explained) : null;
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);

  const show = (area: CellArea): void => {
    selectCells(area).then(
      () => setFailed(null),
      (error: unknown) => {
        setFailed(sentenceFor(error));
        announce(sentenceFor(error));
      },
    );
  };

  return (
    <div className={styles.body}>
      {selection.calls.length > 1 && (
        <Dropdown
          className={styles.picker}
          aria-label="Function of the formula"
          value={`${String(index + 1)}. ${call?.id ?? ""}`}
          selectedOptions={[String(index)]}
          onOptionSelect={(_, { optionValue }) => setIndex(Number(optionValue))}
        >
          {selection.calls.map((each, at) => (
            <Option key={each.start} value={String(at)} text={`${String(at + 1)}. ${each.id}`}>
              {`${String(at + 1)}. ${each.id}`}
            </Option>
          ))}
        </Dropdown>
      )}
      <h3 className={styles.title}>{call?.id}</h3>
      {definition && <p className={styles.text}>{definition.summary}</p>}
      {failed !== null && <Notice intent="error">{failed}</Notice>}
      {state.state === "failed" && <Notice intent="error">{state.sentence}</Notice>}
      {state.state === "reading" && <Spinner size="small" label="Reading the cells…" />}
      {explained && (
        <>
          <Answer selection={selection} explained={explained} definition={definition} />
          <Part title="Current arguments" shown={explained.arguments.length > 0}>
            <ArgumentLines given={explained.arguments} onShow={show} />
          </Part>
          <Part title="Sources of the inputs" shown={explained.sources.length > 0}>
            <SourceLines sources={explained.sources} />
          </Part>
          <WriteOut
            selection={selection}
            explained={explained}
            definition={definition}
            onWrite={onHold}
          />
        </>
      )}
      {call && (
        <p className={styles.small}>
          <WebLink address={beside(guideAddress(call.id.toLowerCase()))}>
            Full help on {call.id}
          </WebLink>
        </p>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly selection: OurSelection;
  readonly explained: Explained;
  readonly definition: FunctionHelp | undefined;
}

/** The figure, the equation with the numbers in it, what each part contributes, and what to mind. */
function Answer({ selection, explained, definition }: AnswerProps) {
  const styles = useStyles();
  const { value, error, explanation, unexplained } = explained;
  const warnings = [...(explanation?.warnings ?? []), ...explained.warnings];
  const numbers = explanation?.numbers ?? [];
  // A header or a name in a table is no result of the line above it.
  const isResult = typeof value === "number" || explained.size.rows * explained.size.columns === 1;
  return (
    <>
      <p className={styles.small}>{standing(selection, explained)}</p>
      {error && (
        <Notice intent="error">
          {error.code}: {error.sentence}
        </Notice>
      )}
      {unexplained !== null && <Notice intent="info">{unexplained}</Notice>}
      <Part title="Equation" shown={numbers.length > 0 || (definition?.equations.length ?? 0) > 0}>
        <div className={styles.lines}>
          {definition?.equations.map((equation) => (
            <Code key={equation}>{equation}</Code>
          ))}
          {numbers.map((line, at) => (
            <Code key={`${String(at)} ${line}`}>
              {at === numbers.length - 1 && isResult
                ? `${line} = ${resultText(selection, explained, definition)}`
                : line}
            </Code>
          ))}
        </div>
      </Part>
      <Part title="What it is made of" shown={explanation !== null}>
        {explanation?.parts && <PartsTable parts={explanation.parts} value={value} />}
        {explanation?.note != null && <p className={styles.small}>{explanation.note}</p>}
      </Part>
      <Part title="Keep in mind" shown={warnings.length > 0}>
        <Notice intent="info">
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      </Part>
    </>
  );
}

function Part({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  const styles = useStyles();
  if (!shown) return null;
  return (
    <section>
      <h4 className={styles.heading}>{title}</h4>
      {children}
    </section>
  );
}

/** Which cell of the result is looked at, and what it shows. */
function standing({ home, selected, offset, text }: OurSelection, { call }: Explained): string {
  const shows = text === "" ? "is blank" : `shows ${text.replace(/\.$/, "")}`;
  const inner = call.depth > 0 || call.start > 1 ? ` One part of its formula is ${call.id}.` : "";
  if (selected === home.address) return `${selected} ${shows}.${inner}`;
  return `${selected} ${shows}: row ${String(offset.row + 1)}, column ${String(offset.column + 1)} of the result of ${home.address}.${inner}`;
}

/** The answer as its cell shows it, with all its digits behind; of a part of a formula, a fraction in percent as well. */
function resultText(
  { text, formula }: OurSelection,
  { call, value }: Explained,
  definition: FunctionHelp | undefined,
): string {
  if (typeof value !== "number") return value === "" ? "no value" : shownValue(value);
  const isWhole = call.start === 1 && call.end === formula.length;
  const exact = shownValue(value);
  const isFormatted = isWhole && text !== "" && text !== exact && !text.startsWith("#");
  if (isFormatted) return `${text} (${exact})`;
  const isFraction = /fraction|share/i.test(definition?.returns ?? "") && Math.abs(value) <= 10;
  return isFraction ? `${exact} (${percent(value)})` : exact;
}

function saidOf({ call, error, unexplained, value }: Explained): string {
  if (error) return `${call.id} gives ${error.code}. ${error.sentence}`;
  if (unexplained !== null) return unexplained;
  return `${call.id} gives ${value === "" ? "no value" : shownValue(value)}.`;
}
