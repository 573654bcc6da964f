import { ProgressBar } from "react-aria-components";
import type { Progress } from "../backend/generated";
import { m } from "../backend/messages";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import styles from "./MakingDialog.module.css";

export interface MakingDialogProps {
  title: string;
  /** null while nothing is being made. */
  progress: Progress | null;
  onCancel: () => void;
}

/** How far the file is, and a way to stop; nothing half done stays behind. */
export function MakingDialog({ title, progress, onCancel }: MakingDialogProps) {
  const known = progress !== null && progress.total > 0;
  return (
    <Dialog
      title={title}
      isOpen={progress !== null}
      onClose={onCancel}
      role="alertdialog"
      actions={<Button onPress={onCancel}>{m.dialogCancel()}</Button>}
    >
      <ProgressBar
        className={styles.progress ?? ""}
        aria-label={title}
        value={progress?.done ?? 0}
        maxValue={known ? progress.total : 1}
        isIndeterminate={!known}
      >
        {({ percentage, valueText }) => (
          <>
            <span data-chart className={styles.track}>
              <span style={{ inlineSize: `${percentage ?? 0}%` }} />
            </span>
            <span className="small muted">{known ? valueText : m.reportingRefreshing()}</span>
          </>
        )}
      </ProgressBar>
    </Dialog>
  );
}
