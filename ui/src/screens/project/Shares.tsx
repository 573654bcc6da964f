import { countryNames, useChoices } from "../../app/choices";
import type { Choices, Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import type { Option } from "../../components/Field";
import { type Share, ShareEditor } from "../../components/ShareEditor";
import { useAutosave } from "../../components/useAutosave";
import type { PartProps } from "./Overview";

/** A new row below a project; the backend gives it its key. */
const part = { id: "", row_version: 0, project_id: "", position: 0 };

interface CountrySharesProps extends PartProps {
  search: (typed: string) => Promise<Option[]>;
}

export function CountryShares({ project, patch, search }: CountrySharesProps) {
  const name = countryNames(useChoices());
  const field = useShares(
    project.countries.map((row) => ({ id: row.iso3, label: name(row.iso3), percent: row.share })),
    (shares) => ({
      countries: shares.map(({ id, percent }) => ({
        ...(project.countries.find((row) => row.iso3 === id) ?? part),
        iso3: id,
        share: percent,
      })),
    }),
    patch,
    "countries",
  );
  return (
    <section>
      <h2>{m.projectCountries()}</h2>
      <ShareEditor
        label={m.projectCountries()}
        nounLabel={m.projectsCountry()}
        addLabel={m.projectAddCountry()}
        shares={field.draft}
        onChange={field.change}
        search={search}
        error={field.error}
      />
    </section>
  );
}

export function AreaShares({ project, patch }: PartProps) {
  const choices = useChoices();
  const options = choices?.areas.map(({ code, label }) => ({ id: code, label })) ?? [];
  const field = useShares(
    project.areas.map((row) => ({ id: row.area, label: labelIn(options, row.area), percent: row.weight })),
    (shares) => ({
      areas: shares.map(({ id, percent }) => ({
        ...(project.areas.find((row) => row.area === id) ?? part),
        area: id,
        weight: percent,
      })),
    }),
    patch,
    "areas",
  );
  return (
    <section>
      <h2>{m.projectAreas()}</h2>
      <ShareEditor
        label={m.projectAreas()}
        nounLabel={m.projectArea()}
        addLabel={m.projectAddArea()}
        shares={field.draft}
        onChange={field.change}
        search={async (typed) => containing(options, typed)}
        error={field.error}
      />
    </section>
  );
}

export function GoalShares({ project, patch }: PartProps) {
  const options = goalOptions(useChoices());
  const field = useShares(
    project.goals.map((row) => ({ id: row.code, label: labelIn(options, row.code), percent: row.weight })),
    (shares) => ({
      goals: shares.map(({ id, percent }) => ({
        ...(project.goals.find((row) => row.code === id) ?? part),
        code: id,
        weight: percent,
      })),
    }),
    patch,
    "goals",
  );
  return (
    <section>
      <h2>{m.projectGoals()}</h2>
      <ShareEditor
        label={m.projectGoals()}
        nounLabel={m.projectGoal()}
        addLabel={m.projectAddGoal()}
        shares={field.draft}
        onChange={field.change}
        search={async (typed) => containing(options, typed).slice(0, 60)}
        error={field.error}
      />
    </section>
  );
}

/** Autosave for a share table; rows that are not complete or do not add up stay on the screen with the reason. */
function useShares(
  shares: Share[],
  fields: (shares: Share[]) => Partial<Project>,
  patch: PartProps["patch"],
  path: string,
) {
  const field = useAutosave<Share[]>(shares, (changed) => patch(fields(changed)), path);
  const change = (changed: Share[]) => {
    const open = changed.find((share) => share.percent === "");
    if (open) field.hold(changed, m.shareOpen({ name: open.label }));
    else field.commit(changed);
  };
  return { draft: field.draft, error: field.error, change };
}

function goalOptions(choices: Choices | undefined): Option[] {
  return (choices?.goals ?? []).map(({ code, title }) => ({
    id: code,
    label: code.includes(".") ? m.projectTarget({ code }) : m.projectGoalNamed({ code, title }),
  }));
}

function labelIn(options: readonly Option[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id;
}

/** Codes that begin with what was typed, and names that contain it. */
function containing(options: readonly Option[], typed: string): Option[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return options.filter((option) => option.id.startsWith(wanted) || option.label.toLocaleLowerCase().includes(wanted));
}
