import { formatCount } from "../../backend/format";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { Drawer, Section } from "../../components/Drawer";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import styles from "./TraceDrawer.module.css";

/** A record behind a count, with what it adds. */
export interface CountedLine {
  key: string;
  title: string;
  note: string;
  /** Where it is looked at; null where it has no page. */
  href: string | null;
  number: number;
}

interface CountedDrawerProps<Row> {
  title: string;
  /** What is counted: with another subject the drawer begins anew. */
  subject: string;
  answer: { data: { rows: Row[]; sum: number; total: number } | undefined; error: unknown };
  /** Says what the records add up to. */
  sum: (values: { number: string }) => string;
  line: (row: Row) => CountedLine;
  offset: number;
  onOffset: (offset: number) => void;
  onClose: () => void;
}

/** Records on a page of the drawer. */
export const size = 100;

/** What a count is made of: records with what each adds, a page at a time. */
export function CountedDrawer<Row>({
  title,
  subject,
  answer,
  sum,
  line,
  offset,
  onOffset,
  onClose,
}: CountedDrawerProps<Row>) {
  const { data, error } = answer;
  return (
    <Drawer title={title} subtitle={data && sum({ number: formatCount(data.sum) })} subject={subject} onClose={onClose}>
      {error ? (
        <ErrorSentence error={error} />
      ) : !data ? (
        <Loading />
      ) : data.total === 0 ? (
        <EmptyState title={m.countNone()}>{m.countNoneNote()}</EmptyState>
      ) : (
        <Section title={m.countRecords()} end={m.countFound({ count: data.total, number: formatCount(data.total) })}>
          <ul>
            {data.rows.map(line).map((each) => (
              <li key={each.key} className={styles.line}>
                <span>
                  {each.href ? <a href={each.href}>{each.title}</a> : each.title}
                  <small>{each.note}</small>
                </span>
                <span className="num">{formatCount(each.number)}</span>
              </li>
            ))}
          </ul>
          <div className={styles.more}>
            {offset > 0 && (
              <Button size="small" onPress={() => onOffset(Math.max(0, offset - size))}>
                {m.tablePrevious()}
              </Button>
            )}
            {offset + size < data.total && (
              <Button size="small" onPress={() => onOffset(offset + size)}>
                {m.tableNext()}
              </Button>
            )}
          </div>
        </Section>
      )}
    </Drawer>
  );
}
