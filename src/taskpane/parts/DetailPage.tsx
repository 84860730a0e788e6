import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import type { KeptPlace } from "../services/keptPlaces";
import { FavouriteButton } from "./FavouriteButton";
import { focusToRead } from "./focusToRead";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  back: {
    display: "flex",
    justifyContent: "space-between",
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  heading: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    // Focused by the page itself so that reading starts here; it is not a control to find again.
    outlineStyle: "none",
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  footer: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  /** Where the way back leads: "Datasets". */
  readonly from: string;
  readonly title: string;
  readonly code?: boolean;
  /** What the home page keeps it by, for what can be found again. */
  readonly place?: Omit<KeptPlace, "title">;
  readonly onBack: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** One thing in full. The heading takes the focus; Escape and the button at the top lead back. */
export function DetailPage({ from, title, code, place, onBack, footer, children }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusToRead(heading.current), [title]);
  return (
    <div
      className={styles.page}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onBack();
      }}
    >
      <div className={styles.back}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          {from}
        </Button>
        {place && <FavouriteButton view={place.view} item={place.item} title={title} />}
      </div>
      <div className={styles.body}>
        <h2
          ref={heading}
          tabIndex={-1}
          className={mergeClasses(styles.heading, code && styles.code)}
        >
          {title}
        </h2>
        {children}
      </div>
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
