import { CircleAlert } from "lucide-react";
import { useMemo, useState } from "react";
import { useChoices } from "../../../app/choices";
import { CallError, call } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { Button } from "../../../components/Button";
import { Drawer, Section } from "../../../components/Drawer";
import { ErrorSentence } from "../../../components/Feedback";
import { TextArea } from "../../../components/Field";
import { Select } from "../../../components/Select";
import { StatusLine } from "../../../components/Status";
import styles from "../ProjectPage.module.css";
import type { NewDrawerProps } from "./PersonFields";
import { type PastedRow, readPasted } from "./pasted";

/** Rows shown of what was read; all are added. */
const shown = 30;

/** Takes a list of trainees from a sheet, all or none. */
export function PasteDrawer({ activities, first, onClose }: NewDrawerProps) {
  const choices = useChoices();
  const [activity, setActivity] = useState(first?.id ?? "");
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<{ row: number; problem: string }[]>([]);
  const [problem, setProblem] = useState<unknown>(null);
  const rows = useMemo(
    () => readPasted(text, choices?.enums.sex ?? [], choices?.enums.training_result ?? []),
    [text, choices],
  );
  const problems = [
    ...rows.flatMap((row, index) => row.problems.map((each) => ({ row: index + 1, problem: each }))),
    ...refused,
  ];

  async function add() {
    setProblem(null);
    const named = await Promise.all(rows.map(withCountry));
    const unnamed = named.flatMap((each, index) =>
      typeof each === "string" ? [{ row: index + 1, problem: each }] : [],
    );
    setRefused(unnamed);
    if (unnamed.length > 0) return;
    try {
      const participants = named.filter((each) => typeof each !== "string");
      await call("participation.save_many", { activity_id: activity, rows: participants });
      onClose();
    } catch (failure) {
      const fields = failure instanceof CallError ? failure.fields : [];
      setRefused(
        fields.flatMap(({ path, message }) => {
          const index = /^rows\[(\d+)\]/.exec(path)?.[1];
          return index === undefined ? [] : [{ row: Number(index) + 1, problem: message }];
        }),
      );
      if (!fields.some(({ path }) => path.startsWith("rows["))) setProblem(failure);
    }
  }

  return (
    <Drawer title={m.peoplePaste()} onClose={onClose}>
      <div className={styles.fields}>
        <p className="muted">{m.peoplePasteExplain()}</p>
        <Select
          label={m.peopleActivity()}
          options={activities.map(({ id, title }) => ({ id, label: title }))}
          value={activity === "" ? null : activity}
          onChange={setActivity}
        />
        <TextArea
          label={m.peoplePasteRows()}
          rows={8}
          value={text}
          onChange={(next) => {
            setText(next);
            setRefused([]);
          }}
        />
        {problems.slice(0, shown).map(({ row, problem: words }) => (
          <StatusLine key={`${row} ${words}`} tone="danger" icon={CircleAlert}>
            {m.peoplePasteProblem({ row: formatCount(row), problem: words })}
          </StatusLine>
        ))}
        {problem !== null && <ErrorSentence error={problem} />}
        <div className={styles.send}>
          <Button variant="primary" isDisabled={rows.length === 0 || problems.length > 0} onPress={() => void add()}>
            {m.peoplePasteAdd({ count: rows.length, number: formatCount(rows.length) })}
          </Button>
        </div>
      </div>
      {rows.length > 0 && <Read rows={rows} />}
    </Drawer>
  );
}

/** What was understood, before anything is added. */
function Read({ rows }: { rows: readonly PastedRow[] }) {
  return (
    <Section title={m.peoplePasteFound()} end={formatCount(rows.length)}>
      <table className={styles.read} aria-label={m.peoplePasteFound()}>
        <thead>
          <tr>
            <th scope="col">{m.peopleName()}</th>
            <th scope="col">{m.peopleCountry()}</th>
            <th scope="col" className="num">
              {m.peopleDays()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ participant, country }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows have no key but their place
            <tr key={index}>
              <th scope="row">{participant.name}</th>
              <td>{country}</td>
              <td className="num">{participant.days === null ? "" : formatCount(participant.days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** The participant with the country's code, or why the country is not known. */
async function withCountry({ participant, country }: PastedRow) {
  if (country === "") return participant;
  try {
    return { ...participant, nationality: await call("country.named", { text: country }) };
  } catch (failure) {
    const field = failure instanceof CallError ? failure.fields[0]?.message : undefined;
    return field ?? (failure instanceof Error ? failure.message : String(failure));
  }
}
