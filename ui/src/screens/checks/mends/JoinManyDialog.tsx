import { countryNames, labelOf, useChoices } from "../../../app/choices";
import { call } from "../../../backend/call";
import { formatAmount, formatCount } from "../../../backend/format";
import type { JoinedSum, JoinPreview } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Loading } from "../../../components/Feedback";
import { FormDialog } from "../../../components/FormDialog";
import type { MendProps } from "./MendDialog";
import styles from "./Mends.module.css";
import { targetsOf } from "./targets";

/** So many joins are shown; all are made. */
const shown = 90;

/** Every finding becomes one project, with equal shares, in one operation. */
export function JoinManyDialog(props: MendProps) {
  const { onClose } = props;
  const choices = useChoices();
  const names = countryNames(choices);
  const request = { joins: [], all_of: targetsOf(props) };
  const preview = useRead("project.join_preview", request);
  const { projects = 0, kept = 0, joins = [] } = preview.data ?? {};
  return (
    <FormDialog
      title={m.checksJoinManyTitle({ projects: formatCount(projects), kept: formatCount(kept) })}
      width="wide"
      action={m.checksJoinSave({ count: kept })}
      isReady={preview.data !== undefined}
      error={preview.error}
      onSubmit={async () => {
        await call("project.join", request);
        onClose();
      }}
      onClose={onClose}
    >
      <p className={styles.note}>{m.checksJoinNote()}</p>
      <p className={styles.note}>{m.checksJoinEqualNote()}</p>
      {preview.isPending && <Loading />}
      {preview.data && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{m.checksJoinStays()}</th>
              <th scope="col" className="num">
                {m.checksJoinProjects()}
              </th>
              <th scope="col">{m.checksJoinCountries()}</th>
              <th scope="col" className="num">
                {m.checksJoinApart()}
              </th>
              <th scope="col" className="num">
                {m.checksJoinOnce()}
              </th>
            </tr>
          </thead>
          <tbody>
            {joins.slice(0, shown).map((join) => (
              <tr key={join.keep}>
                <th scope="row">
                  {join.code} {join.title}
                </th>
                <td className="num">{formatCount(join.projects.length)}</td>
                <td>{join.shares.map((share) => names(share.iso3)).join(", ")}</td>
                <td className="num muted">{last(join)?.before && amount(last(join)?.before)}</td>
                <td className="num">
                  {last(join)?.after && amount(last(join)?.after)}
                  <small>{last(join) && labelOf(choices, "flow", last(join)?.flow ?? "")}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {kept > shown && <p className="faint">{m.checksPreviewMore({ number: formatCount(kept - shown) })}</p>}
    </FormDialog>
  );
}

/** The flow that counts: disbursed where there is any. */
function last(join: JoinPreview): JoinedSum | undefined {
  return join.sums.find((sum) => sum.flow === "disbursed") ?? join.sums.at(-1);
}

function amount(of: JoinedSum["after"] | undefined): string {
  return of ? `${of.currency} ${formatAmount(of)}` : "";
}
