import { useShows } from "../../app/shows";
import type { Person } from "../../backend/generated";
import { m } from "../../backend/messages";
import type { ConflictFields } from "../../components/ConflictDialog";

/** The fields of a person as a conflict shows them. */
export function usePersonConflict(): ConflictFields<Person> {
  const show = useShows();
  return {
    name: { label: m.peopleName() },
    sex: { label: m.peopleSex(), show: show.coded("sex") },
    nationality: { label: m.peopleCountry(), show: show.country },
    employer: { label: m.peopleEmployer() },
    position: { label: m.peoplePosition() },
    field: { label: m.peopleField() },
    email: { label: m.personEmail() },
    phone: { label: m.personPhone() },
    languages: { label: m.expertsLanguages() },
    roster: { label: m.peopleRole(), show: show.coded("assignment_role") },
    available_from: { label: m.listingAvailableFrom(), show: show.day },
    available_to: { label: m.listingAvailableTo(), show: show.day },
    purpose: { label: m.personPurpose() },
    legal_basis: { label: m.personBasis() },
    retention_date: { label: m.traineesKeepUntil(), show: show.day },
    archived: { label: m.listingFilterArchived(), show: show.yes },
  };
}
