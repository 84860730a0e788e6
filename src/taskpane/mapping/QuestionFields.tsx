import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Question } from "../../datasets/mapping/tableKind";
import type { MappingControl, Proposed } from "./useMapping";

const useStyles = makeStyles({
  fields: { display: "grid", rowGap: tokens.spacingVerticalS },
  control: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly proposed: Proposed;
  readonly onAnswer: MappingControl["answer"];
}

/** What the table does not say, with what it suggests. */
export function QuestionFields({ proposed, onAnswer }: Props) {
  const styles = useStyles();
  const { reading, mapping } = proposed;
  return (
    <div className={styles.fields}>
      {reading.questions.map((question) => (
        <Field key={question.id} label={question.question} hint={question.because}>
          <Answer
            question={question}
            value={mapping.choices[question.id] ?? question.usual}
            onAnswer={(value) => onAnswer(question.id, value)}
          />
        </Field>
      ))}
    </div>
  );
}

interface AnswerProps {
  readonly question: Question;
  readonly value: string;
  readonly onAnswer: (value: string) => void;
}

function Answer({ question: { options }, value, onAnswer, ...field }: AnswerProps) {
  const styles = useStyles();
  if (!options) {
    return (
      <Input
        {...field}
        className={styles.control}
        value={value}
        onChange={(_, data) => onAnswer(data.value)}
      />
    );
  }
  return (
    <RadioGroup {...field} value={value} onChange={(_, data) => onAnswer(data.value)}>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} label={option.label} />
      ))}
    </RadioGroup>
  );
}
