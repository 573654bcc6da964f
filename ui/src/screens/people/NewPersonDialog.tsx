import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { optionsOf, searchCountries, useChoices } from "../../app/choices";
import { CallError, call } from "../../backend/call";
import type { PersonRole, Sex } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { Dialog } from "../../components/Dialog";
import { ErrorSentence } from "../../components/Feedback";
import { type Option, TextField } from "../../components/Field";
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
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const at = (path: string) => (problem instanceof CallError ? problem.at(path) : null);

  async function create() {
    setBusy(true);
    try {
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
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button variant="primary" isDisabled={busy} onPress={() => void create()}>
            {m.peopleAdd()}
          </Button>
        </>
      }
    >
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
        <TextField label={m.peopleEmployer()} optional value={employer} onChange={setEmployer} error={at("employer")} />
      </div>
      {problem !== null && !(problem instanceof CallError && problem.fields.length > 0) && (
        <ErrorSentence error={problem} />
      )}
    </Dialog>
  );
}
