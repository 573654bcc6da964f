import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { optionsOf, searchCountries, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import type { PersonRole, Sex } from "../../backend/generated";
import { m } from "../../backend/messages";
import { ComboBox } from "../../components/ComboBox";
import { type Option, TextField } from "../../components/Field";
import { FormDialog } from "../../components/FormDialog";
import { Select } from "../../components/Select";
import { newPerson } from "./newPerson";
import styles from "./People.module.css";

/** Asks the least that is known of somebody; everything else is entered on the person's page. */
export function NewPersonDialog({ title, role, onClose }: { title: string; role: PersonRole; onClose: () => void }) {
  const choices = useChoices();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [sex, setSex] = useState<Sex>("not_recorded");
  const [country, setCountry] = useState<Option | null>(null);
  const [employer, setEmployer] = useState("");

  async function create() {
    const person = await call("person.save", {
      ...newPerson,
      name,
      sex,
      nationality: country?.id ?? null,
      employer,
      roster: role === "trainee" ? null : role,
    });
    onClose();
    await navigate({ to: "/people/$id", params: { id: person.id } });
  }

  return (
    <FormDialog title={title} action={m.peopleAdd()} onSubmit={create} onClose={onClose}>
      {(at) => (
        <div className={styles.fields}>
          <TextField label={m.peopleName()} value={name} onChange={setName} error={at("name")} autoFocus />
          <div className={styles.pair}>
            <Select
              label={m.peopleSex()}
              options={optionsOf(choices, "sex")}
              value={sex}
              onChange={(id) => setSex(id as Sex)}
              error={at("sex")}
            />
            <ComboBox
              label={m.peopleCountry()}
              optional
              value={country}
              onChange={setCountry}
              search={searchCountries}
              error={at("nationality")}
            />
          </div>
          <TextField
            label={m.peopleEmployer()}
            optional
            value={employer}
            onChange={setEmployer}
            error={at("employer")}
          />
        </div>
      )}
    </FormDialog>
  );
}
