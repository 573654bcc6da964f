import { FolderOpen, Save, TriangleAlert } from "lucide-react";
import { useRef, useState } from "react";
import { attempt } from "../../app/attempt";
import { optionsOf, useChoices } from "../../app/choices";
import { openFolder } from "../../app/folder";
import { prefer, usePreferences } from "../../app/preferences";
import { adoptProgramme, useProgramme } from "../../app/programme";
import { CallError, call, sentenceOf } from "../../backend/call";
import { formatMoment, formatSize } from "../../backend/format";
import type { BackupCopy, BackupTime, Progress } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFolder, chooseTarget } from "../../backend/platform";
import { queryClient, useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { EmptyState, ErrorSentence } from "../../components/Feedback";
import { MakingDialog } from "../../components/MakingDialog";
import { SavedNumber, SavedRadio } from "../../components/Saved";
import { Note } from "../../components/Status";
import { toast } from "../../components/Toast";
import styles from "./SettingsScreen.module.css";

/** Copies of the programme: where, when, how many; and a programme made of a copy. */
export function BackupSection() {
  const { state: programme } = useProgramme();
  const choices = useChoices();
  const state = usePreferences();
  const backups = useRead("backup.state", {});
  const work = useCopying();
  if (!state) return null;
  const { backup_folder, backup_time, backup_kept } = state.preferences;

  async function choose() {
    const folder = await chooseFolder(m.backupChoose());
    if (folder === null) return;
    await prefer({ backup_folder: folder });
    await queryClient.invalidateQueries({ queryKey: ["backup.state"] });
  }

  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h2>{m.settingsBackup()}</h2>
        <p className={styles.kept}>{m.backupKeptForYou()}</p>
        {backup_folder === "" ? (
          <EmptyState
            title={m.backupNoneChosen()}
            action={
              <Button variant="primary" icon={FolderOpen} onPress={() => void attempt(choose)}>
                {m.backupChoose()}
              </Button>
            }
          >
            {m.backupWhy()}
          </EmptyState>
        ) : (
          <>
            {backups.data && !backups.data.reachable && (
              <Note tone="warn" icon={TriangleAlert}>
                {m.backupUnreachable()}
              </Note>
            )}
            <p className={styles.path} dir="ltr">
              {backup_folder}
            </p>
            <div className={styles.buttons}>
              <Button variant="primary" icon={Save} onPress={() => void work.backUp()}>
                {m.backupNow()}
              </Button>
              <Button icon={FolderOpen} onPress={() => void attempt(choose)}>
                {m.backupChooseOther()}
              </Button>
            </div>
          </>
        )}
      </section>
      {backup_folder !== "" && (
        <section className={styles.section}>
          <h2>{m.backupByItself()}</h2>
          <div className={styles.editor}>
            <SavedRadio
              label={m.backupWhen()}
              options={optionsOf(choices, "backup_time")}
              path="backup_time"
              value={backup_time}
              save={(chosen: BackupTime) => prefer({ backup_time: chosen })}
            />
            <SavedNumber
              label={m.backupKept()}
              hint={m.backupKeptHint()}
              path="backup_kept"
              value={backup_kept}
              save={(kept) => prefer({ backup_kept: kept })}
            />
          </div>
        </section>
      )}
      <section className={styles.section}>
        <h2>{m.backupCopies()}</h2>
        {backups.error && <ErrorSentence error={backups.error} />}
        {backups.data && backups.data.copies.length > 0 ? (
          <>
            <p className={styles.kept}>
              {backups.data.current ? m.backupCurrent() : m.backupBehind()} {m.backupRestoreNote()}
            </p>
            <Copies copies={backups.data.copies} programme={programme.name} />
          </>
        ) : (
          <p className={styles.kept}>{m.backupNoCopies()}</p>
        )}
        <div className={styles.buttons}>
          <Button onPress={() => void work.saveCopy(programme.name)}>{m.backupSaveCopy()}</Button>
        </div>
      </section>
      <MakingDialog title={m.backupMaking()} progress={work.progress} onCancel={work.cancel} />
    </div>
  );
}

function Copies({ copies, programme }: { copies: readonly BackupCopy[]; programme: string }) {
  async function restore(copy: BackupCopy) {
    const suggestion = m.backupRestoredName({
      name: programme.replace(/\.ssc$/i, ""),
      date: copy.at.slice(0, 10),
    });
    const path = await chooseTarget(m.backupRestoreTo(), suggestion, [
      { name: m.backupProgrammes(), extensions: ["ssc"] },
    ]);
    if (path === null) return;
    adoptProgramme(await call("backup.restore", { copy: copy.path, path }));
    toast(m.backupRestored());
  }
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{m.backupMadeAt()}</th>
          <th scope="col" className="num">
            {m.backupSize()}
          </th>
          <th scope="col">
            <span className="sr">{m.backupOpen()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.slice(0, 100).map((copy) => (
          <tr key={copy.path}>
            <th scope="row">{formatMoment(copy.at)}</th>
            <td className="num">{formatSize(copy.bytes)}</td>
            <td>
              <span className={styles.buttons}>
                <Button size="small" onPress={() => void attempt(() => restore(copy))}>
                  {m.backupOpen()}
                </Button>
                <Button size="small" variant="quiet" onPress={() => openFolder(copy.path)}>
                  {m.fileShow()}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Copies with progress and a way to stop. */
function useCopying() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);

  async function work<T>(copy: (options: { onProgress: (at: Progress) => void; signal: AbortSignal }) => Promise<T>) {
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: 0 });
    try {
      return await copy({ onProgress: setProgress, signal: controller.signal });
    } finally {
      setProgress(null);
    }
  }

  async function said(job: () => Promise<string | null>) {
    try {
      const words = await job();
      if (words) toast(words);
    } catch (problem) {
      if (problem instanceof CallError && problem.code === "cancelled") return toast(m.backupStopped());
      toast(sentenceOf(problem), { tone: "failed" });
    }
  }

  return {
    progress,
    cancel: () => stop.current?.abort(),
    backUp: () =>
      said(async () => {
        const copy = await work((options) => call("backup.make", {}, options));
        await queryClient.invalidateQueries({ queryKey: ["backup.state"] });
        return m.backupMade({ name: copy.name });
      }),
    saveCopy: (name: string) =>
      said(async () => {
        const path = await chooseTarget(m.backupSaveCopy(), name, [
          { name: m.backupProgrammes(), extensions: ["ssc"] },
        ]);
        if (path === null) return null;
        const copy = await work((options) => call("programme.save_copy", { path }, options));
        return m.backupCopySaved({ path: copy.path });
      }),
  };
}
