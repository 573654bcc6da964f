import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { searchCountries } from "../../app/choices";
import { CallError, call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { CountryGroup } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { Button } from "../../components/Button";
import { ComboBox } from "../../components/ComboBox";
import { ConflictDialog } from "../../components/ConflictDialog";
import { DataTable } from "../../components/DataTable";
import { Drawer, Section } from "../../components/Drawer";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { type Option, SearchField, TextField } from "../../components/Field";
import { SavedText } from "../../components/Saved";
import { MembershipForm } from "../countries/MembershipForm";
import lists from "./Lists.module.css";
import styles from "./SettingsScreen.module.css";

const newGroup = "new";

/** Country groups: made, renamed, deleted, and their members with dates. */
export function GroupsSection() {
  const groups = useRead("country.groups", {});
  const [open, setOpen] = useState<string | null>(null);
  const opened = groups.data?.find((group) => group.id === open);
  if (groups.error) return <ErrorSentence error={groups.error} />;
  if (!groups.data) return <Loading />;
  return (
    <div className={styles.fill}>
      <div className={styles.intro}>
        <h2>{m.settingsGroups()}</h2>
        <p className={styles.kept}>
          {m.groupsNote()} {m.settingsKeptInFile()}
        </p>
        <div className={styles.buttons}>
          <Button variant="primary" icon={Plus} onPress={() => setOpen(newGroup)}>
            {m.groupsNew()}
          </Button>
        </div>
      </div>
      <div className={lists.withDrawer}>
        <DataTable
          label={m.settingsGroups()}
          columns={[
            { id: "code", header: m.groupsCode(), width: "14.5rem", cell: (group) => group.code },
            { id: "name", header: m.groupsName(), isRowHeader: true, cell: (group) => group.name },
          ]}
          rows={groups.data}
          rowKey={(group) => group.id}
          rowName={(group) => group.name}
          onOpen={(group) => setOpen(group.id)}
          openRow={open ?? undefined}
          empty={<EmptyState title={m.groupsNone()}>{m.groupsNote()}</EmptyState>}
        />
        {open === newGroup && <NewGroup onDone={setOpen} onClose={() => setOpen(null)} />}
        {opened && <Group key={opened.id} group={opened} onClose={() => setOpen(null)} />}
      </div>
    </div>
  );
}

function NewGroup({ onDone, onClose }: { onDone: (id: string) => void; onClose: () => void }) {
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [refused, setRefused] = useState<CallError | null>(null);
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    try {
      const saved = await call("country.save_group", {
        id: "",
        row_version: 0,
        code: code.trim(),
        name: name.trim(),
        kind: "own",
      });
      onDone(saved.id);
    } catch (problem) {
      if (!(problem instanceof CallError)) throw problem;
      setRefused(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Drawer title={m.groupsNew()} subject={newGroup} onClose={onClose}>
      <form
        noValidate
        className={styles.editor}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={m.groupsCode()}
          hint={m.groupsCodeHint()}
          value={code}
          onChange={setCode}
          error={refused?.at("code")}
          autoFocus
        />
        <TextField label={m.groupsName()} value={name} onChange={setName} error={refused?.at("name")} />
        {refused && refused.fields.length === 0 && <ErrorSentence error={refused} />}
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" isDisabled={busy}>
            {m.groupsMake()}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

const size = 50;

function Group({ group, onClose }: { group: CountryGroup; onClose: () => void }) {
  const live = useLiveRecord(group, (changed) => call("country.save_group", changed));
  const [search, setSearch] = useState("");
  const [offset, setOffset] = useState(0);
  const [refused, setRefused] = useState<unknown>(null);
  const members = useRead(
    "country.members",
    { group: group.id, search, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  const total = members.data?.total ?? 0;

  async function remove() {
    try {
      await call("country.delete_group", { id: group.id });
      onClose();
    } catch (problem) {
      setRefused(problem);
    }
  }

  return (
    <Drawer
      title={group.name}
      subtitle={m.groupsMembers({ count: total, number: formatCount(total) })}
      subject={group.id}
      onClose={onClose}
    >
      <Section title={m.groupsGroup()}>
        <div className={styles.editor}>
          <SavedText
            label={m.groupsCode()}
            hint={m.groupsCodeHint()}
            path="code"
            value={group.code}
            save={(code) => live.patch({ code })}
          />
          <SavedText label={m.groupsName()} path="name" value={group.name} save={(name) => live.patch({ name })} />
          <div className={styles.buttons}>
            <Button variant="danger" size="small" icon={Trash2} onPress={() => void remove()}>
              {m.groupsDelete()}
            </Button>
          </div>
          {refused !== null && <ErrorSentence error={refused} />}
        </div>
      </Section>
      <Section title={m.groupsMembersTitle()}>
        <p className="small faint">{m.countriesGroupsNote()}</p>
        <AddMember group={group.id} />
        <SearchField
          label={m.groupsFind()}
          value={search}
          onChange={(text) => {
            setSearch(text);
            setOffset(0);
          }}
        />
        {members.error && <ErrorSentence error={members.error} />}
        {members.data?.rows.map((row) => (
          <MembershipForm key={row.membership.id} name={row.name} membership={row.membership} />
        ))}
        {total === 0 && <p className="muted">{search === "" ? m.groupsNoMembers() : m.listsNothing()}</p>}
        {total > size && (
          <div className={styles.buttons}>
            <Button size="small" isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - size))}>
              {m.tablePrevious()}
            </Button>
            <Button size="small" isDisabled={offset + size >= total} onPress={() => setOffset(offset + size)}>
              {m.tableNext()}
            </Button>
          </div>
        )}
      </Section>
      <ConflictDialog
        conflict={live.conflict}
        fields={{
          code: { label: m.groupsCode() },
          name: { label: m.groupsName() },
          kind: { label: m.activitiesKind() },
        }}
        onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
      />
    </Drawer>
  );
}

function AddMember({ group }: { group: string }) {
  const [country, setCountry] = useState<Option | null>(null);
  async function add(chosen: Option | null) {
    setCountry(chosen);
    if (!chosen) return;
    await attempt(() =>
      call("country.save_membership", {
        id: "",
        row_version: 0,
        group_id: group,
        iso3: chosen.id,
        valid_from: null,
        valid_to: null,
        status: "current",
        source: "",
      }),
    );
    setCountry(null);
  }
  return (
    <ComboBox
      label={m.groupsAddMember()}
      value={country}
      onChange={(chosen) => void add(chosen)}
      search={searchCountries}
    />
  );
}
