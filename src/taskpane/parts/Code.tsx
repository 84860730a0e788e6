import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  code: {
    display: "block",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

export function Code({ children }: { children: string }) {
  return <code className={useStyles().code}>{children}</code>;
}
