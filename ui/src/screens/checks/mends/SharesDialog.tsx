import { call } from "../../../backend/call";
import { trimmed } from "../../../backend/decimal";
import { formatCount, formatDecimal } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Loading } from "../../../components/Feedback";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { targetsOf } from "./targets";

/** So many projects are shown; all are scaled. */
const shown = 20;

/** Shares before and after they are scaled to 100 %. */
export function SharesDialog(props: MendProps) {
  const { onClose } = props;
  const targets = targetsOf(props);
  const preview = useRead("checks.shares_preview", targets);
  const rows = preview.data?.rows ?? [];
  const total = preview.data?.total ?? 0;
  return (
    <FormDialog
      title={m.checksSharesTitle({ count: total, number: formatCount(total) })}
      width="wide"
      action={m.checksSharesSave()}
      isReady={preview.data !== undefined}
      error={preview.error}
      onSubmit={async () => {
        await call("checks.mend_shares", targets);
        onClose();
      }}
      onClose={onClose}
    >
      <p className={styles.note}>{m.checksSharesNote()}</p>
      {preview.isPending && <Loading />}
      {rows.slice(0, shown).map((project) => (
        <table key={project.id} className={styles.table} aria-label={`${project.code} ${project.title}`}>
          <caption>
            {project.code} {project.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">{m.checksShareOf()}</th>
              <th scope="col" className="num">
                {m.checksBefore()}
              </th>
              <th scope="col" className="num">
                {m.checksAfter()}
              </th>
            </tr>
          </thead>
          <tbody>
            {project.shares.map((share) => (
              <tr key={share.label}>
                <th scope="row">{share.label}</th>
                <td className="num muted">{formatDecimal(trimmed(share.before))} %</td>
                <td className="num">{formatDecimal(trimmed(share.after))} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {total > shown && <p className="faint">{m.checksPreviewMore({ number: formatCount(total - shown) })}</p>}
    </FormDialog>
  );
}
