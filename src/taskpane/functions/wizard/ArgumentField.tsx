import {
  Button,
  Combobox,
  Field,
  makeStyles,
  Option,
  OptionGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { TableChoice } from "../../../excel/arguments/tableChoices";
import { rankChoices } from "./rankChoices";
import type { FormArgument } from "./useWizard";

const useStyles = makeStyles({
  label: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  optional: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  box: { minWidth: 0, flexGrow: 1, gridTemplateColumns: "minmax(0, 1fr) auto" },
  // Browsers give an input a width of its own, which at 320 pixels pushes the button out of sight.
  input: { width: "100%", minWidth: 0, fontFamily: tokens.fontFamilyMonospace },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  list: { maxHeight: "260px" },
  option: { overflowWrap: "anywhere" },
});

interface Props {
  readonly argument: FormArgument;
  readonly typed: string;
  readonly tables: readonly TableChoice[];
  readonly problem: string | null;
  readonly onType: (typed: string) => void;
  /** The list is opened: time to look which tables there are. */
  readonly onOpen: () => void;
  readonly onUseSelection: () => void;
}

/** One argument: typed, chosen from its own words or the workbook's tables, or taken from the selection. */
export function ArgumentField(props: Props) {
  const { argument, typed, problem, onType, onOpen, onUseSelection } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Field
      label={{
        children: (
          <span className={styles.label}>
            <span className={styles.name}>{argument.name}</span>
            {argument.optional && <span className={styles.optional}>optional</span>}
          </span>
        ),
      }}
      hint={argument.description}
      required={false}
      {...(problem !== null ? { validationMessage: problem, validationState: "error" } : {})}
    >
      {(field) => (
        <div
          className={styles.line}
          onKeyDown={(event) => {
            // Escape closes the list first, and leaves the page only when there is none.
            if (event.key === "Escape" && open) event.stopPropagation();
          }}
        >
          <Combobox
            {...field}
            className={styles.box}
            freeform
            autoComplete="off"
            value={typed}
            selectedOptions={[]}
            listbox={{ className: styles.list }}
            input={{ spellCheck: false, className: styles.input }}
            onChange={(event) => onType(event.target.value)}
            onOpenChange={(_, data) => {
              setOpen(data.open);
              if (data.open) onOpen();
            }}
            onOptionSelect={(event, { optionValue }) => {
              // Tab leaves the field with what was typed, whatever the list would make of it.
              const leaving = "key" in event && event.key === "Tab";
              if (!leaving && optionValue !== undefined) onType(optionValue);
            }}
          >
            <Choices {...props} />
          </Combobox>
          <Button
            className={styles.button}
            size="small"
            onClick={onUseSelection}
            aria-label={`Use selection for ${argument.name}`}
          >
            Use selection
          </Button>
        </div>
      )}
    </Field>
  );
}

function Choices({ argument, typed, tables }: Pick<Props, "argument" | "typed" | "tables">) {
  const styles = useStyles();
  const words = argument.words ?? (argument.kind === "boolean" ? ["TRUE", "FALSE"] : []);
  const groups = [
    { title: "Words", choices: words },
    ...(argument.words ? [] : rankChoices(argument, tables)),
  ];
  const all = groups.flatMap(({ choices }) => choices);
  const key = typed.trim().toLowerCase();
  const whole = key === "" || all.some((choice) => choice.toLowerCase() === key);
  const shown = groups
    .map(({ title, choices }) => ({
      title,
      choices: whole ? choices : choices.filter((choice) => choice.toLowerCase().includes(key)),
    }))
    .filter(({ choices }) => choices.length > 0);
  if (shown.length === 0) {
    return (
      <Option disabled text="">
        {all.length === 0 ? "The workbook has no tables." : "No match in the list."}
      </Option>
    );
  }
  return shown.map(({ title, choices }) => (
    <OptionGroup key={title} label={title}>
      {choices.map((choice) => (
        <Option key={choice} value={choice} text={choice} className={styles.option}>
          {choice}
        </Option>
      ))}
    </OptionGroup>
  ));
}
