import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import { ColumnList } from "../importing/ColumnList";
import { RowsPreview } from "../importing/RowsPreview";
import { SourceList } from "../importing/SourceList";
import { Sections } from "../parts/Sections";
import { count } from "../../core/count";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What came, to be looked at before it is imported. */
export function LiveAnswer({ dataset }: { dataset: Dataset }) {
  const styles = useStyles();
  const [section, setSection] = useState("rows");
  const { schema, vintage } = dataset.description;
  return (
    <>
      <h3 className={styles.heading}>{`${count(dataset.rows.length, "row")}, ${vintage}`}</h3>
      <Sections
        label="About this answer"
        shown={section}
        onShow={setSection}
        sections={[
          { id: "rows", label: "Rows", content: <RowsPreview dataset={dataset} /> },
          { id: "columns", label: "Columns", content: <ColumnList fields={schema.fields} /> },
          { id: "sources", label: "Sources", content: <SourceList dataset={dataset} /> },
        ]}
      />
    </>
  );
}
