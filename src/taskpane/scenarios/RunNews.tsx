import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Notice, type Intent } from "../parts/Notice";

const useStyles = makeStyles({
  around: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    padding: tokens.spacingHorizontalM,
    paddingBottom: 0,
  },
  wide: { width: "100%" },
});

interface RunNewsProps {
  readonly intent: Intent;
  readonly sentence: string;
  readonly button: string;
  readonly onClick: () => void;
}

/** What is to be said of a run wherever the pane is, above its views. */
export function RunNews({ intent, sentence, button, onClick }: RunNewsProps) {
  const styles = useStyles();
  return (
    <div className={styles.around}>
      <div className={styles.wide}>
        <Notice intent={intent}>{sentence}</Notice>
      </div>
      <Button size="small" onClick={onClick}>
        {button}
      </Button>
    </div>
  );
}
