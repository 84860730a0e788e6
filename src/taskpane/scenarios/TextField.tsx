import { Field, Input } from "@fluentui/react-components";
import { useFormStyles } from "./useFormStyles";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** A number or a short text, in columns as narrow as the pane makes them. */
export function TextField({ label, value, hint, disabled, onChange }: Props) {
  const styles = useFormStyles();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        className={styles.input}
        input={{ className: styles.inner }}
        value={value}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
