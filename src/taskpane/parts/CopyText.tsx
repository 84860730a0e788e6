import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { usePane } from "../services/PaneContext";
import { SmallText } from "./SmallText";

const useStyles = makeStyles({
  copy: { display: "grid", rowGap: "8px", justifyItems: "start", width: "100%" },
  field: { width: "100%" },
});

interface Props {
  readonly label: string;
  readonly text: string;
}

const COPIED = "Copied. Paste it into a text file.";
const REFUSED = "Excel lets nothing be copied from here. The text is selected: press Ctrl+C or ⌘C.";

/** A text to be taken along where no file can be saved: by a button, else by hand. */
export function CopyText({ label, text }: Props) {
  const styles = useStyles();
  const { announce } = usePane();
  const area = useRef<HTMLTextAreaElement | null>(null);
  const [said, setSaid] = useState("");
  const tell = (sentence: string): void => {
    setSaid(sentence);
    announce(sentence);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      tell(COPIED);
    } catch {
      area.current?.select();
      tell(REFUSED);
    }
  };
  return (
    <div className={styles.copy}>
      <Field className={styles.field} label={label}>
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            area.current = element;
          }}
          readOnly
          rows={4}
          value={text}
        />
      </Field>
      <Button onClick={() => void copy()}>Copy</Button>
      {said !== "" && <SmallText>{said}</SmallText>}
    </div>
  );
}
