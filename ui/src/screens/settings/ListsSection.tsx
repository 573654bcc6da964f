import { useState } from "react";
import { formatCount } from "../../backend/format";
import type { ReferenceList } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { DataTable } from "../../components/DataTable";
import { Drawer, Section } from "../../components/Drawer";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import drawer from "./Lists.module.css";
import styles from "./SettingsScreen.module.css";

/** What each list is called, by its id; and where the officer adds to it. */
function words(id: string): { name: string; own?: { href: string; label: string } } {
  const names: Record<string, { name: string; own?: { href: string; label: string } }> = {
    countries: { name: m.countriesTitle() },
    aliases: { name: m.countriesAliases(), own: { href: "#/countries", label: m.listsAddAliases() } },
    groups: { name: m.settingsGroups(), own: { href: "#/settings/groups", label: m.listsEditGroups() } },
    memberships: { name: m.listsMemberships(), own: { href: "#/settings/groups", label: m.listsEditGroups() } },
    currencies: { name: m.listsCurrencies() },
    measurements: { name: m.listsMeasurements() },
    areas: { name: m.listsAreas() },
    area_rules: { name: m.listsAreaRules() },
    goals: { name: m.listsGoals() },
    purposes: { name: m.listsPurposes() },
    sectors: { name: m.listsSectors() },
    channels: { name: m.listsChannels() },
    rates: { name: m.ratesTitle(), own: { href: "#/rates", label: m.listsEditRates() } },
    terms: { name: m.listsTerms() },
  };
  return names[id] ?? { name: id };
}

/** The lists that come with the program: source, date, size, and what stands in them. */
export function ListsSection() {
  const lists = useRead("reference.lists", {});
  const [open, setOpen] = useState<string | null>(null);
  const opened = lists.data?.find((list) => list.id === open);
  if (lists.error) return <ErrorSentence error={lists.error} />;
  if (!lists.data) return <Loading />;
  return (
    <div className={styles.fill}>
      <div className={styles.intro}>
        <h2>{m.settingsLists()}</h2>
        <p className={styles.kept}>{m.listsNote()}</p>
      </div>
      <div className={drawer.withDrawer}>
        <DataTable
          label={m.settingsLists()}
          columns={[
            {
              id: "name",
              header: m.listsName(),
              isRowHeader: true,
              width: "15rem",
              cell: (list) => words(list.id).name,
            },
            {
              id: "count",
              header: m.listsCount(),
              align: "end",
              width: "6rem",
              cell: (list) => formatCount(list.count),
            },
            { id: "as_of", header: m.listsAsOf(), width: "7rem", cell: (list) => list.as_of },
            {
              id: "source",
              header: m.countriesSource(),
              cell: (list) => <span title={list.source}>{list.source}</span>,
            },
          ]}
          rows={lists.data}
          rowKey={(list) => list.id}
          rowName={(list) => words(list.id).name}
          onOpen={(list) => setOpen(list.id)}
          openRow={open ?? undefined}
          empty={null}
        />
        {opened && <Entries list={opened} onClose={() => setOpen(null)} />}
      </div>
    </div>
  );
}

const size = 50;

function Entries({ list, onClose }: { list: ReferenceList; onClose: () => void }) {
  const [find, setFind] = useState({ list: list.id, search: "", offset: 0 });
  const { search, offset } = find.list === list.id ? find : { search: "", offset: 0 };
  const entries = useRead(
    "reference.entries",
    { list: list.id, search, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  const { name, own } = words(list.id);
  return (
    <Drawer
      title={name}
      subtitle={m.listsSubtitle({ date: list.as_of, count: list.count, number: formatCount(list.count) })}
      subject={list.id}
      onClose={onClose}
    >
      <Section title={m.countriesSource()}>
        <p className="small">{list.source}</p>
        <p className="small faint">{m.listsLicence({ licence: list.licence })}</p>
        {own && <a href={own.href}>{own.label}</a>}
      </Section>
      <Section
        title={m.listsEntries()}
        end={entries.data && m.listsFound({ count: entries.data.total, number: formatCount(entries.data.total) })}
      >
        <SearchField
          label={m.listsFind()}
          value={search}
          onChange={(text) => setFind({ list: list.id, search: text, offset: 0 })}
        />
        {entries.error && <ErrorSentence error={entries.error} />}
        {entries.data?.total === 0 && <EmptyState title={m.listsNothing()} />}
        <ul className={drawer.entries}>
          {entries.data?.rows.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list of facts may name a code twice, and never moves
            <li key={`${entry.code} ${index}`}>
              <span className="mono" dir="ltr">
                {entry.code}
              </span>
              <span dir="auto">{entry.name}</span>
              <small>{entry.detail}</small>
            </li>
          ))}
        </ul>
        <Turn
          offset={offset}
          total={entries.data?.total ?? 0}
          onTurn={(next) => setFind({ list: list.id, search, offset: next })}
        />
      </Section>
    </Drawer>
  );
}

function Turn({ offset, total, onTurn }: { offset: number; total: number; onTurn: (offset: number) => void }) {
  if (total <= size) return null;
  return (
    <div className={styles.buttons}>
      <Button size="small" isDisabled={offset === 0} onPress={() => onTurn(Math.max(0, offset - size))}>
        {m.tablePrevious()}
      </Button>
      <Button size="small" isDisabled={offset + size >= total} onPress={() => onTurn(offset + size)}>
        {m.tableNext()}
      </Button>
    </div>
  );
}
