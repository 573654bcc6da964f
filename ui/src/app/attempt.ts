import { sentenceOf } from "../backend/call";
import { toast } from "../components/Toast";

/** Does something that stands at no field; a refusal is said in a toast. */
export async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    toast(sentenceOf(problem), { tone: "failed" });
  }
}
