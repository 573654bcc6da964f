// What the core understands of a pasted list, asked again a moment after the text or the columns change.
import { useEffect, useState } from "react";
import { call } from "../../../backend/call";
import type { PastedColumn, PastedList } from "../../../backend/generated";

/** How long typing pauses before the list is read. */
const pause = 250;

interface Pasted {
  list: PastedList | null;
  problem: unknown;
}

const nothing: Pasted = { list: null, problem: null };

export function usePasted(activity: string, text: string, columns: (PastedColumn | null)[] | undefined): Pasted {
  const [pasted, setPasted] = useState<Pasted>(nothing);
  useEffect(() => {
    if (text.trim() === "" || activity === "") {
      setPasted(nothing);
      return;
    }
    // An answer to an older text comes too late.
    let old = false;
    const timer = setTimeout(() => {
      call("participation.read_pasted", { activity_id: activity, text, columns, leave_out: false }).then(
        (list) => !old && setPasted({ list, problem: null }),
        (problem: unknown) => !old && setPasted({ list: null, problem }),
      );
    }, pause);
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [activity, text, columns]);
  return pasted;
}
