import { Fragment, useState } from "react";
import { useProgramme } from "../../app/programme";
import { formatCount } from "../../backend/format";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { DataTable } from "../../components/DataTable";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import styles from "./SettingsScreen.module.css";

const size = 100;

/** What the program is, where it keeps things, and the open source software in it. */
export function AboutSection() {
  const { state } = useProgramme();
  const about = useRead("preferences.about", {});
  const [search, setSearch] = useState("");
  const [offset, setOffset] = useState(0);
  if (about.error) return <ErrorSentence error={about.error} />;
  if (!about.data) return <Loading />;
  const { version, licence, schema, folder, logs, notices } = about.data;
  const wanted = search.trim().toLocaleLowerCase();
  const found = notices.filter((notice) => `${notice.name} ${notice.licence}`.toLocaleLowerCase().includes(wanted));
  const facts: [string, string | null][] = [
    [m.aboutVersion(), version],
    [m.aboutLicence(), licence],
    [m.aboutSchema(), String(schema)],
    [m.settingsFile(), state.path],
    [m.aboutFolder(), folder],
    [m.aboutLogs(), logs],
  ];
  return (
    <div className={styles.fill}>
      <div className={styles.intro}>
        <h2>{m.shellProduct()}</h2>
        <dl className={styles.facts}>
          {facts.map(
            ([label, value]) =>
              value !== null && (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd dir="ltr">{value}</dd>
                </Fragment>
              ),
          )}
        </dl>
        {notices.length > 0 && (
          <>
            <h3>{m.aboutNotices()}</h3>
            <p className={styles.kept}>
              {m.aboutNoticesNote({ count: notices.length, number: formatCount(notices.length) })}
            </p>
            <SearchField
              label={m.aboutFind()}
              value={search}
              onChange={(text) => {
                setSearch(text);
                setOffset(0);
              }}
            />
          </>
        )}
      </div>
      {notices.length > 0 && (
        <DataTable
          label={m.aboutNotices()}
          columns={[
            { id: "name", header: m.aboutName(), isRowHeader: true, cell: (notice) => notice.name },
            { id: "version", header: m.aboutVersion(), width: "8rem", cell: (notice) => notice.version },
            { id: "licence", header: m.aboutLicence(), cell: (notice) => notice.licence },
            { id: "registry", header: m.aboutRegistry(), width: "7rem", cell: (notice) => notice.registry },
          ]}
          rows={found.slice(offset, offset + size)}
          rowKey={(notice) => `${notice.registry} ${notice.name} ${notice.version}`}
          rowName={(notice) => notice.name}
          paging={{ offset, size, total: found.length, onOffset: setOffset }}
          empty={<p className={styles.kept}>{m.listsNothing()}</p>}
        />
      )}
    </div>
  );
}
