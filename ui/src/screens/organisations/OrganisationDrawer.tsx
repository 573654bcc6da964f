import { Archive, ArchiveRestore, Ellipsis, Trash2 } from "lucide-react";
import { attempt } from "../../app/attempt";
import { countryNames, labelOf, optionsOf, searchChannels, searchCountries, useChoices } from "../../app/choices";
import { useShows } from "../../app/shows";
import { call } from "../../backend/call";
import type { Organisation } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { useLiveRecord } from "../../backend/record";
import { IconButton } from "../../components/Button";
import { ConflictDialog } from "../../components/ConflictDialog";
import { Drawer } from "../../components/Drawer";
import { Menu } from "../../components/Menu";
import { SavedCombo, SavedSelect, SavedText, SavedTextArea } from "../../components/Saved";
import { FetchedDrawer } from "../project/RecordDrawer";
import styles from "./Organisations.module.css";

interface OrganisationDrawerProps {
  id: string;
  onClose: () => void;
}

/** One organisation; every field saves by itself. */
export function OrganisationDrawer({ id, onClose }: OrganisationDrawerProps) {
  return (
    <FetchedDrawer read={useRead("organisation.get", { id })} title={m.organisationsOne()} onClose={onClose}>
      {(organisation) => <OpenOrganisation key={id} organisation={organisation} onClose={onClose} />}
    </FetchedDrawer>
  );
}

function OpenOrganisation({ organisation, onClose }: { organisation: Organisation; onClose: () => void }) {
  const choices = useChoices();
  const show = useShows();
  const live = useLiveRecord(organisation, (changed) => call("organisation.save", changed));
  const { country, channel_code } = organisation;
  const text = (field: "name" | "name_en" | "short_name" | "website" | "note", label: string) => ({
    label,
    path: field,
    value: organisation[field],
    save: (value: string) => live.patch({ [field]: value }),
  });
  const archive = () =>
    call("organisation.archive", {
      id: organisation.id,
      row_version: organisation.row_version,
      archived: !organisation.archived,
    });
  const remove = async () => {
    await call("organisation.delete", { id: organisation.id });
    onClose();
  };

  return (
    <Drawer
      title={organisation.name}
      subtitle={labelOf(choices, "organisation_kind", organisation.kind)}
      subject={organisation.id}
      onClose={onClose}
      actions={
        <Menu
          label={m.projectActions()}
          trigger={<IconButton icon={Ellipsis} label={m.projectActions()} />}
          entries={[
            {
              id: "archive",
              label: organisation.archived ? m.projectRestore() : m.projectArchive(),
              icon: organisation.archived ? ArchiveRestore : Archive,
              onAction: () => void attempt(archive),
            },
            {
              id: "delete",
              label: m.projectDelete(),
              icon: Trash2,
              danger: true,
              onAction: () => void attempt(remove),
            },
          ]}
        />
      }
    >
      <div className={styles.fields}>
        <SavedText {...text("name", m.organisationsName())} />
        <SavedText {...text("name_en", m.agencyNameEn())} optional lang="en" />
        <SavedText {...text("short_name", m.organisationsShort())} optional />
        <SavedSelect
          label={m.organisationsKind()}
          options={optionsOf(choices, "organisation_kind")}
          path="kind"
          value={organisation.kind}
          save={(kind) => live.patch({ kind })}
        />
        <SavedCombo
          label={m.projectsCountry()}
          optional
          path="country"
          value={country === null ? null : { id: country, label: countryNames(choices)(country) }}
          save={(option) => live.patch({ country: option?.id ?? null })}
          search={searchCountries}
        />
        <SavedCombo
          label={m.organisationsChannel()}
          hint={m.organisationsChannelHint()}
          optional
          path="channel_code"
          value={channel_code === "" ? null : { id: channel_code, label: channel_code }}
          save={(option) => live.patch({ channel_code: option?.id ?? "" })}
          search={searchChannels}
        />
        <SavedText {...text("website", m.agencyWebsite())} optional type="url" />
        <SavedTextArea {...text("note", m.organisationsNote())} optional />
      </div>
      <ConflictDialog
        conflict={live.conflict}
        fields={{
          name: { label: m.organisationsName() },
          name_en: { label: m.agencyNameEn() },
          short_name: { label: m.organisationsShort() },
          kind: { label: m.organisationsKind(), show: show.coded("organisation_kind") },
          country: { label: m.projectsCountry(), show: show.country },
          channel_code: { label: m.organisationsChannel() },
          website: { label: m.agencyWebsite() },
          note: { label: m.organisationsNote() },
          archived: { label: m.listingFilterArchived(), show: show.yes },
        }}
        onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
      />
    </Drawer>
  );
}
