import { makeStyles, tokens } from "@fluentui/react-components";

/** What the forms of this view share. */
export const useFormStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  group: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  input: { minWidth: 0, width: "100%" },
  inner: { minWidth: 0, width: "100%" },
  start: { justifySelf: "start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
