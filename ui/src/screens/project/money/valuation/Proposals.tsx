import { ArrowDownToLine } from "lucide-react";
import type { ValuationProposal } from "../../../../backend/generated";
import { m } from "../../../../backend/messages";
import { useRead } from "../../../../backend/queries";
import { Button } from "../../../../components/Button";
import styles from "./Valuation.module.css";

interface ProposalsProps {
  activity: string | null;
  onTake: (proposal: ValuationProposal) => void;
}

/** Persons and days that the activity has, to be taken over with one press. */
export function Proposals({ activity, onTake }: ProposalsProps) {
  const proposals = useRead("valuation.proposals", { activity: activity ?? "" }, { enabled: activity !== null });
  if (activity === null || !proposals.data) return null;
  return (
    <div className={styles.proposals}>
      <h3>{m.workingFromActivity()}</h3>
      {proposals.data.length === 0 && <p className="muted small">{m.workingNoNumbers()}</p>}
      {proposals.data.map((proposal) => (
        <Button
          key={proposal.label}
          size="small"
          icon={ArrowDownToLine}
          onPress={() => onTake(proposal)}
          aria-label={m.workingTakeNumbers({ numbers: proposal.label })}
        >
          {proposal.label}
        </Button>
      ))}
    </div>
  );
}
