import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Choices } from "../../../datasets/filter/choicesIn";

const useStyles = makeStyles({
  years: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly years: NonNullable<Choices["years"]>;
  readonly from: number | null;
  readonly to: number | null;
  readonly onChange: (years: { from?: number | null; to?: number | null }) => void;
}

/** The first and the last year; blank for no limit. */
export function YearFields({ years, from, to, onChange }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.years}>
      <Year
        label="From year"
        year={from}
        hint={years.from}
        onChange={(year) => onChange({ from: year })}
      />
      <Year label="To year" year={to} hint={years.to} onChange={(year) => onChange({ to: year })} />
    </div>
  );
}

interface YearProps {
  readonly label: string;
  readonly year: number | null;
  readonly hint: number;
  readonly onChange: (year: number | null) => void;
}

/** What is typed counts once it is a year; until then it is left standing and said to be none. */
function Year({ label, year, hint, onChange }: YearProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(year === null ? "" : String(year));
  const text = readYear(typed) === year ? typed : year === null ? "" : String(year);
  const isYear = text.trim() === "" || /^\d{4}$/.test(text.trim());
  return (
    <Field
      label={label}
      size="small"
      {...(!isYear && { validationMessage: "A year has four digits." })}
    >
      <Input
        className={styles.input}
        size="small"
        inputMode="numeric"
        autoComplete="off"
        value={text}
        placeholder={String(hint)}
        onChange={(_, { value }) => {
          setTyped(value);
          onChange(readYear(value));
        }}
      />
    </Field>
  );
}

function readYear(text: string): number | null {
  return /^\d{4}$/.test(text.trim()) ? Number(text) : null;
}
