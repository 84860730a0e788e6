import { makeStyles, tokens } from "@fluentui/react-components";

/** A small table that scrolls sideways where the pane is narrower. */
export const useTableStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      textAlign: "left",
      maxWidth: "180px",
      overflow: "hidden",
      textOverflow: "ellipsis",
    },
    "& thead th": {
      backgroundColor: tokens.colorNeutralBackground3,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& tr + tr, & thead + tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    "& .number": { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  },
});
