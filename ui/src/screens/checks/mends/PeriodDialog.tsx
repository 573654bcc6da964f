import { call } from "../../../backend/call";
import { formatCount, formatDate } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Loading } from "../../../components/Feedback";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { targetsOf } from "./targets";

/** So many projects are shown; all are widened. */
const shown = 60;

/** First and last days before and after they are widened. */
export function PeriodDialog(props: MendProps) {
  const { onClose } = props;
  const targets = targetsOf(props);
  const preview = useRead("checks.period_preview", targets);
  const rows = preview.data?.rows ?? [];
  const total = preview.data?.total ?? 0;
  return (
    <FormDialog
      title={m.checksPeriodTitle({ count: total, number: formatCount(total) })}
      width="wide"
      action={m.checksPeriodSave()}
      isReady={rows.length > 0}
      error={preview.error}
      onSubmit={async () => {
        await call("checks.mend_period", targets);
        onClose();
      }}
      onClose={onClose}
    >
      <p className={styles.note}>{m.checksPeriodNote()}</p>
      {preview.isPending ? (
        <Loading />
      ) : rows.length === 0 ? (
        <p>{m.checksPeriodNothing()}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.checksProject()}</th>
              <th scope="col">{m.checksFirstDay()}</th>
              <th scope="col">{m.checksLastDay()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.code} {row.title}
                </th>
                <td>
                  <Change before={row.start_before} after={row.start_after} />
                </td>
                <td>
                  <Change before={row.end_before} after={row.end_after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {total > shown && <p className="faint">{m.checksPreviewMore({ number: formatCount(total - shown) })}</p>}
    </FormDialog>
  );
}

function Change({ before, after }: { before: string | null; after: string | null }) {
  if (before === null || after === null) return null;
  if (before === after) return <span className="muted">{formatDate(before)}</span>;
  return (
    <>
      <s className="muted">{formatDate(before)}</s> <ins>{formatDate(after)}</ins>
    </>
  );
}
