import type { Paper } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Select } from "../../components/Select";
import { languageOptions } from "../settings/languages";
import styles from "./Report.module.css";

export interface OnPaper {
  language: string;
  paper: Paper;
}

/** In which language and on which paper a report is set. */
export function PaperOptions({ value, onChange }: { value: OnPaper; onChange: (fields: Partial<OnPaper>) => void }) {
  return (
    <div className={styles.options}>
      <Select
        label={m.reportingLanguage()}
        options={languageOptions(value.language)}
        value={value.language}
        onChange={(language) => onChange({ language })}
      />
      <Select
        label={m.reportingPaper()}
        options={[
          { id: "a4", label: m.reportingA4() },
          { id: "letter", label: m.reportingLetter() },
        ]}
        value={value.paper}
        onChange={(paper) => onChange({ paper: paper as Paper })}
      />
    </div>
  );
}
