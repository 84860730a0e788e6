import { Field, Input, makeStyles } from "@fluentui/react-components";
import { DEFAULT_LIMIT } from "../../excel/what-if/withInputs";

const useStyles = makeStyles({ box: { width: "96px", minWidth: 0 }, input: { minWidth: 0 } });

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** How long to wait for a model that takes its time. */
export function LimitField({ value, onChange }: Props) {
  const styles = useStyles();
  const wrong = !(Number(value) > 0);
  return (
    <Field
      label="Time limit per point, in seconds"
      {...(wrong
        ? {
            validationMessage: `Enter a number above 0; until then the limit is ${DEFAULT_LIMIT}.`,
            validationState: "error" as const,
          }
        : {})}
    >
      <Input
        className={styles.box}
        input={{ className: styles.input }}
        inputMode="numeric"
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
