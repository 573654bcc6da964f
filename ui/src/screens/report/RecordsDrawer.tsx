import { useState } from "react";
import { formatCount } from "../../backend/format";
import type { SurveyQuestion } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Drawer, Section } from "../../components/Drawer";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import type { Asking } from "./answers";
import type { OpenRecords } from "./QuestionCard";
import styles from "./Report.module.css";

interface RecordsDrawerProps {
  question: SurveyQuestion;
  records: OpenRecords;
  asking: Asking;
  onClose: () => void;
}

const size = 100;

/** The projects that an answer, or one choice of it, was made from. */
export function RecordsDrawer({ question, records, asking, onClose }: RecordsDrawerProps) {
  const [offset, setOffset] = useState(0);
  const list = useRead(
    "survey.records",
    {
      year: asking.year,
      edition: asking.edition ?? null,
      question: question.id,
      choice: records.choice ?? null,
      page: { offset, limit: size },
    },
    { keepPrevious: true },
  );
  const choice = question.derived?.choices.find((each) => each.id === records.choice);
  return (
    <Drawer
      title={choice?.label ?? question.label}
      subtitle={choice ? question.label : undefined}
      subject={`${question.id} ${records.choice ?? ""}`}
      onClose={onClose}
    >
      {list.error ? (
        <ErrorSentence error={list.error} />
      ) : !list.data ? (
        <Loading />
      ) : list.data.total === 0 ? (
        <EmptyState title={m.reportingNoRecords()} />
      ) : (
        <Section
          title={m.projectsTitle()}
          end={m.reportingRecords({ count: list.data.total, number: formatCount(list.data.total) })}
        >
          <ul className={styles.records}>
            {list.data.rows.map((row) => (
              <li key={row.id}>
                <a href={`#/projects/${row.id}`}>{row.title}</a>
                <small>{row.code}</small>
              </li>
            ))}
          </ul>
          <div className={styles.turn}>
            {offset > 0 && (
              <Button size="small" onPress={() => setOffset(Math.max(0, offset - size))}>
                {m.tablePrevious()}
              </Button>
            )}
            {offset + size < list.data.total && (
              <Button size="small" onPress={() => setOffset(offset + size)}>
                {m.tableNext()}
              </Button>
            )}
          </div>
        </Section>
      )}
    </Drawer>
  );
}
