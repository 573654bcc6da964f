import { CircleCheck, Scale, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { labelOf, useChoices } from "../../app/choices";
import { formatAmount } from "../../backend/format";
import type { Amount, SubmittedOutcome } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Note } from "../../components/Status";
import own from "./Others.module.css";

/** Whose package it is, whether its key is known, and its figures beside those of the register. */
export function SubmissionFacts({ outcome }: { outcome: SubmittedOutcome }) {
  const [shown, setShown] = useState(false);
  const { verification, remarks } = outcome;
  const facts = verification.package?.facts;
  return (
    <section className={own.submission} aria-label={m.importingSubmissionKind()}>
      <Note tone={verification.trusted ? "ok" : "warn"} icon={verification.trusted ? CircleCheck : TriangleAlert}>
        {facts && (
          <p>
            <b>
              {m.importingSubmissionOf({
                year: String(facts.year),
                version: String(facts.version),
                agency: facts.agency,
                signer: facts.signed_by,
              })}
            </b>
          </p>
        )}
        {verification.package?.known && <p>{verification.package.known}</p>}
        {verification.faults.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        {outcome.own && <p>{m.importingSubmissionOwn()}</p>}
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </Note>
      <Button icon={Scale} onPress={() => setShown(true)}>
        {m.importingSubmissionFigures()}
      </Button>
      {shown && <Figures outcome={outcome} onClose={() => setShown(false)} />}
    </section>
  );
}

function Figures({ outcome: { figures }, onClose }: { outcome: SubmittedOutcome; onClose: () => void }) {
  const choices = useChoices();
  const money = (amount: Amount | null) =>
    amount === null ? (
      <span className="faint">{m.importingSubmissionNothing()}</span>
    ) : (
      <>
        <span className="unit">{amount.currency}</span> {formatAmount(amount)}
      </>
    );
  return (
    <Dialog
      title={m.importingSubmissionFigures()}
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {m.importingSubmissionClose()}
        </Button>
      }
    >
      <p className="muted">{m.importingSubmissionFiguresNote()}</p>
      {figures.length === 0 ? (
        <p>{m.importingSubmissionNoFigures()}</p>
      ) : (
        <table className={own.figures}>
          <thead>
            <tr>
              <th scope="col">{m.importingSubmissionSide()}</th>
              <th scope="col">{m.submissionsYear()}</th>
              <th scope="col">{m.importingSubmissionHere()}</th>
              <th scope="col">{m.importingSubmissionThere()}</th>
              <th scope="col">{m.importingResult()}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={`${figure.side} ${figure.year}`}>
                <th scope="row">{labelOf(choices, "side", figure.side)}</th>
                <td>{String(figure.year)}</td>
                <td>
                  <div>{money(figure.mine)}</div>
                  <small className="muted">{money(figure.mine_usd)}</small>
                </td>
                <td>
                  <div>{money(figure.theirs)}</div>
                  <small className="muted">{money(figure.theirs_usd)}</small>
                </td>
                <td>{figure.same ? m.importingSubmissionAlike() : <b>{m.importingSubmissionDiffers()}</b>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}
