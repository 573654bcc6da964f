import { CircleCheck, CircleDashed, Send, Stamp } from "lucide-react";
import type { SubmissionState } from "../../backend/generated";
import { Pill } from "../../components/Status";

/** How far a submission is, with its sign. Only what is signed has the colour of the seal. */
export function StateWord({ state, label }: { state: SubmissionState; label: string }) {
  switch (state) {
    case "signed":
      return (
        <Pill tone="seal" icon={Stamp}>
          {label}
        </Pill>
      );
    case "sent":
      return (
        <Pill tone="seal" icon={Send}>
          {label}
        </Pill>
      );
    case "checked":
      return (
        <Pill tone="ok" icon={CircleCheck}>
          {label}
        </Pill>
      );
    case "draft":
      return (
        <Pill tone="neutral" icon={CircleDashed}>
          {label}
        </Pill>
      );
  }
}
