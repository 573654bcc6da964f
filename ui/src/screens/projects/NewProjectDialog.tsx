import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { optionsOf, searchCountries, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import type { Project } from "../../backend/generated";
import { m } from "../../backend/messages";
import { ComboBox } from "../../components/ComboBox";
import { type Option, TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
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

  async function create() {
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
  }

  return (
    <FormDialog title={m.projectsNew()} action={m.projectsCreate()} onSubmit={create} onClose={onClose}>
      {(at) => (
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
      )}
    </FormDialog>
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
