import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import {
  warehouseAddress,
  type WarehouseAddress,
} from "../../../datasets/large/warehouse/warehouseAddress";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { Notice } from "../../parts/Notice";
import { RunningPanel } from "../../parts/RunningPanel";
import { SmallText } from "../../parts/SmallText";
import { useTask } from "../../parts/useTask";
import type { LargeTable } from "../engine/largeTable";
import { TableChoice } from "./TableChoice";
import type { Warehouse } from "./openWarehouse";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  field: { width: "100%" },
  control: { minWidth: 0, width: "100%" },
  button: { overflowWrap: "anywhere" },
});

interface Props {
  readonly onOpen: (name: string, open: (signal: AbortSignal) => Promise<LargeTable>) => void;
}

/** Where a warehouse is named and entered. Nothing is sent before the button, which names the host, is pressed. */
export function WarehouseStart({ onOpen }: Props) {
  const styles = useStyles();
  const [texts, setTexts] = useState(FIRST);
  const { state, run, cancel, forget } = useTask<string, Warehouse>("stops");
  if (state.phase === "done") {
    return <TableChoice warehouse={state.result} onOpen={onOpen} onLeave={forget} />;
  }
  if (state.phase === "running") {
    return (
      <RunningPanel
        text={state.progress}
        done={0}
        total={null}
        label="Connecting"
        cancelling={state.cancelling}
        patience={null}
        cancel={cancel}
      />
    );
  }
  const checked = texts.address.trim() === "" ? null : check(texts.address);
  const refusal = typeof checked === "string" ? checked : undefined;
  const address = checked === null || typeof checked === "string" ? null : checked;
  const connect = ({ href, host }: WarehouseAddress): void =>
    run({
      first: `Connecting to ${host}…`,
      work: async (signal) => {
        const { openWarehouse } = await import("./openWarehouse");
        const { database, user, password, seconds } = texts;
        const login = { href, host, password, seconds: Number(seconds) };
        const named = { database: database.trim() || "default", user: user.trim() || "default" };
        return openWarehouse({ ...login, ...named }, signal);
      },
      said: ({ tables }) => `${host} has ${tables.length} tables. Choose one.`,
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (address) connect(address);
      }}
    >
      {state.phase === "failed" && (
        <Notice intent={state.cancelled ? "info" : "error"}>
          {state.cancelled ? "Cancelled. Nothing was read." : state.sentence}
        </Notice>
      )}
      <SmallText>A ClickHouse server or cluster runs the query where the data are.</SmallText>
      {FIELDS.map(({ id, label, ...input }) => (
        <Field
          key={id}
          className={styles.field}
          label={label}
          {...(id === "address" && refusal !== undefined
            ? { validationState: "error" as const, validationMessage: refusal }
            : {})}
        >
          <Input
            {...input}
            className={styles.control}
            value={texts[id]}
            autoComplete={id === "password" ? "new-password" : "off"}
            spellCheck={false}
            onChange={(_, { value }) => setTexts({ ...texts, [id]: value })}
          />
        </Field>
      ))}
      <Field className={styles.field} label="Time limit for a query">
        <Select
          className={styles.control}
          value={texts.seconds}
          onChange={(_, { value }) => setTexts({ ...texts, seconds: value })}
        >
          <option value="30">30 seconds</option>
          <option value="120">2 minutes</option>
          <option value="600">10 minutes</option>
        </Select>
      </Field>
      <SmallText>
        Sent to the server: user and password, the names of the table and its columns, your filters,
        and the bundled codes you look up; nothing else from the workbook. The password is forgotten
        when the pane closes.
      </SmallText>
      {address && (
        <Button type="submit" appearance="primary" className={styles.button}>
          Connect to {address.host}
        </Button>
      )}
    </form>
  );
}

const FIRST = { address: "", database: "", user: "", password: "", seconds: "120" };

const FIELDS = [
  { id: "address", label: "Address", placeholder: "https://host:8443" },
  { id: "database", label: "Database", placeholder: "default" },
  { id: "user", label: "User", placeholder: "default" },
  { id: "password", label: "Password", type: "password" },
] as const;

function check(text: string): WarehouseAddress | string {
  try {
    return warehouseAddress(text);
  } catch (error) {
    return sentenceFor(error);
  }
}
