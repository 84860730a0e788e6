import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { usePane } from "../../services/PaneContext";

const useStyles = makeStyles({
  panel: { paddingBottom: tokens.spacingVerticalXS },
  toggle: {
    justifyContent: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontWeight: tokens.fontWeightRegular,
  },
  parts: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  clear: { justifySelf: "start" },
});

interface Props {
  /** How much passes, in words: "120 of 593 rows". */
  readonly count: string;
  readonly disabled?: boolean;
  /** Whether there is something to clear. */
  readonly clearable: boolean;
  readonly onClear: () => void;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** What a filter asks for, behind a line that says how much passes; it takes no room until it is opened. */
export function FilterDisclosure(props: Props) {
  const { count, disabled = false, clearable, onClear, onOpen, children } = props;
  const styles = useStyles();
  const { announce } = usePane();
  const [open, setOpen] = useState(false);
  const [cleared, setCleared] = useState(0);
  const id = useId();
  const toggle = useRef<HTMLButtonElement | null>(null);
  const before = useRef(count);
  useEffect(() => {
    if (before.current !== count) announce(`${count}.`);
    before.current = count;
  }, [count, announce]);

  return (
    <div className={styles.panel}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          toggle.current = element;
        }}
        className={styles.toggle}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        disabledFocusable={disabled}
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}
      >
        {`Filter: ${count}`}
      </Button>
      {open && !disabled && (
        <div id={id} key={cleared} role="group" aria-label="Filter" className={styles.parts}>
          {children}
          {clearable && (
            <Button
              className={styles.clear}
              size="small"
              onClick={() => {
                onClear();
                setCleared(cleared + 1);
                toggle.current?.focus();
              }}
            >
              Clear the filter
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
