import { Button, Field, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Cell } from "../../datasets/tableSchema";
import type { ModelInput, ModelSpec } from "../../models/modelSpec";
import { kindForNeed } from "../mapping/kindsFor";
import { UseTablePage } from "../mapping/UseTablePage";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { BuildPanel } from "./BuildPanel";
import { InputField } from "./InputField";
import { useBuild } from "./useBuild";
import { useModelChoices, type ModelChoices, type RoleChoice } from "./useModelChoices";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: {
    margin: `${tokens.spacingVerticalS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fields: { display: "grid", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  control: { minWidth: 0, width: "100%" },
  problem: { display: "grid", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly spec: ModelSpec;
  readonly onBuilt: () => void;
  readonly onBack: () => void;
}

/** One model: what it answers, which data it takes, and the button that builds it. */
export function ModelPage({ spec, onBuilt, onBack }: Props) {
  const styles = useStyles();
  const choices = useModelChoices(spec);
  const { reload, chooseTable } = choices;
  const [using, setUsing] = useState<string | null>(null);
  const need = spec.needs.find(({ role }) => role === using);
  const neededFor = useCallback(() => need?.columns ?? [], [need]);
  const control = useBuild(() => {
    onBuilt();
    reload();
  });
  const busy = control.state.phase === "running";
  if (need) {
    return (
      <UseTablePage
        from={spec.title}
        kinds={[kindForNeed(need)]}
        neededFor={neededFor}
        onUsed={(table) => {
          setUsing(null);
          reload();
          chooseTable(need.role, `table ${table}`);
        }}
        onBack={() => setUsing(null)}
      />
    );
  }
  return (
    <DetailPage
      from="Models"
      title={spec.title}
      place={{ view: "models", item: spec.id }}
      onBack={onBack}
      footer={<BuildPanel spec={spec} control={control} request={choices.request} />}
    >
      <p className={styles.text}>{spec.question}</p>
      <ul className={styles.list}>
        {spec.shows.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Choices choices={choices} busy={busy} onUse={setUsing} />
    </DetailPage>
  );
}

interface ChoicesProps {
  readonly choices: ModelChoices;
  readonly busy: boolean;
  /** Opens the page that makes any table one for a role. */
  readonly onUse: (role: string) => void;
}

function Choices({ choices, busy, onUse }: ChoicesProps) {
  const styles = useStyles();
  const { roles, request, chooseTable, chooseInput, reload } = choices;
  if (roles.state === "failed") {
    return (
      <div className={styles.problem} role="alert">
        <Notice intent="error">{roles.sentence}</Notice>
        <Button onClick={reload}>Try again</Button>
      </div>
    );
  }
  if (roles.state === "loading") return <Spinner size="tiny" label="Reading the workbook…" />;
  return (
    <>
      <h3 className={styles.heading}>Data</h3>
      <div className={styles.fields}>
        {roles.value.map((role) => (
          <div key={role.role}>
            <TableField role={role} busy={busy} onChoose={chooseTable} />
            <Button
              size="small"
              appearance="subtle"
              disabled={busy}
              aria-label={`Use any table as ${role.title}`}
              onClick={() => onUse(role.role)}
            >
              Use any table…
            </Button>
          </div>
        ))}
      </div>
      {request.state === "failed" && <Notice intent="error">{request.sentence}</Notice>}
      {request.state === "loading" && <Spinner size="tiny" label="Reading the data…" />}
      {request.state === "ready" && (
        <Inputs inputs={request.value.inputs} busy={busy} onChoose={chooseInput} />
      )}
    </>
  );
}

interface TableFieldProps {
  readonly role: RoleChoice;
  readonly busy: boolean;
  readonly onChoose: (role: string, value: string) => void;
}

function TableField({ role, busy, onChoose }: TableFieldProps) {
  const styles = useStyles();
  return (
    <Field label={role.title} {...(role.unfit !== null && { hint: role.unfit })}>
      <Select
        className={styles.control}
        value={role.value}
        disabled={busy}
        onChange={(_, { value }) => onChoose(role.role, value)}
      >
        {role.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface InputsProps {
  readonly inputs: readonly ModelInput[];
  readonly busy: boolean;
  readonly onChoose: (id: string, value: Cell) => void;
}

function Inputs({ inputs, busy, onChoose }: InputsProps) {
  const styles = useStyles();
  const asked = inputs.filter((input) => input.asked === true);
  if (asked.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Choices</h3>
      <div className={styles.fields}>
        {asked.map((input) => (
          <InputField key={input.id} input={input} busy={busy} onChoose={onChoose} />
        ))}
      </div>
    </>
  );
}
