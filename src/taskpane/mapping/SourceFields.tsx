import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnSource } from "../../datasets/mapping/columnSource";
import { columnsOf, type ColumnSource } from "../../datasets/mapping/mapping";
import type { ColumnRole } from "../../datasets/mapping/tableKind";
import type { MappingControl, Proposed } from "./useMapping";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "stretch" },
  control: { minWidth: 0, width: "100%" },
  more: { justifySelf: "start" },
});

interface Props {
  readonly proposed: Proposed;
  readonly onChoose: MappingControl["chooseSource"];
}

/** Which column of the table is what, to be corrected. */
export function SourceFields({ proposed, onChoose }: Props) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { kind, mapping } = proposed;
  const isUsual = ({ name, required, without }: ColumnRole): boolean =>
    required === true || without !== undefined || mapping.sources[name] !== undefined;
  const shown = kind.roles.filter((role) => all || isUsual(role));
  return (
    <div className={styles.fields}>
      {shown.map((role) => (
        <SourceField key={role.name} role={role} proposed={proposed} onChoose={onChoose} />
      ))}
      {shown.length < kind.roles.length && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          onClick={() => setAll(true)}
        >
          {kind.roles.length - shown.length} more columns
        </Button>
      )}
    </div>
  );
}

const NOTHING = "";
const SAME = "=";
const COLUMN = "c ";

function SourceField({ role, proposed, onChoose }: Props & { readonly role: ColumnRole }) {
  const styles = useStyles();
  const { source: table, mapping } = proposed;
  const source = mapping.sources[role.name];
  return (
    <>
      <Field label={role.title} required={role.required === true}>
        <Select
          className={styles.control}
          value={valueOf(source)}
          onChange={(_, { value }) => onChoose(role.name, sourceOf(value, role, proposed))}
        >
          <option value={NOTHING}>No column</option>
          {source !== undefined && "columns" in source && (
            <option value={valueOf(source)}>{source.columns.join(" and ")}</option>
          )}
          {table.columns.map((column) => (
            <option key={column} value={COLUMN + column}>
              {column}
            </option>
          ))}
          {role.helper !== true && <option value={SAME}>The same for every row</option>}
        </Select>
      </Field>
      {source !== undefined && "value" in source && (
        <SameForAll role={role} source={source} onChoose={onChoose} />
      )}
    </>
  );
}

interface SameProps {
  readonly role: ColumnRole;
  readonly source: Extract<ColumnSource, { value: unknown }>;
  readonly onChoose: Props["onChoose"];
}

function SameForAll({ role, source, onChoose }: SameProps) {
  const styles = useStyles();
  return (
    <Field label={`${role.title}, the same for every row`}>
      <Input
        className={styles.control}
        value={String(source.value ?? "")}
        onChange={(_, { value }) => onChoose(role.name, { value })}
      />
    </Field>
  );
}

function valueOf(source: ColumnSource | undefined): string {
  if (source === undefined) return NOTHING;
  if ("value" in source) return SAME;
  return COLUMN + columnsOf(source).join("\n");
}

function sourceOf(value: string, role: ColumnRole, { source }: Proposed): ColumnSource | undefined {
  if (value === NOTHING) return undefined;
  return value === SAME ? { value: "" } : columnSource(source, value.slice(COLUMN.length), role);
}
