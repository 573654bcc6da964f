import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { CircleAlert, Save } from "lucide-react";
import { optionsOf, useChoices } from "../../app/choices";
import { useProgramme } from "../../app/programme";
import { useFile } from "../../app/useFile";
import { call, sentenceOf } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { ExportFormat, ExportOptions } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Checkbox, RadioGroup } from "../../components/Choice";
import { useCommands } from "../../components/commands";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { MakingDialog } from "../../components/MakingDialog";
import { Page } from "../../components/Page";
import { Select } from "../../components/Select";
import { SideGroup, SideLink, SideList } from "../../components/SideList";
import { Note } from "../../components/Status";
import styles from "./Export.module.css";
import { aboutOf, endingsOf, type Persons, personsOf, traitsOf, yearOf } from "./formats";
import { Warnings } from "./Warnings";

/** What the address of the screen holds. */
export interface ExportSearch {
  format?: ExportFormat;
  /** The year of the export; the reporting year when absent, every year when 0. */
  year?: number;
  secondary?: boolean;
  persons?: Persons;
}

const route = getRouteApi("/exports");
const every = "0";

/** What leaves the register as a file for others: each format with what will be in it, and what to look at first. */
export function ExportScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const { year: reporting, years, state } = useProgramme();
  const formats = optionsOf(choices, "export_format");
  const format = search.format ?? (formats[0]?.id as ExportFormat | undefined);
  const name = formats.find(({ id }) => id === format)?.label ?? "";
  const traits = traitsOf(format);
  const year = yearOf(format, search.year, reporting);
  const options: ExportOptions = {
    secondary: traits.secondary && (search.secondary ?? false),
    ...personsOf(traits.persons ? search.persons : undefined),
  };
  const request = { format: format ?? "iati", ...(year !== null && { year }), options };
  const preview = useRead("export.preview", request, {
    enabled: format !== undefined,
    keepPrevious: true,
    stops: true,
  });
  const file = useFile();
  const change = (fields: Partial<ExportSearch>) =>
    void navigate({ to: "/exports", search: { ...search, format, ...fields }, replace: true });
  const endings = endingsOf(format);
  const ready = !preview.error && preview.data !== undefined && preview.data.blocked === null;
  const save = (ending: (typeof endings)[number]) =>
    file.save({
      title: m.exportingSaveTitle(),
      name: [state.agency || state.name.replace(/\.ssc$/, ""), format, year].filter(Boolean).join(" "),
      ending,
      write: (path, calling) => call("export.make", { ...request, path }, calling),
      saved: (_, { records }) => m.exportingSaved({ count: records, number: formatCount(records) }),
    });
  useCommands(
    ready
      ? endings.map((ending) => ({
          id: `export-save ${ending}`,
          label: m.exportingSaveAs({ ending: ending.toUpperCase() }),
          group: m.exportingTitle(),
          run: () => void save(ending),
        }))
      : [],
  );

  return (
    <Page
      title={m.exportingTitle()}
      actions={endings
        .map((ending, index) => (
          <Button
            key={ending}
            variant={index === 0 ? "primary" : "default"}
            icon={Save}
            isDisabled={!ready}
            onPress={() => void save(ending)}
          >
            {m.exportingSaveAs({ ending: ending.toUpperCase() })}
          </Button>
        ))
        .reverse()}
    >
      <div className={styles.screen}>
        <SideList label={m.exportingFormats()}>
          <SideGroup>
            {formats.map(({ id, label }) => (
              <SideLink
                key={id}
                href={`#/exports?format=${id}`}
                isCurrent={id === format}
                title={label}
                note={aboutOf(id as ExportFormat)}
              />
            ))}
          </SideGroup>
        </SideList>
        <section className={styles.format} aria-label={name}>
          <h2>{name}</h2>
          <div className={styles.options}>
            {traits.year && (
              <Select
                label={m.exportingYear()}
                options={[
                  ...(traits.everyYear ? [{ id: every, label: m.exportingEveryYear() }] : []),
                  ...years.map((each) => ({ id: String(each), label: String(each) })),
                ]}
                value={year === null ? every : String(year)}
                onChange={(id) => change({ year: Number(id) })}
              />
            )}
            {traits.secondary && (
              <Checkbox
                isSelected={search.secondary ?? false}
                onChange={(secondary) => change({ secondary: secondary || undefined })}
              >
                {m.exportingSecondary()}
              </Checkbox>
            )}
            {traits.persons && (
              <RadioGroup
                label={m.exportingPersons()}
                options={[
                  { id: "none", label: m.exportingPersonsNone(), note: m.exportingPersonsNoneNote() },
                  { id: "anonymised", label: m.exportingPersonsAnonymised(), note: m.exportingPersonsAnonymisedNote() },
                  { id: "all", label: m.exportingPersonsAll(), note: m.exportingPersonsAllNote() },
                ]}
                value={search.persons ?? "none"}
                onChange={(id) => change({ persons: id === "none" ? undefined : (id as Persons) })}
              />
            )}
          </div>
          {preview.error ? (
            <ErrorSentence error={new Error(sentenceOf(preview.error))} />
          ) : !preview.data ? (
            <Loading />
          ) : preview.data.blocked !== null ? (
            <Note tone="warn" icon={CircleAlert}>
              {preview.data.blocked} <a href="#/settings/agency">{m.exportingSettings()}</a>
            </Note>
          ) : (
            <div aria-busy={preview.isFetching}>
              <p className={styles.count} role="status">
                <b>{formatCount(preview.data.records)}</b> {m.exportingRecords({ count: preview.data.records })}
              </p>
              <Warnings key={format} warnings={preview.data.warnings} />
            </div>
          )}
        </section>
      </div>
      <MakingDialog title={m.exportingMaking()} progress={file.progress} onCancel={file.cancel} />
    </Page>
  );
}
