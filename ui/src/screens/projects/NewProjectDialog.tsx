import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { optionsOf, searchCountries, useChoices } from "../../app/choices";
import { CallError, call } from "../../backend/call";
import type { Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { Dialog } from "../../components/Dialog";
import { ErrorSentence } from "../../components/Feedback";
import { type Option, TextField } from "../../components/Field";
import { Select } from "../../components/Select";
import styles from "./NewProjectDialog.module.css";

/** Asks the least a project needs; everything else is entered on its page. */
export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const choices = useChoices();
  const navigate = useNavigate();
  const [code, setCode] = useState("");
  const [title, setTitle] = useState("");
  const [form, setForm] = useState<Project["form"]>("bilateral");
  const [direction, setDirection] = useState<Project["direction"]>("provided");
  const [country, setCountry] = useState<Option | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const at = (path: string) => (problem instanceof CallError ? problem.at(path) : null);

  async function create() {
    setBusy(true);
    try {
      const project = await call("project.save", {
        ...blank,
        code,
        title,
        form,
        direction,
        countries: country ? [whole(country.id)] : [],
      });
      onClose();
      await navigate({ to: "/projects/$id", params: { id: project.id } });
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={m.projectsNew()}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button variant="primary" isDisabled={busy} onPress={() => void create()}>
            {m.projectsCreate()}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField label={m.projectsCode()} value={code} onChange={setCode} error={at("code")} autoFocus />
        <div className={styles.wide}>
          <TextField label={m.projectTitle()} value={title} onChange={setTitle} error={at("title")} />
        </div>
        <Select
          label={m.projectsForm()}
          options={optionsOf(choices, "form")}
          value={form}
          onChange={(id) => setForm(id as Project["form"])}
          error={at("form")}
        />
        <Select
          label={m.projectsDirection()}
          options={optionsOf(choices, "direction")}
          value={direction}
          onChange={(id) => setDirection(id as Project["direction"])}
          error={at("direction")}
        />
        <div className={styles.wide}>
          <ComboBox
            label={m.projectsCountry()}
            hint={m.projectsCountryHint()}
            optional
            value={country}
            onChange={setCountry}
            search={searchCountries}
            error={at("countries")}
          />
        </div>
      </div>
      {problem instanceof CallError && problem.fields.length > 0
        ? null
        : problem !== null && <ErrorSentence error={problem} />}
    </Dialog>
  );
}

const blank: Project = {
  id: "",
  row_version: 0,
  code: "",
  title: "",
  title_en: "",
  summary: "",
  start_date: null,
  end_date: null,
  status: "proposed",
  direction: "provided",
  form: "bilateral",
  purpose_code: "",
  results: "",
  evaluation: "",
  contacts: "",
  archived: false,
  search: "",
  countries: [],
  roles: [],
  areas: [],
  goals: [],
};

const whole = (iso3: string) => ({ id: "", row_version: 0, project_id: "", position: 0, iso3, share: "100" });
