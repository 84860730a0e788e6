import { tokens } from "@fluentui/react-components";

/** A row of a list that is a button as a whole. Its columns are those of each kind of row. */
export const rowButton = {
  display: "grid",
  alignItems: "center",
  width: "100%",
  border: "none",
  background: "none",
  color: "inherit",
  font: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  ":focus-visible": {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    borderRadius: tokens.borderRadiusMedium,
  },
} as const;
