import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Notice } from "./Notice";
import type { useLoaded } from "./useLoaded";

const useStyles = makeStyles({
  around: { padding: tokens.spacingHorizontalM, display: "grid", rowGap: tokens.spacingVerticalS },
});

interface Props<T> {
  readonly loaded: ReturnType<typeof useLoaded<T>>;
  readonly children: (value: T) => ReactNode;
}

/** Waiting, a sentence with a way out, or the content. */
export function LoadedContent<T>({ loaded, children }: Props<T>) {
  const styles = useStyles();
  if (loaded.state === "ready") return children(loaded.value);
  if (loaded.state === "loading") {
    return (
      <div className={styles.around}>
        <Spinner size="small" label="Loading…" />
      </div>
    );
  }
  return (
    <div className={styles.around} role="alert">
      <Notice intent="error">{loaded.sentence}</Notice>
      <Button onClick={loaded.reload}>Try again</Button>
    </div>
  );
}
