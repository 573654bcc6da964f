import { FileUp } from "lucide-react";
import { useState } from "react";
import { useProgramme } from "../../app/programme";
import { CallError, call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { EditionRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFile } from "../../backend/platform";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { SavedSelect } from "../../components/Saved";
import { Pill } from "../../components/Status";
import styles from "./SettingsScreen.module.css";

/** Editions of the survey: which there are, where they come from, and in which one a year is answered. */
export function EditionsSection() {
  const { years } = useProgramme();
  const editions = useRead("survey.editions", {});
  const [refused, setRefused] = useState<string | null>(null);

  async function load() {
    const path = await chooseFile(m.editionsChooseFile(), [{ name: m.editionsFile(), extensions: ["toml"] }]);
    if (path === null) return;
    try {
      await call("survey.load_edition", { path });
      setRefused(null);
    } catch (problem) {
      setRefused(problem instanceof CallError ? (problem.at("path") ?? problem.message) : String(problem));
    }
  }

  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h2>{m.settingsEditions()}</h2>
        <p className={styles.kept}>
          {m.editionsNote()} {m.settingsKeptInFile()}
        </p>
        {editions.error && <ErrorSentence error={editions.error} />}
        {editions.data ? <Editions rows={editions.data} /> : !editions.error && <Loading />}
        <div className={styles.buttons}>
          <Button icon={FileUp} onPress={() => void load()}>
            {m.editionsLoad()}
          </Button>
        </div>
        {refused && <ErrorSentence error={new Error(refused)} />}
      </section>
      <section className={styles.section}>
        <h2>{m.editionsByYear()}</h2>
        <p className={styles.kept}>{m.editionsByYearNote()}</p>
        <div className={styles.form}>
          {editions.data &&
            years.slice(0, 6).map((year) => <EditionOfYear key={year} year={year} editions={editions.data} />)}
        </div>
      </section>
    </div>
  );
}

function Editions({ rows }: { rows: readonly EditionRow[] }) {
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{m.editionsEdition()}</th>
          <th scope="col">{m.editionsIssuedBy()}</th>
          <th scope="col">{m.editionsStatus()}</th>
          <th scope="col" className="num">
            {m.editionsQuestions()}
          </th>
          <th scope="col" className="num">
            {m.editionsAnswers()}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((edition) => (
          <tr key={edition.id}>
            <th scope="row">
              {edition.title} {edition.built_in && <Pill>{m.editionsBuiltIn()}</Pill>}
              <div className="small faint">{edition.id}</div>
            </th>
            <td>{edition.issued_by.join(", ")}</td>
            <td>
              {edition.status === "published"
                ? m.editionsPublished()
                : edition.status === "reconstructed"
                  ? m.editionsReconstructed()
                  : edition.status}
            </td>
            <td className="num">{formatCount(edition.questions)}</td>
            <td className="num">{formatCount(edition.answers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EditionOfYear({ year, editions }: { year: number; editions: readonly EditionRow[] }) {
  const chosen = useRead("survey.edition_of", { year }, { keepPrevious: true });
  if (chosen.error) return <ErrorSentence error={chosen.error} />;
  if (!chosen.data) return <Loading />;
  return (
    <SavedSelect
      label={m.editionsOfYear({ year: String(year) })}
      options={editions.map((edition) => ({ id: edition.id, label: edition.id, note: edition.title }))}
      path="edition"
      value={chosen.data.id}
      save={(edition) => call("survey.choose_edition", { year, edition })}
    />
  );
}
