import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { formatCount } from "../../backend/format";
import type { DuplicatePair, Likeness } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { type Column, DataTable } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Page } from "../../components/Page";
import { Pill } from "../../components/Status";
import { ComparePanel } from "./ComparePanel";
import styles from "./Duplicates.module.css";

const route = getRouteApi("/duplicates");

/** What speaks against two persons being the same. */
const against: readonly Likeness[] = ["other_nationality", "other_birth_year", "other_sex"];

/** Pairs of persons who may be the same, the likeliest first; side by side when one is open. */
export function DuplicatesScreen() {
  const { person, open } = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const country = countryNames(choices);
  const found = useRead("person.duplicates", { person: person ?? null }, { keepPrevious: true, stops: true });
  const pairs = found.data?.pairs ?? [];
  const go = (pair: string | undefined) =>
    void navigate({ to: "/duplicates", search: { person, open: pair }, replace: true });
  const current = pairs.find((pair) => keyOf(pair) === open);

  const who = (side: DuplicatePair["first"]) => (
    <span className={styles.who}>
      <span>{side.name}</span>
      <span className="faint small">
        {[side.nationality === null ? "" : country(side.nationality), side.employer].filter(Boolean).join(" · ")}
      </span>
    </span>
  );
  const columns: Column<DuplicatePair>[] = [
    { id: "first", header: m.duplicatesFirst(), isRowHeader: true, cell: (row) => who(row.first) },
    { id: "second", header: m.duplicatesSecond(), cell: (row) => who(row.second) },
    {
      id: "why",
      header: m.duplicatesWhy(),
      cell: (row) => (
        <span className={styles.pills}>
          {row.likenesses.map((likeness) => (
            <Pill key={likeness} tone={against.includes(likeness) ? "warn" : "neutral"}>
              {labelOf(choices, "likeness", likeness)}
            </Pill>
          ))}
        </span>
      ),
    },
    {
      id: "score",
      header: m.duplicatesScore(),
      width: "6rem",
      align: "end",
      cell: (row) => formatCount(row.score),
    },
  ];

  return (
    <Page title={m.duplicatesTitle()} crumbs={[{ label: m.peopleTrainees(), href: "#/trainees" }]} saves={false}>
      {found.error ? (
        <ErrorSentence error={found.error} />
      ) : found.data ? (
        <div className={styles.screen}>
          {current ? (
            <ComparePanel
              key={keyOf(current)}
              pair={current}
              onClose={() => go(undefined)}
              onDone={() => {
                const place = pairs.indexOf(current);
                const next = pairs[place + 1] ?? pairs[place - 1];
                go(next && keyOf(next));
              }}
            />
          ) : (
            <DataTable
              label={m.duplicatesTitle()}
              columns={columns}
              rows={pairs}
              rowKey={keyOf}
              rowName={(row) => m.duplicatesPair({ first: row.first.name, second: row.second.name })}
              onOpen={(row) => go(keyOf(row))}
              foot={
                found.data.total > pairs.length
                  ? m.duplicatesMore({ shown: formatCount(pairs.length), total: formatCount(found.data.total) })
                  : m.duplicatesFound({ count: found.data.total, number: formatCount(found.data.total) })
              }
              empty={<EmptyState title={m.duplicatesNone()}>{m.duplicatesNoneNote()}</EmptyState>}
            />
          )}
        </div>
      ) : (
        <Loading />
      )}
    </Page>
  );
}

const keyOf = (pair: DuplicatePair) => `${pair.first.id} ${pair.second.id}`;
