import { makeStyles, tokens } from "@fluentui/react-components";
import type { Field, FieldType } from "../../datasets/tableSchema";

const TYPES: Readonly<Record<FieldType, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  date: "date",
  year: "year",
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  text: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  facts: { color: tokens.colorNeutralForeground3 },
});

export function ColumnList({ fields }: { fields: readonly Field[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {fields.map((field) => (
        <li key={field.name} className={styles.item}>
          <span className={styles.title}>{field.title}</span>{" "}
          <code className={styles.name}>{field.name}</code>
          <span className={styles.text}>{field.description}</span>
          <span className={`${styles.text} ${styles.facts}`}>{factsOf(field)}</span>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ type, unit, constraints }: Field): string {
  const facts = [TYPES[type]];
  if (unit !== "none" && !facts.includes(unit)) facts.push(unit);
  if (constraints?.required) facts.push("always given");
  if (constraints?.enum) facts.push(`one of: ${constraints.enum.join(", ")}`);
  return facts.join(" · ");
}
