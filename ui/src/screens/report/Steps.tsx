import { Check, Pencil } from "lucide-react";
import type { Questionnaire, SurveySection } from "../../backend/generated";
import { m } from "../../backend/messages";
import { join } from "../../components/Button";
import styles from "./Report.module.css";

interface StepsProps {
  questionnaire: Questionnaire;
  current: string;
  href: (section: string) => string;
}

/** The sections of the survey with how far each one is. */
export function Steps({ questionnaire, current, href }: StepsProps) {
  return (
    <nav className={styles.steps} aria-label={m.reportingSections()}>
      <ol>
        {questionnaire.sections.map((section) => {
          const needed = isNeeded(section);
          return (
            <li
              key={section.id}
              className={join(
                section.complete && styles.done,
                needed && styles.bad,
                section.id === current && styles.now,
              )}
            >
              <a href={href(section.id)} aria-current={section.id === current ? "step" : undefined}>
                <span className={styles.number} aria-hidden>
                  {section.id === current ? (
                    <Pencil className="i-s" />
                  ) : section.complete ? (
                    <Check className="i-s" />
                  ) : (
                    section.id
                  )}
                </span>
                <span>
                  <b>
                    {section.id} {section.title}
                  </b>
                  <small>{stateOf(section)}</small>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      <p className={styles.foot}>
        {m.reportingAnsweredOf({ answered: questionnaire.answered, asked: questionnaire.asked })}
        <small>{questionnaire.edition.title}</small>
      </p>
    </nav>
  );
}

/** A question that must be answered has no answer. */
function isNeeded(section: SurveySection): boolean {
  return section.questions.some((question) => question.applies && question.required && !question.complete);
}

function stateOf(section: SurveySection): string {
  const parts = [
    section.asked === 0
      ? m.reportingNothingAsked()
      : section.complete
        ? m.reportingComplete()
        : isNeeded(section)
          ? m.reportingNeeded()
          : m.reportingAnsweredOf({ answered: section.answered, asked: section.asked }),
  ];
  if (section.overridden > 0) parts.push(m.reportingOverrides({ count: section.overridden }));
  return parts.join(" · ");
}
