import { currentLocale } from "../../backend/language";
import type { Option } from "../../components/Field";

/** The twelve months by name; the id is the number, 1 to 12. */
export function monthOptions(): Option[] {
  const format = new Intl.DateTimeFormat(currentLocale(), { month: "long", timeZone: "UTC", calendar: "gregory" });
  return Array.from({ length: 12 }, (_, index) => ({
    id: String(index + 1),
    label: format.format(new Date(Date.UTC(2024, index, 1))),
  }));
}
