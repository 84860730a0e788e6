import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  colour: {
    display: "inline-block",
    width: "10px",
    height: "10px",
    marginRight: tokens.spacingHorizontalXS,
    forcedColorAdjust: "none",
  },
});

interface Props {
  readonly colours: readonly { readonly label: string; readonly colour: string }[];
  readonly signs: readonly string[];
}

/** What the colours and the signs of a drawing mean. */
export function DrawingLegend({ colours, signs }: Props) {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {colours.map(({ label, colour }) => (
        <li key={label}>
          <span className={styles.colour} style={{ backgroundColor: colour }} aria-hidden />
          {label}
        </li>
      ))}
      {signs.map((sign) => (
        <li key={sign}>{sign}</li>
      ))}
    </ul>
  );
}
