import { makeStyles } from "@fluentui/react-components";
import { useCallback, useState } from "react";

interface Said {
  readonly sentence: string;
  /** Makes the same sentence, said twice, two announcements. */
  readonly count: number;
}

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export function useLiveRegion(): { said: Said; announce: (sentence: string) => void } {
  const [said, setSaid] = useState<Said>({ sentence: "", count: 0 });
  const announce = useCallback(
    (sentence: string) => setSaid(({ count }) => ({ sentence, count: count + 1 })),
    [],
  );
  return { said, announce };
}

/** Always on the page, as screen readers watch only regions that were there before their text. */
export function LiveRegion({ said }: { said: Said }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      <span key={said.count}>{said.sentence}</span>
    </div>
  );
}
