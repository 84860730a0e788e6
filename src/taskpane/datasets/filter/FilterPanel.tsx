import { useMemo } from "react";
import type { Dataset } from "../../../datasets/dataset";
import { isWhole, WHOLE, type Filter } from "../../../datasets/filter/filter";
import { choicesIn } from "../../../datasets/filter/choicesIn";
import { ChoiceList } from "./ChoiceList";
import { FilterDisclosure } from "./FilterDisclosure";
import { YearFields } from "./YearFields";

interface Props {
  readonly datasets: readonly Dataset[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  /** How many rows pass, in words: "120 of 593 rows". */
  readonly count: string;
  readonly disabled?: boolean;
}

/** Which rows to import, chosen from what the rows have. */
export function FilterPanel({ datasets, filter, onChange, count, disabled = false }: Props) {
  const choices = useMemo(() => choicesIn(datasets), [datasets]);
  const change = (part: Partial<Filter>): void => onChange({ ...filter, ...part });
  return (
    <FilterDisclosure
      count={count}
      disabled={disabled}
      clearable={!isWhole(filter)}
      onClear={() => onChange(WHOLE)}
    >
      {choices.countries.length > 1 && (
        <ChoiceList
          title="Countries"
          choices={choices.countries}
          chosen={filter.countries}
          onChange={(countries) => change({ countries })}
        />
      )}
      {choices.years && (
        <YearFields years={choices.years} from={filter.from} to={filter.to} onChange={change} />
      )}
      {choices.minerals.length > 1 && (
        <ChoiceList
          title="Minerals"
          choices={choices.minerals}
          chosen={filter.minerals}
          onChange={(minerals) => change({ minerals })}
        />
      )}
      {choices.confidence.length > 1 && (
        <ChoiceList
          title="Confidence"
          choices={choices.confidence}
          chosen={filter.confidence}
          onChange={(confidence) => change({ confidence })}
        />
      )}
    </FilterDisclosure>
  );
}
