import { useState } from "react";
import { optionsOf, searchCountries, useChoices } from "../../app/choices";
import { CallError, call } from "../../backend/call";
import type { Organisation } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { Dialog } from "../../components/Dialog";
import { ErrorSentence } from "../../components/Feedback";
import { type Option, TextField } from "../../components/Field";
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
  const [problem, setProblem] = useState<unknown>(null);
  const at = (path: string) => (problem instanceof CallError ? problem.at(path) : null);

  async function create() {
    try {
      const organisation = await call("organisation.save", { ...blank, name, kind, country: country?.id ?? null });
      onCreated(organisation.id);
    } catch (refused) {
      setProblem(refused);
    }
  }

  return (
    <Dialog
      title={m.organisationsNew()}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button variant="primary" onPress={() => void create()}>
            {m.projectsCreate()}
          </Button>
        </>
      }
    >
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
      {problem !== null && !(problem instanceof CallError && problem.fields.length > 0) && (
        <ErrorSentence error={problem} />
      )}
    </Dialog>
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
