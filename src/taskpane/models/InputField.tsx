import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import type { Cell } from "../../datasets/tableSchema";
import type { ModelInput } from "../../models/modelSpec";

const useStyles = makeStyles({ control: { minWidth: 0, width: "100%" } });

interface Props {
  readonly input: ModelInput;
  readonly busy: boolean;
  readonly onChoose: (id: string, value: Cell) => void;
}

/** One of a model's inputs, asked before it is built; it can be changed in the sheet afterwards. */
export function InputField({ input, busy, onChoose }: Props) {
  const styles = useStyles();
  const { id, label, value, choices, note, type } = input;
  if (choices && choices.length > 0 && type === undefined) {
    return (
      <Field label={label} hint={note}>
        <Select
          className={styles.control}
          value={String(value ?? "")}
          disabled={busy}
          onChange={(_, chosen) => {
            onChoose(id, choices.find((choice) => String(choice) === chosen.value) ?? null);
          }}
        >
          {choices.map((choice) => (
            <option key={String(choice)} value={String(choice)}>
              {String(choice)}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field label={label} hint={note}>
      <Input
        className={styles.control}
        type={type === "date" ? "date" : typeof value === "number" ? "number" : "text"}
        value={String(value ?? "")}
        disabled={busy}
        onChange={(_, chosen) => {
          const isNumber = typeof value === "number" && chosen.value.trim() !== "";
          onChoose(id, isNumber ? Number(chosen.value) : chosen.value);
        }}
      />
    </Field>
  );
}
