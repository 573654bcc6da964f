import { useChoices } from "../../app/choices";
import type { Option } from "../../components/Field";

/** Finds currencies by code or name. */
export function useCurrencySearch(): {
  option: (code: string) => Option | null;
  search: (typed: string) => Promise<Option[]>;
} {
  const choices = useChoices();
  const all = (choices?.currencies ?? []).map(({ code, label }) => ({ id: code, label: `${code} ${label}` }));
  return {
    option: (code) => (code === "" ? null : (all.find((each) => each.id === code) ?? { id: code, label: code })),
    search: async (typed) => {
      const wanted = typed.trim().toLowerCase();
      return all.filter((each) => each.label.toLowerCase().includes(wanted)).slice(0, 50);
    },
  };
}
