import type { Check, Finding, Looked, Mend } from "../../../backend/generated";
import { BasisDialog } from "./BasisDialog";
import { JoinDialog } from "./JoinDialog";
import { JoinManyDialog } from "./JoinManyDialog";
import { PayerDialog } from "./PayerDialog";
import { PeriodDialog } from "./PeriodDialog";
import { RatesDialog } from "./RatesDialog";
import { RightDialog } from "./RightDialog";
import { SharesDialog } from "./SharesDialog";
import { TwinsDialog } from "./TwinsDialog";
import { ValuationDialog } from "./ValuationDialog";

/** What is being done about which findings of a rule. */
export interface Mending {
  /** `right`: nothing, with a reason. */
  kind: Mend | "right";
  check: Check;
  year: number;
  /** Among which findings. */
  view: Looked;
  findings: readonly Finding[];
  /** All that stand, also those that are not shown. */
  all: boolean;
}

export interface MendProps extends Mending {
  /** Something else is done about the same findings. */
  onKind: (kind: Mending["kind"]) => void;
  onClose: () => void;
}

/** Whether findings are mended in a dialog, one by one or all at once. */
export function mendable(mend: Mend, which: "one" | "all"): boolean {
  if (mend === "open") return false;
  return which === "one" || mend !== "twins";
}

/** The dialog of what is being done: it shows what would become of the records before they are changed. */
export function MendDialog(props: MendProps) {
  switch (props.kind) {
    case "right":
      return <RightDialog {...props} />;
    case "payer":
      return <PayerDialog {...props} />;
    case "shares":
      return <SharesDialog {...props} />;
    case "period":
      return <PeriodDialog {...props} />;
    case "basis":
      return <BasisDialog {...props} />;
    case "rate":
      return <RatesDialog {...props} />;
    case "twins":
      return <TwinsDialog {...props} />;
    case "join":
      return props.all ? <JoinManyDialog {...props} /> : <JoinDialog {...props} />;
    case "valuation":
      return <ValuationDialog {...props} />;
    case "open":
      return null;
  }
}
