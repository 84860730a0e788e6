import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { showSourceColumns, sourceColumnsShown } from "../../excel/tables/sourceColumns";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { Notice } from "../parts/Notice";
import { useLoaded } from "../parts/useLoaded";
import { usePane } from "../services/PaneContext";

/** Folds the columns of sources away, or shows them, for people who do not look for the outline's buttons. */
export function SourceColumns({ table }: { readonly table: string }) {
  const { announce } = usePane();
  const load = useCallback(() => sourceColumnsShown(table), [table]);
  const shown = useLoaded(load);
  const [changed, setChanged] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (shown.state !== "ready" || shown.value === null) return null;
  const isShown = changed ?? shown.value;
  const toggle = (): void => {
    showSourceColumns(table, !isShown).then(
      () => {
        setProblem(null);
        setChanged(!isShown);
        announce(isShown ? "Source columns hidden." : "Source columns shown.");
      },
      (error: unknown) => setProblem(sentenceFor(error)),
    );
  };
  return (
    <>
      <Button size="small" onClick={toggle}>
        {isShown ? "Hide the source columns" : "Show the source columns"}
      </Button>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </>
  );
}
