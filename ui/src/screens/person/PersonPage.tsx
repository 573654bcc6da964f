import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Archive, ArchiveRestore, Ellipsis, EyeOff, Trash2, UserRoundCheck } from "lucide-react";
import { useState } from "react";
import { attempt } from "../../app/attempt";
import { countryNames, labelOf, useChoices } from "../../app/choices";
import { call } from "../../backend/call";
import type { PersonPage as PersonFacts } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { IconButton } from "../../components/Button";
import { ConflictDialog } from "../../components/ConflictDialog";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Menu } from "../../components/Menu";
import { Page } from "../../components/Page";
import { Note, Pill } from "../../components/Status";
import { nameOf } from "../people/PeopleList";
import { AnonymiseDialog } from "./AnonymiseDialog";
import { usePersonConflict } from "./conflict";
import { Facts } from "./Facts";
import styles from "./Person.module.css";
import { Side } from "./Side";
import { TookPart } from "./TookPart";

const route = getRouteApi("/people/$id");

/** One person with everything that is kept of the person. */
export function PersonPage() {
  const { id } = route.useParams();
  const page = useRead("person.get", { id });
  if (page.data) return <OpenPerson key={id} page={page.data} />;
  return (
    <Page title={m.personTitle()} crumbs={[{ label: m.peopleTrainees(), href: "#/trainees" }]}>
      {page.error ? <ErrorSentence error={page.error} /> : <Loading />}
    </Page>
  );
}

function OpenPerson({ page }: { page: PersonFacts }) {
  const { person } = page;
  const choices = useChoices();
  const navigate = useNavigate();
  const [anonymising, setAnonymising] = useState(false);
  const live = useLiveRecord(person, (changed) => call("person.save", changed));
  const roster = person.roster !== null || page.assignments.length > 0;
  const list = roster
    ? { label: m.peopleExperts(), href: "#/experts" }
    : { label: m.peopleTrainees(), href: "#/trainees" };
  const duplicates = useRead("person.duplicates", { person: person.id }, { enabled: !person.anonymised }).data;
  const facts = [
    person.nationality === null ? "" : countryNames(choices)(person.nationality),
    person.sex === "not_recorded" ? "" : labelOf(choices, "sex", person.sex),
    person.employer,
  ];

  const remove = async () => {
    await call("person.delete", { id: person.id });
    await navigate({ to: roster ? "/experts" : "/trainees" });
  };
  const archive = () =>
    call("person.archive", { id: person.id, row_version: person.row_version, archived: !person.archived });

  return (
    <Page title={nameOf(person)} crumbs={[list]} saves>
      <div className={styles.page}>
        <header className={styles.head}>
          <div className={styles.title}>
            <h1>{nameOf(person)}</h1>
            {page.participations.length > 0 && <Pill>{m.personRoleOfTrainee()}</Pill>}
            {person.roster !== null && <Pill>{labelOf(choices, "assignment_role", person.roster)}</Pill>}
            {person.anonymised && <Pill icon={EyeOff}>{m.personAnonymous()}</Pill>}
            {person.archived && <Pill icon={Archive}>{m.projectArchived()}</Pill>}
            <p className="muted">{facts.filter(Boolean).join(" · ")}</p>
          </div>
          <Menu
            label={m.personActions()}
            trigger={<IconButton icon={Ellipsis} variant="default" size="regular" label={m.personActions()} />}
            entries={[
              {
                id: "archive",
                label: person.archived ? m.projectRestore() : m.projectArchive(),
                icon: person.archived ? ArchiveRestore : Archive,
                onAction: () => void attempt(archive),
              },
              ...(person.anonymised
                ? []
                : [
                    {
                      id: "anonymise",
                      label: m.personAnonymise(),
                      icon: EyeOff,
                      danger: true,
                      onAction: () => setAnonymising(true),
                    },
                  ]),
              {
                id: "delete",
                label: m.projectDelete(),
                icon: Trash2,
                danger: true,
                onAction: () => void attempt(remove),
              },
            ]}
          />
        </header>
        <div className={styles.body}>
          <div className={styles.main}>
            {duplicates && duplicates.total > 0 && (
              <div className={styles.alike}>
                <Note tone="warn" icon={UserRoundCheck}>
                  {m.personAlike({ count: duplicates.total })}{" "}
                  <a href={`#/duplicates?person=${encodeURIComponent(person.id)}`}>{m.personCompare()}</a>
                </Note>
              </div>
            )}
            {!person.anonymised && <Facts person={person} patch={live.patch} />}
            <TookPart page={page} />
          </div>
          <Side page={page} patch={live.patch} onAnonymise={() => setAnonymising(true)} />
        </div>
      </div>
      {anonymising && <AnonymiseDialog person={person} onClose={() => setAnonymising(false)} />}
      <ConflictDialog
        conflict={live.conflict}
        fields={usePersonConflict()}
        onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
      />
    </Page>
  );
}
