import { useState } from "react";
import { openFolder } from "../../app/folder";
import { useProgramme } from "../../app/programme";
import { call } from "../../backend/call";
import { formatCount } from "../../backend/format";
import type { KitFile } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFolder } from "../../backend/platform";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { FormDialog } from "../../components/FormDialog";
import { MakingDialog } from "../../components/MakingDialog";
import { fileName } from "../import/others";
import { useApply } from "../import/useApply";
import styles from "./Collect.module.css";

interface MakeKitsProps {
  organisations: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

/** Asks until when the kits are wanted back and where to put them, makes them, and says which came to be. */
export function MakeKits({ organisations, onClose, onDone }: MakeKitsProps) {
  const { year } = useProgramme();
  const apply = useApply();
  const [due, setDue] = useState<string | null>(null);
  const [files, setFiles] = useState<readonly KitFile[] | null>(null);
  const count = organisations.length;
  if (files) return <Made files={files} onClose={onDone} />;
  return (
    <>
      <FormDialog
        title={m.collectingMakeTitle({ count, number: formatCount(count), year: String(year) })}
        action={m.collectingChooseFolder()}
        onClose={onClose}
        onSubmit={async () => {
          const folder = await chooseFolder(m.collectingChooseFolder());
          if (folder === null) return;
          await apply.run(
            (options) => call("kit.make", { year, organisations: [...organisations], folder, due }, options),
            setFiles,
          );
        }}
      >
        <div className={styles.form}>
          <p className="muted">{m.collectingMakeNote()}</p>
          <DateField label={m.collectingDue()} hint={m.collectingDueHint()} optional value={due} onChange={setDue} />
        </div>
      </FormDialog>
      <MakingDialog title={m.collectingMaking()} progress={apply.progress} onCancel={apply.cancel} />
    </>
  );
}

/** The workbooks that were made. */
function Made({ files, onClose }: { files: readonly KitFile[]; onClose: () => void }) {
  const [first] = files;
  return (
    <Dialog
      title={m.collectingMadeTitle({ count: files.length, number: formatCount(files.length) })}
      isOpen
      onClose={onClose}
      actions={
        <>
          {first && <Button onPress={() => openFolder(first.path)}>{m.fileShow()}</Button>}
          <Button variant="primary" onPress={onClose} autoFocus>
            {m.collectingClose()}
          </Button>
        </>
      }
    >
      <p className="muted">{m.collectingMadeNote()}</p>
      <ul className={styles.made}>
        {files.slice(0, 100).map((file) => (
          <li key={file.kit_id}>
            <b dir="auto">{fileName(file.path)}</b>
            <small>
              {m.collectingHolds({
                projects: formatCount(file.projects),
                activities: formatCount(file.activities),
                lines: formatCount(file.cost_lines),
              })}
            </small>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
