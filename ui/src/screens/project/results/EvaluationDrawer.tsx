import { labelOf, optionsOf, useChoices } from "../../../app/choices";
import { useShows } from "../../../app/shows";
import { call } from "../../../backend/call";
import { formatDate } from "../../../backend/format";
import type { Evaluation } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { DateField } from "../../../components/DateField";
import { TextArea, TextField } from "../../../components/Field";
import { BroughtBack } from "../../../components/Saved";
import { Select } from "../../../components/Select";
import { NewRecordDrawer } from "../NewRecordDrawer";
import styles from "../ProjectPage.module.css";
import { RecordDrawer } from "../RecordDrawer";
import { type RecordForm, useNewForm, useSavedForm } from "../recordForm";

/** "Not rated" in a select. */
const none = "-";

/** An evaluation: who looked, when, what was found, what is learned. */
export function EvaluationDrawer({
  evaluation,
  onDelete,
  onClose,
}: {
  evaluation: Evaluation;
  onDelete: () => void;
  onClose: () => void;
}) {
  const choices = useChoices();
  const show = useShows();
  const form = useSavedForm(evaluation, (changed) => call("evaluation.save", changed), { drafts: true });
  return (
    <RecordDrawer
      title={labelOf(choices, "evaluation_kind", evaluation.kind)}
      subtitle={[evaluation.evaluator, evaluation.date && formatDate(evaluation.date)].filter(Boolean).join(", ")}
      subject={evaluation.id}
      form={form}
      conflict={{
        kind: { label: m.resultsKind(), show: show.coded("evaluation_kind") },
        evaluator: { label: m.resultsEvaluator() },
        date: { label: m.resultsDay(), show: show.day },
        findings: { label: m.resultsFindings() },
        lessons: { label: m.resultsLessons() },
        rating: { label: m.resultsRating(), show: show.coded("rating") },
      }}
      deleteLabel={m.resultsDeleteEvaluation()}
      deleteKey="Del"
      onDelete={onDelete}
      onClose={onClose}
    >
      <EvaluationForm form={form} />
    </RecordDrawer>
  );
}

/** A new evaluation of the project. */
export function NewEvaluationDrawer({ project, onClose }: { project: string; onClose: () => void }) {
  const blank: Evaluation = {
    id: "",
    row_version: 0,
    project_id: project,
    date: null,
    kind: "final",
    evaluator: "",
    findings: "",
    lessons: "",
    rating: null,
  };
  const form = useNewForm(blank, (record) => call("evaluation.save", record), undefined, `evaluation ${project}`);
  return (
    <NewRecordDrawer
      title={m.resultsNewEvaluation()}
      addLabel={m.resultsAddEvaluation()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      onClose={onClose}
    >
      <BroughtBack field={form}>{null}</BroughtBack>
      <EvaluationForm form={form} />
    </NewRecordDrawer>
  );
}

function EvaluationForm({ form }: { form: RecordForm<Evaluation> }) {
  const choices = useChoices();
  const { draft, type, choose, leave, at } = form;
  return (
    <>
      <Select
        label={m.resultsKind()}
        options={optionsOf(choices, "evaluation_kind")}
        value={draft.kind}
        onChange={(kind) => choose({ kind: kind as Evaluation["kind"] })}
        error={at("kind")}
      />
      <TextField
        label={m.resultsEvaluator()}
        optional
        value={draft.evaluator}
        onChange={(evaluator) => type({ evaluator })}
        onBlur={leave}
        error={at("evaluator")}
      />
      <div className={styles.pair}>
        <DateField
          label={m.resultsDay()}
          optional
          value={draft.date}
          onChange={(date) => type({ date })}
          error={at("date")}
        />
        <Select
          label={m.resultsRating()}
          options={[{ id: none, label: m.resultsRatingNone() }, ...optionsOf(choices, "rating")]}
          value={draft.rating ?? none}
          onChange={(rating) => choose({ rating: rating === none ? null : (rating as Evaluation["rating"]) })}
          error={at("rating")}
        />
      </div>
      <TextArea
        label={m.resultsFindings()}
        optional
        rows={6}
        value={draft.findings}
        onChange={(findings) => type({ findings })}
        onBlur={leave}
        error={at("findings")}
      />
      <TextArea
        label={m.resultsLessons()}
        optional
        rows={5}
        value={draft.lessons}
        onChange={(lessons) => type({ lessons })}
        onBlur={leave}
        error={at("lessons")}
      />
    </>
  );
}
