import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import { ColumnList } from "../importing/ColumnList";
import { ImportPanel } from "../importing/ImportPanel";
import { RowsPreview } from "../importing/RowsPreview";
import { SourceList } from "../importing/SourceList";
import { useImport } from "../importing/useImport";
import { DetailPage } from "../parts/DetailPage";
import { Sections } from "../parts/Sections";

const nothing = (): void => undefined;

interface Props {
  readonly file: string;
  readonly datasets: readonly Dataset[];
  readonly onBack: () => void;
}

/** The tables of a Data Package, with their licences, each to be imported. */
export function PackagePage({ file, datasets, onBack }: Props) {
  const [at, setAt] = useState(0);
  const [section, setSection] = useState("rows");
  const dataset = datasets[at] ?? null;
  const importing = useImport(dataset, nothing);
  const isRunning = importing.state.phase === "running";
  return (
    <DetailPage
      from="Your own data"
      title={file}
      onBack={onBack}
      footer={
        <ImportPanel
          control={importing}
          rows={dataset ? dataset.rows.length : null}
          existing={undefined}
        />
      }
    >
      <Field label="Table">
        <Select
          value={String(at)}
          disabled={isRunning}
          onChange={(_, { value }) => setAt(Number(value))}
        >
          {datasets.map(({ description }, index) => (
            <option key={index} value={String(index)}>
              {description.title}
            </option>
          ))}
        </Select>
      </Field>
      {dataset && (
        <Sections
          label="About this table"
          shown={section}
          onShow={setSection}
          sections={[
            { id: "rows", label: "Rows", content: <RowsPreview dataset={dataset} /> },
            {
              id: "columns",
              label: "Columns",
              content: <ColumnList fields={dataset.description.schema.fields} />,
            },
            { id: "sources", label: "Sources", content: <SourceList dataset={dataset} /> },
          ]}
        />
      )}
    </DetailPage>
  );
}
