import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Code } from "../parts/Code";
import { DetailPage } from "../parts/DetailPage";
import { FormulaCard } from "../parts/FormulaCard";
import { WhereTo } from "../parts/PlaceChoice";
import { beside, guideAddress } from "../services/guides";
import { usePlace } from "../parts/usePlace";
import { WebLink } from "../parts/WebLink";
import type { FunctionHelp } from "../../core/functionHelp";
import { ParameterList } from "./ParameterList";
import { WizardPage } from "./wizard/WizardPage";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  heading: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  related: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  link: { minHeight: "24px", fontFamily: tokens.fontFamilyMonospace },
});

interface Props {
  readonly help: FunctionHelp;
  /** Whether a related function is among those of the add-in. */
  readonly isKnown: (id: string) => boolean;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
}

/** A function in full, with examples that run, and the form that fills in its arguments. */
export function FunctionDetail(props: Props) {
  const [filling, setFilling] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  if (!filling) return <Explanation {...props} onFill={() => setFilling(true)} />;
  return (
    <WizardPage
      help={props.help}
      typed={typed}
      onType={(name, text) => setTyped((before) => ({ ...before, [name]: text }))}
      onBack={() => setFilling(false)}
    />
  );
}

function Explanation({ help, isKnown, onOpen, onBack, onFill }: Props & { onFill: () => void }) {
  const styles = useStyles();
  return (
    <DetailPage
      from="Functions"
      title={help.id}
      code
      place={{ view: "functions", item: help.id }}
      onBack={onBack}
      footer={
        <Button appearance="primary" onClick={onFill}>
          Fill in arguments
        </Button>
      }
    >
      <p className={styles.text}>{help.summary}</p>
      <Code>{`=${help.signature}`}</Code>
      {help.examples.length > 0 && (
        <Part title={help.examples.length > 1 ? "Examples" : "Example"}>
          <Examples examples={help.examples} />
        </Part>
      )}
      <Part title="Arguments">
        <ParameterList parameters={help.parameters} />
      </Part>
      {help.returns !== "" && (
        <Part title="Result">
          <p className={styles.text}>{help.returns}</p>
        </Part>
      )}
      {help.equations.map((equation) => (
        <Code key={equation}>{equation}</Code>
      ))}
      <Texts title="Notes" texts={help.notes} />
      <Texts title="Limits" texts={help.limits} />
      <Texts title="Sources" texts={help.sources} />
      {help.related.some(isKnown) && (
        <Part title="Related">
          <div className={styles.related}>
            {help.related.filter(isKnown).map((id) => (
              <Link key={id} as="button" className={styles.link} onClick={() => onOpen(id)}>
                {id}
              </Link>
            ))}
          </div>
        </Part>
      )}
      <p className={styles.text}>
        <WebLink address={beside(guideAddress(help.id.toLowerCase()))}>
          Full help on {help.id}
        </WebLink>
      </p>
    </DetailPage>
  );
}

function Examples({ examples }: { examples: FunctionHelp["examples"] }) {
  const { found, refresh } = usePlace("selected");
  return (
    <>
      {examples.map(({ formula, result }) => (
        <FormulaCard
          key={formula}
          insertable={{
            formula,
            label: result === undefined ? "Try it in the selected cell" : `Gives ${result}`,
          }}
          place="selected"
          onInserted={refresh}
        />
      ))}
      <WhereTo found={found} />
    </>
  );
}

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  const styles = useStyles();
  if (texts.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={styles.list}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
