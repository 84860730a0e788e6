import { makeStyles, tokens } from "@fluentui/react-components";
import type { FunctionHelp } from "../../core/functionHelp";

const useStyles = makeStyles({
  list: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  optional: {
    marginLeft: tokens.spacingHorizontalXS,
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  description: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

export function ParameterList({ parameters }: Pick<FunctionHelp, "parameters">) {
  const styles = useStyles();
  if (parameters.length === 0) return <p className={styles.list}>None.</p>;
  return (
    <dl className={styles.list}>
      {parameters.map(({ name, optional, description }) => (
        <div key={name}>
          <dt className={styles.name}>
            {name}
            {optional && <span className={styles.optional}>optional</span>}
          </dt>
          <dd className={styles.description}>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
