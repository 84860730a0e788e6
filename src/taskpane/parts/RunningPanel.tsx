import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useStalled } from "./useStalled";
import { SmallText } from "./SmallText";

const useStyles = makeStyles({
  panel: { width: "100%", display: "grid", rowGap: tokens.spacingVerticalS },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
});

interface Props {
  /** What is being done. */
  readonly text: string;
  readonly done: number;
  /** Null where nobody knows how much there is to do. */
  readonly total: number | null;
  /** What is counted: "Rows written" */
  readonly label: string;
  readonly cancelling: boolean;
  /** Said in place of the text once the user has cancelled. */
  readonly cancellingText?: string;
  /** For so many milliseconds nothing may move before the user is told what Excel may be waiting for; null where it is not waited for. */
  readonly patience?: number | null;
  /** Null for what has to be finished. */
  readonly cancel: (() => void) | null;
  /** For what the user began, whose button is gone now. */
  readonly takesFocus?: boolean;
}

/** Something on its way: how far it is, and the way out of it. */
export function RunningPanel({
  text,
  done,
  total,
  label,
  cancelling,
  cancellingText = "Cancelling…",
  patience = 4000,
  cancel,
  takesFocus = true,
}: Props) {
  const styles = useStyles();
  const stalled = useStalled(`${text} ${done}`, patience);
  return (
    <div className={styles.panel}>
      <SmallText>
        {cancelling ? cancellingText : text}
        {stalled && " If a cell is being edited, press Enter or Escape in the sheet."}
      </SmallText>
      <div className={styles.progress}>
        <ProgressBar
          className={styles.bar}
          {...(total === null ? {} : { value: done, max: total })}
          aria-label={label}
        />
        {cancel && (
          <Button
            autoFocus={takesFocus}
            size="small"
            disabledFocusable={cancelling}
            onClick={cancel}
          >
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}
