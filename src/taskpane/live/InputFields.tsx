import { Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import type { LiveInput, LiveInputs } from "../../datasets/live/liveSource";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  wide: { gridColumn: "1 / -1" },
  control: { minWidth: 0, width: "100%" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly inputs: readonly LiveInput[];
  readonly values: LiveInputs;
  readonly disabled: boolean;
  readonly onChange: (id: string, value: string) => void;
}

/** What a source wants to know, as fields. First and last year share a line. */
export function InputFields({ inputs, values, disabled, onChange }: Props) {
  const styles = useStyles();
  const asked = inputs.filter(({ when }) => when === undefined || values[when.id] === when.value);
  return (
    <div className={styles.fields}>
      {asked.map((input) => (
        <Field
          key={input.id}
          label={input.label}
          hint={input.hint}
          className={input.id === "from" || input.id === "to" ? undefined : styles.wide}
        >
          <Control
            input={input}
            value={values[input.id] ?? ""}
            disabled={disabled}
            onChange={(value) => onChange(input.id, value)}
          />
        </Field>
      ))}
    </div>
  );
}

interface ControlProps {
  readonly input: LiveInput;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** The field around it gives label and hint to whichever control this is. */
function Control({ input, value, onChange, ...field }: ControlProps) {
  const styles = useStyles();
  if (input.choices) {
    return (
      <Select {...field} value={value} onChange={(_, data) => onChange(data.value)}>
        {input.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    );
  }
  if (input.id === "address") {
    return (
      <Textarea
        {...field}
        className={styles.control}
        textarea={{ className: styles.code }}
        rows={5}
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    );
  }
  return (
    <Input
      {...field}
      className={styles.control}
      type={input.secret ? "password" : "text"}
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    />
  );
}
