import { useShows } from "../../app/shows";
import type { Agency } from "../../backend/generated";
import { m } from "../../backend/messages";
import type { LiveRecord } from "../../backend/record";
import { ConflictDialog } from "../../components/ConflictDialog";

/** Both versions of the agency, wherever one of its fields is edited. */
export function AgencyConflict({ live }: { live: LiveRecord<Agency> }) {
  const show = useShows();
  return (
    <ConflictDialog
      conflict={live.conflict}
      fields={{
        name: { label: m.agencyName() },
        name_en: { label: m.agencyNameEn() },
        country: { label: m.agencyCountry(), show: show.country },
        ministry: { label: m.agencyMinistry() },
        established: { label: m.agencyEstablished() },
        website: { label: m.agencyWebsite() },
        legal_basis: { label: m.agencyLegalBasis() },
        policy: { label: m.agencyPolicy() },
        organisation_identifier: { label: m.agencyIdentifier() },
        currency: { label: m.agencyCurrency() },
        fiscal_month: { label: m.agencyFiscalMonth() },
        year_basis: { label: m.agencyYearBasis(), show: show.coded("year_basis") },
        scope: { label: m.agencyScope(), show: show.coded("scope") },
        rate_series: { label: m.agencyRateSeries() },
        language: { label: m.agencyLanguage() },
        two_persons: {
          label: m.settingsSigner(),
          show: (another) => (another ? m.settingsSignerAnother() : m.settingsSignerAnybody()),
        },
        focal_point_name: { label: m.agencyFocalName() },
        focal_point_title: { label: m.agencyFocalTitle() },
        focal_point_email: { label: m.agencyFocalEmail() },
        focal_point_phone: { label: m.agencyFocalPhone() },
        address: { label: m.agencyAddress() },
      }}
      onResolve={(choice) => void live.resolve(choice).catch(() => undefined)}
    />
  );
}
