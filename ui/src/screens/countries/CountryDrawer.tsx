import { Plus, X } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { optionsOf, useChoices } from "../../app/choices";
import { CallError, call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { CountryPage, MembershipView } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { Button, IconButton } from "../../components/Button";
import { Drawer, Section } from "../../components/Drawer";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { TextField } from "../../components/Field";
import { SavedDate, SavedSelect, SavedText } from "../../components/Saved";
import { Select } from "../../components/Select";
import styles from "./CountryDrawer.module.css";

interface CountryDrawerProps {
  iso3: string;
  onClose: () => void;
}

/** One country: what the UN says of it, its groups with dates, the officer's own spellings. */
export function CountryDrawer({ iso3, onClose }: CountryDrawerProps) {
  const country = useRead("country.get", { iso3 });
  return (
    <Drawer title={country.data?.name ?? iso3} subtitle={country.data?.subregion} subject={iso3} onClose={onClose}>
      {country.error ? (
        <ErrorSentence error={country.error} />
      ) : country.data ? (
        <Facts country={country.data} />
      ) : (
        <Loading />
      )}
    </Drawer>
  );
}

function Facts({ country }: { country: CountryPage }) {
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
          <MembershipForm key={view.membership.id} view={view} />
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

function MembershipForm({ view }: { view: MembershipView }) {
  const choices = useChoices();
  const { membership } = view;
  const live = useLiveRecord(membership, (changed) => call("country.save_membership", changed));
  return (
    <fieldset className={styles.membership}>
      <legend>{view.name}</legend>
      <IconButton
        icon={X}
        label={m.shareRemove({ name: view.name })}
        onPress={() => void attempt(() => call("country.delete_membership", { id: membership.id }))}
      />
      <div className={styles.pair}>
        <SavedDate
          label={m.countriesFrom()}
          optional
          path="valid_from"
          value={membership.valid_from}
          save={(valid_from) => live.patch({ valid_from })}
        />
        <SavedDate
          label={m.countriesTo()}
          optional
          path="valid_to"
          value={membership.valid_to}
          save={(valid_to) => live.patch({ valid_to })}
        />
        <SavedSelect
          label={m.projectsStatus()}
          options={optionsOf(choices, "membership_status")}
          path="status"
          value={membership.status}
          save={(status) => live.patch({ status })}
        />
        <SavedText
          label={m.countriesSource()}
          optional
          path="source"
          value={membership.source}
          save={(source) => live.patch({ source })}
        />
      </div>
    </fieldset>
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
