import { Link } from "@fluentui/react-components";
import type { ModelChecks } from "../../excel/building/modelChecks";
import { SmallList } from "../parts/SmallList";

interface Props {
  readonly checks: ModelChecks;
  /** Brings a row of the model's sheet into view. */
  readonly onShow: (row: number) => void;
}

/** The checks that are not OK, each with what is wrong and the way to its row. */
export function FailingChecks({ checks: { failing }, onShow }: Props) {
  if (failing.length === 0) return null;
  return (
    <SmallList label="Checks to review">
      {failing.map(({ label, sentence, row }) => (
        <li key={row}>
          “{label}”: {sentence}{" "}
          <Link as="button" inline onClick={() => onShow(row)}>
            Show row {row}
          </Link>
        </li>
      ))}
    </SmallList>
  );
}
