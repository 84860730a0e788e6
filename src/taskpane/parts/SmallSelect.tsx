import { Select } from "@fluentui/react-components";
import { Options } from "./Options";

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: Readonly<Record<T, string>>;
  readonly onChoose: (value: T) => void;
}

/** One of a few values, in a list of things that each have one. */
export function SmallSelect<T extends string>({ label, value, choices, onChoose }: Props<T>) {
  return (
    <Select
      size="small"
      aria-label={label}
      value={value}
      onChange={(_, data) => onChoose(data.value as T)}
    >
      <Options choices={choices} />
    </Select>
  );
}
