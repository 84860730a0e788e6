import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

/** A paragraph that explains what stands beside it. */
export function SmallText({ children }: { children: ReactNode }) {
  return <p className={useStyles().text}>{children}</p>;
}
