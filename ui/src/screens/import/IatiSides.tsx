import { labelOf, optionsOf, useChoices } from "../../app/choices";
import { formatCount } from "../../backend/format";
import type { IatiFile, IatiMoney, IatiSide } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Segmented } from "../../components/Segmented";
import own from "./Others.module.css";
import type { IatiDraft, IatiPart } from "./others";

interface IatiSidesProps {
  draft: IatiDraft;
  file: IatiFile;
  onChange: (draft: IatiDraft) => void;
}

/** What the file is, and for the facts and each kind of money in it, whether the register's or the file's stand. */
export function IatiSides({ draft, file, onChange }: IatiSidesProps) {
  const choices = useChoices();
  const kinds = optionsOf(choices, "iati_money")
    .map(({ id, label }) => ({ id: id as IatiMoney, label, amounts: file.money.filter(({ kind }) => kind === id) }))
    .filter(({ amounts }) => amounts.length > 0);
  const side = (part: IatiPart, label: string) => (
    <Segmented
      label={label}
      parts={(["register", "iati"] as const).map((id) => ({ id, label: labelOf(choices, "iati_side", id) }))}
      value={draft.sides[part]}
      onChange={(id) => onChange({ ...draft, sides: { ...draft.sides, [part]: id as IatiSide } })}
    />
  );
  return (
    <aside className={own.sides} aria-label={m.importingIatiWhose()}>
      <h2>{m.importingIatiFile()}</h2>
      <dl>
        <div>
          <dt>{m.importingIatiVersion()}</dt>
          <dd>{file.version}</dd>
        </div>
        <div>
          <dt>{m.importingIatiReporter()}</dt>
          <dd dir="auto">{file.reporters.join(", ") || "–"}</dd>
        </div>
      </dl>
      <h2>{m.importingIatiWhose()}</h2>
      <p className="muted small">{m.importingIatiWhoseNote()}</p>
      <ul>
        <li>
          <b>{m.importingIatiFacts()}</b>
          <small>{m.importingIatiFactsNote()}</small>
          {side("facts", m.importingIatiFacts())}
        </li>
        {kinds.map(({ id, label, amounts }) => (
          <li key={id}>
            <b>{label}</b>
            <small>
              {amounts
                .map(({ count, currency }) => m.importingIatiCount({ currency, number: formatCount(count) }))
                .join(", ")}
              {id === "incoming" && ` · ${m.importingIatiIncomingNote()}`}
            </small>
            {side(id, label)}
          </li>
        ))}
      </ul>
    </aside>
  );
}
