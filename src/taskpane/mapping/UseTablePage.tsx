import { Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TableKind } from "../../datasets/mapping/tableKind";
import { RowsPreview } from "../importing/RowsPreview";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { Sections } from "../parts/Sections";
import { QuestionFields } from "./QuestionFields";
import { ReadingNotes } from "./ReadingNotes";
import { SourceFields } from "./SourceFields";
import { UseActions } from "./UseActions";
import { useMapping, type MappingControl, type Proposed } from "./useMapping";

const useStyles = makeStyles({
  // A wide table scrolls by itself and does not widen the page.
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  control: { minWidth: 0, width: "100%" },
});

const none = (): readonly string[] => [];

interface Props {
  /** Where the way back leads. */
  readonly from: string;
  /** What the table can be made, the usual one first. */
  readonly kinds: readonly [TableKind, ...TableKind[]];
  /** Columns that have to be there even where nothing fills them. */
  readonly neededFor?: (kind: TableKind) => readonly string[];
  /** The table to begin with; else the analyst's first. */
  readonly table?: string | undefined;
  readonly onUsed: (table: string, kind: TableKind) => void;
  readonly onBack: () => void;
}

/** Any table of the workbook, used as one that functions and models read. */
export function UseTablePage(props: Props) {
  const { from, kinds, neededFor = none, table, onUsed, onBack } = props;
  const styles = useStyles();
  const control = useMapping(kinds, neededFor, table);
  const { proposed, kind } = control;
  const title = kinds.length > 1 ? "Use a table as…" : `Use a table as ${kind.title.toLowerCase()}`;
  return (
    <DetailPage
      from={from}
      title={title}
      onBack={onBack}
      footer={
        <UseActions
          proposed={proposed.state === "ready" ? proposed.value : null}
          onUsed={(made) => onUsed(made, kind)}
          onChanged={control.reload}
        />
      }
    >
      <div className={styles.fields}>
        <TableAndKind control={control} kinds={kinds} />
        {proposed.state === "failed" && <Notice intent="error">{proposed.sentence}</Notice>}
        {proposed.state === "loading" && <Spinner size="tiny" label="Reading the table…" />}
        {proposed.state === "ready" && proposed.value !== null && (
          <Understood proposed={proposed.value} control={control} />
        )}
      </div>
    </DetailPage>
  );
}

function TableAndKind({ control, kinds }: { control: MappingControl; kinds: Props["kinds"] }) {
  const styles = useStyles();
  const { tables, table, kind } = control;
  if (tables.state === "failed") return <Notice intent="error">{tables.sentence}</Notice>;
  if (tables.state === "loading") return <Spinner size="tiny" label="Reading the workbook…" />;
  if (tables.value.length === 0) {
    return (
      <Notice intent="info">
        The workbook has no tables. Import a file, or select your cells and choose Insert &gt;
        Table.
      </Notice>
    );
  }
  return (
    <>
      <Field label="Table">
        <Select
          className={styles.control}
          value={table}
          onChange={(_, { value }) => control.chooseTable(value)}
        >
          {tables.value.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {kinds.length > 1 && (
        <Field label="Use it as">
          <Select
            className={styles.control}
            value={kind.id}
            onChange={(_, { value }) => control.chooseKind(value)}
          >
            {kinds.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}

interface UnderstoodProps {
  readonly proposed: Proposed;
  readonly control: MappingControl;
}

function Understood({ proposed, control }: UnderstoodProps) {
  const [section, setSection] = useState("rows");
  return (
    <>
      <QuestionFields proposed={proposed} onAnswer={control.answer} />
      <ReadingNotes proposed={proposed} />
      <Sections
        label="How the table is read"
        shown={section}
        onShow={setSection}
        sections={[
          {
            id: "rows",
            label: "Rows",
            content: <RowsPreview dataset={proposed.dataset} />,
          },
          {
            id: "columns",
            label: "Columns",
            content: <SourceFields proposed={proposed} onChoose={control.chooseSource} />,
          },
        ]}
      />
    </>
  );
}
