import { ProgressBar } from "react-aria-components";
import type { Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import styles from "./Report.module.css";

/** How far the file is, and a way to stop; nothing half done stays behind. */
export function MakingDialog({ progress, onCancel }: { progress: Progress | null; onCancel: () => void }) {
  const known = progress !== null && progress.total > 0;
  return (
    <Dialog
      title={m.reportingMaking()}
      isOpen={progress !== null}
      onClose={onCancel}
      role="alertdialog"
      actions={<Button onPress={onCancel}>{m.dialogCancel()}</Button>}
    >
      <ProgressBar
        className={styles.progress ?? ""}
        aria-label={m.reportingMaking()}
        value={progress?.done ?? 0}
        maxValue={known ? progress.total : 1}
        isIndeterminate={!known}
      >
        {({ percentage, valueText }) => (
          <>
            <span className={styles.track}>
              <span style={{ inlineSize: `${percentage ?? 0}%` }} />
            </span>
            <span className="small muted">{known ? valueText : m.reportingRefreshing()}</span>
          </>
        )}
      </ProgressBar>
    </Dialog>
  );
}
