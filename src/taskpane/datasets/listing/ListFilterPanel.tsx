import { Checkbox, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Catalogue } from "../../../datasets/catalogue";
import { listChoices } from "../../../datasets/listing/listChoices";
import type { FacetsByDataset, ListFilter } from "../../../datasets/listing/listFilter";
import { SmallText } from "../../parts/SmallText";
import { ChoiceList } from "../filter/ChoiceList";
import { YearFields } from "../filter/YearFields";

interface Props {
  readonly catalogue: Catalogue;
  /** Null until they are fetched. */
  readonly facets: FacetsByDataset | null;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
  /** The newest edition that the workbook holds, null for none. */
  readonly held: string | null;
}

/** What the datasets of the list are chosen by. */
export function ListFilterPanel({ catalogue, facets, filter, onChange, held }: Props) {
  const choices = useMemo(() => facets && listChoices(catalogue, facets), [catalogue, facets]);
  const change = (part: Partial<ListFilter>): void => onChange({ ...filter, ...part });
  if (!choices) return <Spinner label="Loading…" />;
  const lists = [
    ["Topics", "topics"],
    ["Countries", "countries"],
    ["Confidence", "confidence"],
    ["Licences", "licences"],
  ] as const;
  return (
    <>
      {held !== null && (
        <Checkbox
          label={`New or changed since this workbook’s edition (${held})`}
          checked={filter.onlyNew}
          onChange={(_, { checked }) => change({ onlyNew: checked === true })}
        />
      )}
      <YearFields years={choices.years} from={filter.from} to={filter.to} onChange={change} />
      {(filter.from ?? filter.to) !== null && (
        <SmallText>Datasets without a year column are left out.</SmallText>
      )}
      {lists.map(([title, part]) => (
        <ChoiceList
          key={part}
          title={title}
          choices={choices[part]}
          chosen={filter[part]}
          onChange={(chosen) => change({ [part]: chosen })}
        />
      ))}
    </>
  );
}
