// An answer while it is edited: what is empty, and how answers are saved one after the other.
import { useCallback, useEffect, useRef } from "react";
import { CallError, call } from "../../backend/call";
import type { SurveyQuestion, SurveyValue } from "../../backend/generated";

/** Which questionnaire: the year, and the edition when it is not the built-in one. */
export interface Asking {
  year: number;
  edition?: string;
}

/** True when nothing is said. */
export function isEmpty(answer: SurveyValue | null): boolean {
  if (answer === null) return true;
  switch (answer.kind) {
    case "text":
      return answer.text.trim() === "";
    case "number":
      return answer.number === "";
    case "multi":
      return answer.choices.length === 0;
    case "country_list":
      return answer.countries.length === 0;
    case "table":
      return answer.statement === null && answer.rows.every((row) => Object.values(row).every((cell) => !cell.trim()));
    default:
      return false;
  }
}

/** Saves the typed answer of a question; saves wait for each other so that versions follow. */
export function useAnswerSave(question: SurveyQuestion, asking: Asking) {
  const version = useRef(question.own?.row_version ?? 0);
  const running = useRef(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const { year, edition } = asking;
  const own = question.own?.row_version ?? 0;

  useEffect(() => {
    // While a save runs, its answer is newer than what was fetched before it.
    if (running.current === 0) version.current = own;
  }, [own]);

  return useCallback(
    (answer: SurveyValue | null) => {
      running.current++;
      const job = line.current.then(async () => {
        try {
          if (answer === null || isEmpty(answer)) {
            if (version.current !== 0) await call("survey.clear", { year, edition, question: question.id });
            version.current = 0;
          } else {
            const saved = await call("survey.answer", {
              year,
              edition,
              question: question.id,
              answer,
              row_version: version.current,
            });
            version.current = saved.row_version;
          }
        } catch (problem) {
          // The officer is told that someone answered meanwhile; the next save is over that answer.
          const theirs = laterVersion(problem);
          if (theirs !== null) version.current = theirs;
          throw problem;
        } finally {
          running.current--;
        }
      });
      line.current = job.catch(() => undefined);
      return job;
    },
    [question.id, year, edition],
  );
}

function laterVersion(problem: unknown): number | null {
  if (!(problem instanceof CallError) || problem.code !== "conflict") return null;
  return (problem.detail as { theirs?: { row_version?: number } } | null)?.theirs?.row_version ?? null;
}
