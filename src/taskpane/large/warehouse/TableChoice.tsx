import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { count } from "../../../core/count";
import { SmallText } from "../../parts/SmallText";
import type { LargeTable } from "../engine/largeTable";
import type { Warehouse } from "./openWarehouse";

const useStyles = makeStyles({
  choice: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  field: { width: "100%" },
  control: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly warehouse: Warehouse;
  readonly onOpen: (name: string, open: (signal: AbortSignal) => Promise<LargeTable>) => void;
  readonly onLeave: () => void;
}

/** Which table of a warehouse is asked. */
export function TableChoice({ warehouse, onOpen, onLeave }: Props) {
  const styles = useStyles();
  const { login, version, tables, hasMore } = warehouse;
  const [table, setTable] = useState(tables[0] ?? "");
  return (
    <div className={styles.choice}>
      <SmallText>
        {`${login.host}, database ${login.database}: ${count(tables.length, "table")}${hasMore ? " and more, of which the first by name are listed" : ""}. ClickHouse ${version}.`}
      </SmallText>
      <Field className={styles.field} label="Table">
        <Select
          className={styles.control}
          value={table}
          onChange={(_, { value }) => setTable(value)}
        >
          {tables.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {hasMore && (
        <Field className={styles.field} label="Or write its name">
          <Input value={table} onChange={(_, { value }) => setTable(value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={table.trim() === ""}
          onClick={() =>
            onOpen(table, async (signal) => {
              const { warehouseTable } = await import("./warehouseTable");
              return warehouseTable(warehouse, table, signal);
            })
          }
        >
          Open the table
        </Button>
        <Button onClick={onLeave}>Another server</Button>
      </div>
    </div>
  );
}
