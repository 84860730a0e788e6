import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ImportPanel } from "../importing/ImportPanel";
import { RowsPreview } from "../importing/RowsPreview";
import { useImport } from "../importing/useImport";
import type { OwnColumn } from "../../datasets/files/ownTable";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { Sections } from "../parts/Sections";
import { ColumnChoices } from "./ColumnChoices";
import { LayoutChoices } from "./LayoutChoices";
import type { OwnFileControl, Understood } from "./useOwnFile";

const useStyles = makeStyles({
  use: { marginTop: tokens.spacingVerticalS },
  facts: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const isSignDoubtful = ({ signDoubt, type }: OwnColumn): boolean =>
  signDoubt && (type === "number" || type === "integer");

const nothing = (): void => undefined;

interface Props {
  readonly control: OwnFileControl;
  readonly understood: Understood;
  /** Opens the page that makes the imported table a bill of materials, a schedule … */
  readonly onUse: (table: string) => void;
}

/** How a file was understood, with every guess to be corrected, and the import. */
export function UnderstoodPage({ control, understood, onUse }: Props) {
  const styles = useStyles();
  const [section, setSection] = useState("rows");
  const { file, table, dataset, problem } = understood;
  const importing = useImport(dataset, nothing);
  const made = importing.state.phase === "done" ? importing.state.result.table : null;
  const named = (columns: readonly OwnColumn[]): string[] => columns.map(({ name }) => name);
  const dates = named(table.columns.filter(({ dateDoubt }) => dateDoubt));
  const signs = named(table.columns.filter(isSignDoubtful));
  const misfits = understood.misfits ?? [];
  const rows = table.records.length.toLocaleString("en-US");
  return (
    <DetailPage
      from="Your own data"
      title={file.origin.file}
      onBack={control.close}
      footer={
        <>
          <ImportPanel
            control={importing}
            rows={dataset ? dataset.rows.length : null}
            existing={undefined}
          />
          {made !== null && (
            <Button className={styles.use} appearance="primary" onClick={() => onUse(made)}>
              Use it as a bill of materials, a schedule…
            </Button>
          )}
        </>
      }
    >
      <p className={styles.facts}>
        {rows} rows · {table.columns.length} columns · {file.origin.vintage}
      </p>
      {problem !== undefined && <Notice intent="error">{problem}</Notice>}
      {table.doubts.map((doubt) => (
        <Notice key={doubt} intent="info">
          {doubt}
        </Notice>
      ))}
      {dates.length > 0 && (
        <Notice intent="info">
          Day and month of {dates.join(", ")} could be read either way. Check them under Columns.
        </Notice>
      )}
      {signs.length > 0 && (
        <Notice intent="info">
          The decimal sign of {signs.join(", ")} is unclear: 1.234 may be about one or about a
          thousand. Check under Columns.
        </Notice>
      )}
      {misfits.length > 0 && (
        <Notice intent="info">
          Not every cell of {misfits.map(({ column }) => column).join(", ")} fits its column’s type;
          those that do not stay text. See the count under Columns.
        </Notice>
      )}
      {table.notes.length > 0 && <Notice intent="info">{table.notes.join(" ")}</Notice>}
      <Sections
        label="How the file was read"
        shown={section}
        onShow={setSection}
        sections={[
          {
            id: "rows",
            label: "Rows",
            content: dataset ? (
              <RowsPreview dataset={dataset} />
            ) : (
              <Spinner size="small" label="Reading the cells…" />
            ),
          },
          {
            id: "columns",
            label: "Columns",
            content: <ColumnChoices understood={understood} onCorrect={control.correctColumn} />,
          },
          {
            id: "layout",
            label: "Layout",
            content: <LayoutChoices table={table} file={file} onChoose={control.readAs} />,
          },
        ]}
      />
    </DetailPage>
  );
}
