import { Plus, X } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { CallError, call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { CountryPage } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { Section } from "../../components/Drawer";
import { TextField } from "../../components/Field";
import { Select } from "../../components/Select";
import { MembershipForm } from "../countries/MembershipForm";
import styles from "./CountryFacts.module.css";

/** What the UN says of a country, its groups with dates, the officer's own spellings. */
export function CountryFacts({ country }: { country: CountryPage }) {
  return (
    <>
      <Section title={m.countriesFacts()}>
        <dl className={styles.facts}>
          <dt>{m.countriesCodes()}</dt>
          <dd>{[country.iso3, country.iso2, country.m49].join(" · ")}</dd>
          <dt>{m.countriesRegion()}</dt>
          <dd>{country.region}</dd>
          <dt>{m.moneyCurrency()}</dt>
          <dd>{country.currency}</dd>
          <dt>{m.projectsTitle()}</dt>
          <dd>{formatCount(country.projects)}</dd>
        </dl>
      </Section>
      <Section title={m.countriesGroups()}>
        <p className="small faint">{m.countriesGroupsNote()}</p>
        {country.memberships.map((view) => (
          <MembershipForm key={view.membership.id} name={view.name} membership={view.membership} />
        ))}
        <AddMembership country={country} />
      </Section>
      <Section title={m.countriesAliases()}>
        <p className="small faint">{m.countriesAliasesNote()}</p>
        <ul className={styles.aliases}>
          {country.aliases.map((alias) => (
            <li key={alias.id}>
              {alias.alias}
              <IconButton
                icon={X}
                label={m.shareRemove({ name: alias.alias })}
                onPress={() => void attempt(() => call("country.delete_alias", { id: alias.id }))}
              />
            </li>
          ))}
        </ul>
        <AddAlias iso3={country.iso3} />
      </Section>
    </>
  );
}

function AddMembership({ country }: { country: CountryPage }) {
  const groups = useRead("country.groups", {});
  const add = (group_id: string) =>
    attempt(() =>
      call("country.save_membership", {
        id: "",
        row_version: 0,
        group_id,
        iso3: country.iso3,
        valid_from: null,
        valid_to: null,
        status: "current",
        source: "",
      }),
    );
  return (
    <Select
      label={m.countriesAddGroup()}
      value={null}
      options={(groups.data ?? []).map((group) => ({ id: group.id, label: group.name }))}
      onChange={(id) => void add(id)}
    />
  );
}

function AddAlias({ iso3 }: { iso3: string }) {
  const [alias, setAlias] = useState("");
  const [problem, setProblem] = useState<string | null>(null);

  async function add() {
    try {
      await call("country.save_alias", { id: "", row_version: 0, iso3, alias, folded: "" });
      setAlias("");
      setProblem(null);
    } catch (refused) {
      setProblem(refused instanceof CallError ? (refused.at("alias") ?? refused.message) : String(refused));
    }
  }

  return (
    <form
      noValidate
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField label={m.countriesAddAlias()} value={alias} onChange={setAlias} error={problem} />
      <Button type="submit" icon={Plus} isDisabled={alias.trim() === ""}>
        {m.countriesAdd()}
      </Button>
    </form>
  );
}
