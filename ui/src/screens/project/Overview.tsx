import { CircleCheck, TriangleAlert } from "lucide-react";
import { optionsOf, searchCountries, useChoices } from "../../app/choices";
import { formatCount } from "../../backend/format";
import type { Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import { read, useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import type { Option } from "../../components/Field";
import { SavedDate, SavedSelect, SavedText, SavedTextArea } from "../../components/Saved";
import { StatusLine } from "../../components/Status";
import { useAutosave } from "../../components/useAutosave";
import styles from "./ProjectPage.module.css";
import { Roles } from "./Roles";
import { IndicatorTable } from "./results/IndicatorTable";
import { AreaShares, CountryShares, GoalShares } from "./Shares";

export interface PartProps {
  project: Project;
  patch: (fields: Partial<Project>) => Promise<void>;
}

/** What the project is: its facts in the middle; countries, areas and goals beside them. */
export function Overview({ project, patch, toResults }: PartProps & { toResults: () => void }) {
  const choices = useChoices();
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <div className={styles.form}>
          <SavedText label={m.projectsCode()} path="code" value={project.code} save={(code) => patch({ code })} />
          <div className={styles.three}>
            <SavedText label={m.projectTitle()} path="title" value={project.title} save={(title) => patch({ title })} />
          </div>
          <div className={styles.four}>
            <SavedText
              label={m.projectTitleEn()}
              optional
              lang="en"
              path="title_en"
              value={project.title_en}
              save={(title_en) => patch({ title_en })}
            />
          </div>
          <SavedSelect
            label={m.projectsForm()}
            options={optionsOf(choices, "form")}
            path="form"
            value={project.form}
            save={(form) => patch({ form })}
          />
          <SavedSelect
            label={m.projectsDirection()}
            options={optionsOf(choices, "direction")}
            path="direction"
            value={project.direction}
            save={(direction) => patch({ direction })}
          />
          <SavedDate
            label={m.projectStartDate()}
            path="start_date"
            value={project.start_date}
            save={(start_date) => patch({ start_date })}
          />
          <SavedDate
            label={m.projectEndDate()}
            path="end_date"
            value={project.end_date}
            save={(end_date) => patch({ end_date })}
          />
          <SavedSelect
            label={m.projectsStatus()}
            options={optionsOf(choices, "project_status")}
            path="status"
            value={project.status}
            save={(status) => patch({ status })}
          />
          <div className={styles.three}>
            <PurposeField value={project.purpose_code} save={(purpose_code) => patch({ purpose_code })} />
          </div>
          <div className={styles.four}>
            <SavedTextArea
              label={m.projectSummary()}
              optional
              rows={4}
              path="summary"
              value={project.summary}
              save={(summary) => patch({ summary })}
            />
          </div>
        </div>
        <h2>{m.projectRoles()}</h2>
        <Roles project={project} patch={patch} />
        <ResultsSoFar project={project} toResults={toResults} />
      </div>
      <aside className={styles.side} aria-label={m.projectShares()}>
        <CountryShares project={project} patch={patch} search={searchCountries} />
        <AreaShares project={project} patch={patch} />
        <GoalShares project={project} patch={patch} />
        <Points project={project} />
      </aside>
    </div>
  );
}

/** The first indicators, when there are any. */
function ResultsSoFar({ project, toResults }: { project: Project; toResults: () => void }) {
  const indicators = useRead("indicator.list", { project: project.id, page: { offset: 0, limit: 5 } });
  if (!indicators.data || indicators.data.total === 0) return null;
  return (
    <>
      <h2 className={styles.headed}>
        {m.resultsSoFar()}
        <Button variant="link" size="small" onPress={toResults}>
          {m.resultsAll({ count: indicators.data.total, number: formatCount(indicators.data.total) })}
        </Button>
      </h2>
      <div className={styles.flush}>
        <IndicatorTable rows={indicators.data.rows} onOpen={toResults} />
      </div>
    </>
  );
}

/** What a full record has, and what is still missing. */
function Points({ project }: { project: Project }) {
  const points = useRead("project.points", { id: project.id }, { keepPrevious: true });
  return (
    <section>
      <h2>{m.pointsTitle()}</h2>
      <ul className={styles.points}>
        {points.data?.map(({ field, label, missing }) => (
          <li key={field}>
            <StatusLine tone={missing === null ? "ok" : "warn"} icon={missing === null ? CircleCheck : TriangleAlert}>
              {missing === null ? label : m.pointsMissing({ label, missing })}
            </StatusLine>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function searchPurposes(text: string): Promise<Option[]> {
  const found = await read("reference.purposes", { text });
  return found.map(({ code, label }) => ({ id: code, label: `${code} ${label}` }));
}

/** The DAC purpose code, found by number or name. */
function PurposeField({ value, save }: { value: string; save: (code: string) => Promise<unknown> }) {
  const field = useAutosave(value, save, "purpose_code");
  const named = useRead("reference.purposes", { text: field.draft }, { enabled: field.draft !== "" });
  const label = named.data?.find((choice) => choice.code === field.draft)?.label ?? "";
  return (
    <ComboBox
      label={m.projectPurpose()}
      optional
      value={field.draft === "" ? null : { id: field.draft, label: `${field.draft} ${label}`.trim() }}
      onChange={(option) => field.commit(option?.id ?? "")}
      search={searchPurposes}
      error={field.error}
    />
  );
}
