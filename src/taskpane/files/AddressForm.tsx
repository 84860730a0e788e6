import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { fileAddress, type FileAddress } from "../../datasets/files/fileAddress";
import { sentenceFor } from "../../excel/workbook/sentenceFor";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  field: { width: "100%" },
  button: { overflowWrap: "anywhere" },
});

/** An address of a file. Nothing is fetched before the button, which names the host, is pressed. */
export function AddressForm({ onFetch }: { onFetch: (address: FileAddress) => void }) {
  const styles = useStyles();
  const [text, setText] = useState("");
  const checked = text.trim() === "" ? null : check(text);
  const refusal = typeof checked === "string" ? checked : undefined;
  const address = checked !== null && typeof checked !== "string" ? checked : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (address) onFetch(address);
      }}
    >
      <Field
        className={styles.field}
        label="Or a web address"
        {...(refusal === undefined
          ? {}
          : { validationState: "error" as const, validationMessage: refusal })}
      >
        <Input
          value={text}
          onChange={(_, { value }) => setText(value)}
          placeholder="https://…"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      {address && (
        <Button type="submit" className={styles.button}>
          Fetch from {address.host}
        </Button>
      )}
    </form>
  );
}

function check(text: string): FileAddress | string {
  try {
    return fileAddress(text);
  } catch (error) {
    return sentenceFor(error);
  }
}
