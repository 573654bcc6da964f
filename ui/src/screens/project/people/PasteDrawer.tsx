import { CircleAlert, UserRoundCheck } from "lucide-react";
import { useState } from "react";
import { countryNames, labelOf, optionsOf, useChoices } from "../../../app/choices";
import { call, sentenceOf } from "../../../backend/call";
import { formatCount } from "../../../backend/format";
import type { PastedColumn, PastedList, PastedProblem } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { Button } from "../../../components/Button";
import { Checkbox } from "../../../components/Choice";
import { Drawer, Section } from "../../../components/Drawer";
import { ErrorSentence } from "../../../components/Feedback";
import { TextArea } from "../../../components/Field";
import { Select } from "../../../components/Select";
import { StatusLine } from "../../../components/Status";
import styles from "../ProjectPage.module.css";
import type { NewDrawerProps } from "./PersonFields";
import { usePasted } from "./usePasted";

/** Rows and problems shown of what was read; all are added. */
const shown = 30;

/** Takes a list of participants from a sheet: what was understood is shown first, then all are added at once. */
export function PasteDrawer({ activities, first, onClose }: NewDrawerProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  // The activities may come after the drawer.
  const activity = chosen ?? first?.id ?? "";
  const [text, setText] = useState("");
  const [columns, setColumns] = useState<(PastedColumn | null)[] | undefined>(undefined);
  const [leaveOut, setLeaveOut] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const pasted = usePasted(activity, text, columns);
  const list = pasted.list;
  const adding = list ? list.new + list.known : 0;
  const ready = list !== null && adding > 0 && (list.wrong === 0 || leaveOut) && !busy;

  async function add() {
    setBusy(true);
    setRefused(null);
    try {
      await call("participation.paste", { activity_id: activity, text, columns, leave_out: leaveOut });
      onClose();
    } catch (problem) {
      setRefused(problem);
      setBusy(false);
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
          onChange={setChosen}
        />
        <TextArea
          label={m.peoplePasteRows()}
          rows={6}
          value={text}
          onChange={(next) => {
            setText(next);
            setColumns(undefined);
            setRefused(null);
          }}
          error={pasted.problem === null ? null : sentenceOf(pasted.problem)}
        />
        {list && list.rows > 0 && (
          <>
            <StatusLine tone="info" icon={UserRoundCheck}>
              {m.peoplePasteCounts({
                fresh: formatCount(list.new),
                known: formatCount(list.known),
                already: formatCount(list.already),
              })}
            </StatusLine>
            {list.wrong > 0 && <Problems problems={list.problems} wrong={list.wrong} />}
            {list.wrong > 0 && (
              <Checkbox isSelected={leaveOut} onChange={setLeaveOut}>
                {m.peoplePasteLeaveOut({ count: list.wrong })}
              </Checkbox>
            )}
          </>
        )}
        {refused !== null && <ErrorSentence error={refused} />}
        <div className={styles.send}>
          <Button variant="primary" isDisabled={!ready} onPress={() => void add()}>
            {m.peoplePasteAdd({ count: adding, number: formatCount(adding) })}
          </Button>
        </div>
      </div>
      {list && list.rows > 0 && (
        <>
          <Columns
            list={list}
            onChange={(place, column) =>
              setColumns(
                list.columns.map((head, index) => (index === place ? column : withoutTwice(head.column, column))),
              )
            }
          />
          <Preview list={list} />
        </>
      )}
    </Drawer>
  );
}

/** A column that another one was chosen to be is left out. */
function withoutTwice(own: PastedColumn | null, chosen: PastedColumn | null): PastedColumn | null {
  return own === chosen ? null : own;
}

/** What is wrong, row by row. */
function Problems({ problems, wrong }: { problems: readonly PastedProblem[]; wrong: number }) {
  return (
    <>
      {problems.slice(0, shown).map(({ row, sentence }) => (
        <StatusLine key={`${row} ${sentence}`} tone="danger" icon={CircleAlert}>
          {m.peoplePasteProblem({ row: formatCount(row), problem: sentence })}
        </StatusLine>
      ))}
      {wrong > shown && <p className="muted">{m.peoplePasteMore({ number: formatCount(wrong) })}</p>}
    </>
  );
}

interface ColumnsProps {
  list: PastedList;
  onChange: (place: number, column: PastedColumn | null) => void;
}

/** Which column was taken for what, and a way to say otherwise. */
function Columns({ list, onChange }: ColumnsProps) {
  const choices = useChoices();
  return (
    <Section title={m.peoplePasteColumns()}>
      <div className={styles.fields}>
        {list.columns.map((head, place) => (
          <Select
            // biome-ignore lint/suspicious/noArrayIndexKey: a column of the sheet is known by its place
            key={place}
            label={head.head || m.peoplePasteColumn({ number: formatCount(place + 1) })}
            options={[{ id: "", label: m.peoplePasteIgnored() }, ...optionsOf(choices, "pasted_column")]}
            value={head.column ?? ""}
            onChange={(id) => onChange(place, id === "" ? null : (id as PastedColumn))}
          />
        ))}
      </div>
    </Section>
  );
}

/** What was understood, before anything is added. */
function Preview({ list }: { list: PastedList }) {
  const choices = useChoices();
  const country = countryNames(choices);
  return (
    <Section title={m.peoplePasteFound()} end={formatCount(list.rows)}>
      <table className={styles.read} aria-label={m.peoplePasteFound()}>
        <thead>
          <tr>
            <th scope="col">{m.peopleName()}</th>
            <th scope="col">{m.peopleCountry()}</th>
            <th scope="col">{m.peoplePasteStatus()}</th>
          </tr>
        </thead>
        <tbody>
          {list.preview.slice(0, shown).map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.name}</th>
              <td>{row.nationality === null ? "" : country(row.nationality)}</td>
              <td>{labelOf(choices, "pasted_status", row.status)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
