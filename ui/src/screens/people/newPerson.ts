// A person who is not in the register yet.
import type { Person } from "../../backend/generated";

export const newPerson: Person = {
  id: "",
  row_version: 0,
  name: "",
  sex: "not_recorded",
  nationality: null,
  employer: "",
  position: "",
  field: "",
  email: "",
  phone: "",
  purpose: "",
  legal_basis: "",
  retention_date: null,
  anonymised: false,
  archived: false,
  languages: "",
  roster: null,
  available_from: null,
  available_to: null,
  search: "",
  match_name: "",
  match_sound: "",
  match_core: "",
};
