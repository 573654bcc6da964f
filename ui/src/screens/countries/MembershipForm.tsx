import { X } from "lucide-react";
import { attempt } from "../../app/attempt";
import { optionsOf, useChoices } from "../../app/choices";
import { useShows } from "../../app/shows";
import { call } from "../../backend/call";
import type { Membership } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useLiveRecord } from "../../backend/record";
import { IconButton } from "../../components/Button";
import { ConflictDialog } from "../../components/ConflictDialog";
import { SavedDate, SavedSelect, SavedText } from "../../components/Saved";
import styles from "./MembershipForm.module.css";

/** A membership with its dates; its name is what stands on the other side of it: the group, or the country. */
export function MembershipForm({ name, membership }: { name: string; membership: Membership }) {
  const choices = useChoices();
  const show = useShows();
  const live = useLiveRecord(membership, (changed) => call("country.save_membership", changed));
  return (
    <fieldset className={styles.membership}>
      <legend>{name}</legend>
      <IconButton
        icon={X}
        label={m.shareRemove({ name: name })}
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
      <ConflictDialog
        conflict={live.conflict}
        fields={{
          iso3: { label: m.projectsCountry(), show: show.country },
          valid_from: { label: m.countriesFrom(), show: show.day },
          valid_to: { label: m.countriesTo(), show: show.day },
          status: { label: m.projectsStatus(), show: show.coded("membership_status") },
          source: { label: m.countriesSource() },
        }}
        onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
      />
    </fieldset>
  );
}
