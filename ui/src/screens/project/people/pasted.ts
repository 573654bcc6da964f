// Rows copied from a sheet: name, sex, country, employer, position, days, result.
import type { Choice, ParticipantRow, Sex, TrainingResult } from "../../../backend/generated";
import { m } from "../../../backend/messages";

/** A row that was read, with what could not be. The country is still in words. */
export interface PastedRow {
  participant: ParticipantRow;
  country: string;
  problems: string[];
}

/** Reads pasted text; lines without a name are left out. A first line of heads is not known to be one, so it is shown. */
export function readPasted(text: string, sexes: readonly Choice[], results: readonly Choice[]): PastedRow[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()))
    .filter(([name]) => name !== undefined && name !== "")
    .map(([name = "", sex = "", country = "", employer = "", position = "", days = "", result = ""]) => {
      const problems: string[] = [];
      const foundSex = sex === "" ? "not_recorded" : codeOf(sex, sexes);
      if (foundSex === null) problems.push(m.peoplePasteSex({ text: sex, words: words(sexes) }));
      const foundResult = result === "" ? "enrolled" : codeOf(result, results);
      if (foundResult === null) problems.push(m.peoplePasteResult({ text: result, words: words(results) }));
      const whole = /^\d{0,4}$/.test(days);
      if (!whole) problems.push(m.peoplePasteDays({ text: days }));
      const participant: ParticipantRow = {
        person_id: null,
        name,
        sex: (foundSex ?? "not_recorded") as Sex,
        nationality: null,
        employer,
        position,
        field: "",
        email: "",
        start_date: null,
        end_date: null,
        days: whole && days !== "" ? Number(days) : null,
        result: (foundResult ?? "enrolled") as TrainingResult,
        certificate: "",
      };
      return { participant, country, problems };
    });
}

/** The code of a word, its first letter, or the code itself. */
function codeOf(text: string, choices: readonly Choice[]): string | null {
  const typed = text.toLowerCase();
  const exact = choices.find(({ code, label }) => code === typed || label.toLowerCase() === typed);
  if (exact) return exact.code;
  const byLetter = choices.filter(({ label }) => label.toLowerCase().startsWith(typed));
  return byLetter.length === 1 ? (byLetter[0]?.code ?? null) : null;
}

const words = (choices: readonly Choice[]) => choices.map(({ label }) => label).join(", ");
