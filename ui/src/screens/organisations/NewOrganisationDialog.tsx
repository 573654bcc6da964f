import { useState } from "react";
import { optionsOf, searchCountries, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import type { Organisation } from "../../backend/generated";
import { m } from "../../backend/messages";
import { ComboBox } from "../../components/ComboBox";
import { type Option, TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { Select } from "../../components/Select";
import styles from "./Organisations.module.css";

interface NewOrganisationDialogProps {
  onClose: () => void;
  onCreated: (id: string) => void;
}

/** Name, kind and country; the rest is entered in the drawer. */
export function NewOrganisationDialog({ onClose, onCreated }: NewOrganisationDialogProps) {
  const choices = useChoices();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Organisation["kind"]>("ministry");
  const [country, setCountry] = useState<Option | null>(null);

  async function create() {
    const organisation = await call("organisation.save", { ...blank, name, kind, country: country?.id ?? null });
    onCreated(organisation.id);
  }

  return (
    <FormDialog title={m.organisationsNew()} action={m.projectsCreate()} onSubmit={create} onClose={onClose}>
      {(at) => (
        <div className={styles.fields}>
          <TextField label={m.organisationsName()} value={name} onChange={setName} error={at("name")} autoFocus />
          <Select
            label={m.organisationsKind()}
            options={optionsOf(choices, "organisation_kind")}
            value={kind}
            onChange={(id) => setKind(id as Organisation["kind"])}
            error={at("kind")}
          />
          <ComboBox
            label={m.projectsCountry()}
            optional
            value={country}
            onChange={setCountry}
            search={searchCountries}
            error={at("country")}
          />
        </div>
      )}
    </FormDialog>
  );
}

const blank: Organisation = {
  id: "",
  row_version: 0,
  name: "",
  name_en: "",
  short_name: "",
  kind: "ministry",
  country: null,
  channel_code: "",
  website: "",
  note: "",
  archived: false,
  search: "",
};
