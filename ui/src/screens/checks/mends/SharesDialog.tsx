import { call } from "../../../backend/call";
import { trimmed } from "../../../backend/decimal";
import { formatDecimal } from "../../../backend/format";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Loading } from "../../../components/Feedback";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { targetsOf } from "./targets";

/** Shares before and after they are scaled to 100 %. */
export function SharesDialog(props: MendProps) {
  const { onClose } = props;
  const targets = targetsOf(props);
  const preview = useRead("checks.shares_preview", targets);
  return (
    <FormDialog
      title={m.checksSharesTitle()}
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
      {preview.data?.slice(0, 20).map((project) => (
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
    </FormDialog>
  );
}
