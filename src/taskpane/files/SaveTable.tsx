import { count } from "../../core/count";
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { writeDataPackage } from "../../datasets/files/writeDataPackage";
import { writeTextSheet } from "../../excel/saving/writeTextSheet";
import { tableDataset, tableNames } from "../../excel/saving/tableDataset";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { offerFile } from "../services/offerFile";
import { sha256 } from "../services/sha256";
import { usePane } from "../services/PaneContext";
import { CopyText } from "../parts/CopyText";
import { Notice, type Intent } from "../parts/Notice";

const useStyles = makeStyles({
  form: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { width: "100%" },
});

interface Outcome {
  readonly intent: Intent;
  readonly sentence: string;
  /** The file that was offered. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** A table of the workbook as a Data Package for a colleague. */
export function SaveTable() {
  const styles = useStyles();
  const { readDataset, announce } = usePane();
  const [names, setNames] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const table = names.includes(chosen) ? chosen : names[0];
  useTableNames(setNames);

  const save = async (name: string): Promise<Outcome> => {
    try {
      const now = new Date();
      const dataset = await tableDataset(name, readDataset, now);
      const file = `${dataset.description.name.replace(/^own-/, "")}.datapackage.json`;
      const text = await writeDataPackage(dataset, now.toISOString(), sha256);
      offerFile(new Blob([text], { type: "application/json" }), file);
      return {
        intent: "info",
        sentence: `${name} with ${count(dataset.rows.length, "row")} was handed to your browser as ${file}. Check your downloads; Excel for Mac saves nothing there. If there is no file, copy the text below into a file of that name. Your colleague can open it here.`,
        file: { name: file, text },
      };
    } catch (error) {
      return { intent: "error", sentence: sentenceFor(error) };
    }
  };
  const toSheet = async ({ name, text }: NonNullable<Outcome["file"]>): Promise<Outcome> => {
    try {
      const sheet = await writeTextSheet(
        `${table ?? ""} package`,
        JSON.stringify(JSON.parse(text), null, 1),
      );
      return {
        intent: "info",
        sentence: `The package is on the sheet ${sheet}. Copy its first column into a text file named ${name}.`,
      };
    } catch (error) {
      return { intent: "error", sentence: sentenceFor(error) };
    }
  };
  const end = (ending: Outcome): void => {
    setOutcome(ending);
    announce(ending.sentence);
  };
  if (table === undefined) return null;
  const file = outcome?.file;
  return (
    <div className={styles.form}>
      <Field className={styles.field} label="Share a table with a colleague">
        <Select value={table} onChange={(_, { value }) => setChosen(value)}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => void save(table).then(end)}>Save as a Data Package</Button>
      {outcome && <Notice intent={outcome.intent}>{outcome.sentence}</Notice>}
      {file && <CopyText label={file.name} text={file.text} />}
      {file && (
        <Button size="small" onClick={() => void toSheet(file).then(end)}>
          Write it to a new sheet
        </Button>
      )}
    </div>
  );
}

/** Looked up again whenever the pane gets the focus, as tables come and go in the sheet. */
function useTableNames(setNames: (names: readonly string[]) => void): void {
  const refresh = useCallback(() => {
    // Without an answer there is nothing to offer; saving itself reports what is wrong.
    tableNames().then(setNames, () => undefined);
  }, [setNames]);
  useEffect(() => {
    refresh();
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [refresh]);
}
