import { CornerDownRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { attempt } from "../../app/attempt";
import { labelOf, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import type { ImportFix, ImportProblem, ImportSuggestion, UnknownWord } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { TextField } from "../../components/Field";
import styles from "./Import.module.css";
import { WordsDialog } from "./WordsDialog";

interface ProblemProps {
  problem: ImportProblem;
  /** What stands in the cell. */
  shown: string;
  /** The word of the cell that no list knows. */
  word: UnknownWord | null;
  onFix: (fix: ImportFix, text: string) => void;
}

/** Why a row cannot be taken, and what can be done about it at one press. */
export function Problem({ problem, shown, word, onFix }: ProblemProps) {
  const choices = useChoices();
  const [typing, setTyping] = useState<string | null>(null);
  const [teaching, setTeaching] = useState(false);
  const fix = (done: ImportFix, text = "") => onFix(done, text);

  function button(each: ImportFix): ReactNode {
    const label = labelOf(choices, "import_fix", each);
    if (each === "type_value") {
      return (
        <Button key={each} size="small" onPress={() => setTyping(shown)}>
          {label}
        </Button>
      );
    }
    if (each === "same_record") {
      return problem.suggestions.map((suggestion) => (
        <Button key={suggestion.code} size="small" onPress={() => fix(each, suggestion.code)}>
          {m.importingSameAs({ label: suggestion.label })}
        </Button>
      ));
    }
    return (
      <Button key={each} size="small" onPress={() => fix(each)}>
        {label}
      </Button>
    );
  }

  const teach = ({ code }: ImportSuggestion) =>
    void attempt(() => call("import.teach", { list: problem.list ?? "country", word: word?.text ?? "", code }));

  return (
    <div className={styles.problem}>
      <p>
        <CornerDownRight aria-hidden className="i-s flip" />
        <span>
          {problem.cell !== "" && <b>{problem.cell} </b>}
          {problem.sentence}
        </span>
      </p>
      {typing !== null ? (
        <form
          className={styles.typing}
          onSubmit={(event) => {
            event.preventDefault();
            setTyping(null);
            fix("type_value", typing);
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTyping(null);
          }}
        >
          <TextField
            label={m.importingTyped({ cell: problem.cell })}
            hideLabel
            value={typing}
            onChange={setTyping}
            autoFocus
          />
          <Button size="small" variant="primary" type="submit">
            {m.importingTypedTake()}
          </Button>
          <Button size="small" onPress={() => setTyping(null)}>
            {m.dialogCancel()}
          </Button>
        </form>
      ) : (
        <span className={styles.fixes}>
          {word && (
            <>
              {problem.suggestions.slice(0, 2).map((suggestion) => (
                <Button key={suggestion.code} size="small" onPress={() => teach(suggestion)}>
                  {m.importingMeans({ label: suggestion.label })}
                </Button>
              ))}
              <Button size="small" onPress={() => setTeaching(true)}>
                {m.importingTeach()}
              </Button>
            </>
          )}
          {problem.fixes.map(button)}
        </span>
      )}
      {teaching && word && <WordsDialog words={[word]} onClose={() => setTeaching(false)} />}
    </div>
  );
}

/** The word that a list does not know: one of several in the cell, or all of it. */
export function wordOf(problem: ImportProblem, shown: string, unknown: readonly UnknownWord[]): UnknownWord | null {
  const { list, suggestions } = problem;
  if (list === null) return null;
  const named = unknown.find((word) => word.list === list && problem.sentence.includes(word.text));
  return named ?? (shown.trim() === "" ? null : { list, text: shown.trim(), rows: 1, suggestions });
}
