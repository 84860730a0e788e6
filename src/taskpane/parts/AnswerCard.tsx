import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { count } from "../../core/count";
import { formulaAt } from "../../excel/explain/selectedFormula";
import { selectCells } from "../../excel/explain/selectCells";
import { watchCalculated } from "../../excel/explain/watchCalculated";
import { shownAnswer, type AnswerCell, type ShownAnswer } from "../../excel/formulas/shownAnswer";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { watchSelection } from "../../excel/workbook/watchSelection";
import { isCalculating } from "../../excel/workbook/untilCalculated";
import { usePane } from "../services/PaneContext";
import type { FunctionsRuntime } from "../services/functionsRuntime";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

interface Props {
  readonly cell: AnswerCell & { readonly address: string };
}

/** A formula that was inserted: what its cell shows now, followed as the sheet calculates. */
export function AnswerCard({ cell }: Props) {
  const { answer, sentence, problem } = useAnswer(cell);
  const [failed, setFailed] = useState<string | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const isCome = answer !== null;
  // A page with a footer leaves it below the fold.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way to clean up.
    card.current?.scrollIntoView({ block: "nearest" });
  }, [isCome]);
  const show = (): void => {
    selectCells({ ...cell, rows: answer?.rows ?? 1, columns: answer?.columns ?? 1 }).then(
      () => setFailed(null),
      (error: unknown) => setFailed(sentenceFor(error)),
    );
  };
  const wrong = failed ?? problem;
  if (wrong !== null) return <Notice intent="error">{wrong}</Notice>;
  if (answer?.isCleared === true) {
    return <Notice intent="info">{cell.address} is empty now.</Notice>;
  }
  const isOpen = answer === null || answer.text === "" || isCalculating(answer.text);
  return (
    <div ref={card}>
      <Notice
        intent={answer?.isError === true && !isOpen ? "warning" : isOpen ? "info" : "success"}
      >
        <Link as="button" inline onClick={show}>
          {cell.address}
        </Link>{" "}
        {isOpen ? "is calculating." : <Shown answer={answer} />}
        {sentence !== null && ` ${sentence}`}
      </Notice>
    </div>
  );
}

/** One value, or how far an answer reaches and how it begins. */
function Shown({ answer: { text, rows, columns, first } }: { answer: ShownAnswer }) {
  const styles = useStyles();
  if (rows * columns === 1) {
    return (
      <>
        shows <span className={styles.value}>{text}</span>
        {!/[.!?]$/.test(text) && "."}
      </>
    );
  }
  return (
    <>
      fills {count(rows, "row")} × {count(columns, "column")}:{" "}
      <span className={styles.value}>{first.map((row) => row.join(", ")).join("; ")}</span>
      {rows > first.length || columns > (first[0]?.length ?? 0) ? " …" : "."}
    </>
  );
}

/** Read again after every calculation of the workbook; of an error with the function's own sentence. */
function useAnswer(cell: AnswerCell) {
  const { functions } = usePane();
  const { sheet, row, column } = cell;
  const [answer, setAnswer] = useState<ShownAnswer | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(async (): Promise<void> => {
    const at = { sheet, row, column };
    try {
      const shown = await shownAnswer(at);
      setAnswer(shown);
      setProblem(null);
      setSentence(shown.isError ? await errorSentenceAt(at, functions) : null);
    } catch (error) {
      setProblem(sentenceFor(error));
    }
  }, [sheet, row, column, functions]);
  useEffect(() => {
    void look();
    // A host without these events still shows what stood there when the formula went in. Clearing a cell
    // that nothing rests on calculates nothing, so that the next selection looks as well.
    const watching = [watchCalculated, watchSelection].map((watch) =>
      watch(() => void look()).catch(() => null),
    );
    return () => {
      for (const each of watching) each.then((stop) => stop?.()).catch(() => undefined);
    };
  }, [look]);
  return { answer, sentence, problem };
}

/** Excel shows a code; the function says why. Fetched only where there is an error. */
async function errorSentenceAt(
  cell: AnswerCell,
  functions: FunctionsRuntime,
): Promise<string | null> {
  const selection = await formulaAt(cell);
  if (selection.kind !== "ours") return null;
  const { explainSelection } = await import("../services/explainSelection");
  const { signal } = new AbortController();
  const { error } = await explainSelection(selection, 0, functions, signal);
  return error?.sentence ?? null;
}
