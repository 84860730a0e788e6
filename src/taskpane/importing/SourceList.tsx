import { makeStyles, tokens } from "@fluentui/react-components";
import { columnValues, type Dataset } from "../../datasets/dataset";
import { fieldIndex } from "../../datasets/tableSchema";
import { TitledList } from "../parts/TitledList";
import { WebLink } from "../parts/WebLink";
import { count } from "../../core/count";

/** What the words in the confidence column mean. */
const CONFIDENCE: Readonly<Record<string, string>> = {
  "verified-primary": "checked in the publisher’s own file or page",
  "verified-secondary": "checked in a page that quotes the publisher",
  derived: "derived from other rows",
  unverified: "not checked against a source; keep it out of models",
  "seed-claim": "an article’s claim, beside the official figure",
};

const useStyles = makeStyles({
  part: { marginBottom: tokens.spacingVerticalM },
});

/** Where the figures come from, how sure they are, how old, and under which licence. */
export function SourceList({ dataset }: { dataset: Dataset }) {
  const { description } = dataset;
  return (
    <>
      <Part title="Sources" lines={description.sources.map(sourceText)} />
      <Part title="Vintage" lines={[description.vintage]} />
      <Part title="Confidence" lines={confidenceOf(dataset)} />
      <Part title="Before you rely on it" lines={description.caveats} />
      <Part
        title="Licence"
        lines={description.licences.map(({ name, title, path }) => (
          <WebLink key={name} address={path}>
            {title}
          </WebLink>
        ))}
      />
      <Part title="Credit line" lines={[description.attribution]} />
    </>
  );
}

function Part(part: { title: string; lines: readonly React.ReactNode[] }) {
  const styles = useStyles();
  return part.lines.length === 0 ? null : (
    <div className={styles.part}>
      <TitledList {...part} />
    </div>
  );
}

function sourceText({ title, path, version }: Dataset["description"]["sources"][number]) {
  return (
    <>
      <WebLink address={path}>{title}</WebLink>
      {version !== undefined && `, ${version}`}
    </>
  );
}

function confidenceOf(dataset: Dataset): string[] {
  if (fieldIndex(dataset.description.schema, "confidence") < 0) return [];
  const counts = new Map<string, number>();
  for (const value of columnValues(dataset, "confidence")) {
    const word = String(value ?? "not stated");
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, times]) => {
    const rows = count(times, "row");
    const meaning = CONFIDENCE[word];
    return meaning === undefined ? `${word}: ${rows}` : `${word} (${meaning}): ${rows}`;
  });
}
