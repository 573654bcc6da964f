import { FilePlus2, FlaskConical, FolderOpen, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { switchProgramme } from "../../app/programme";
import { m } from "../../backend/messages";
import { chooseFile, chooseTarget } from "../../backend/platform";
import { useRead } from "../../backend/queries";
import { ErrorSentence } from "../../components/Feedback";
import { Mark } from "../../components/Shell";
import styles from "./Welcome.module.css";

/** What the program shows while no programme is open. */
export function Welcome() {
  const recent = useRead("programme.recent", {});
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const kinds = () => [{ name: m.welcomeFileKind(), extensions: ["ssc"] }];

  async function run(command: Parameters<typeof switchProgramme>[0], choose: () => Promise<string | null>) {
    setProblem(null);
    setBusy(true);
    try {
      const path = await choose();
      if (path !== null) await switchProgramme(command, path);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className={styles.welcome}>
      <div className={styles.sheet}>
        <header className={styles.brand}>
          <Mark />
          <div>
            <h1>{m.shellProduct()}</h1>
            <p className="muted">{m.welcomeLead()}</p>
          </div>
        </header>
        {problem !== null && <ErrorSentence error={problem} />}
        <ul className={styles.ways}>
          <Way
            icon={FilePlus2}
            title={m.welcomeNew()}
            note={m.welcomeNewNote()}
            disabled={busy}
            onPress={() => run("programme.create", () => chooseTarget(m.welcomeNew(), m.welcomeNewFile(), kinds()))}
          />
          <Way
            icon={FolderOpen}
            title={m.welcomeOpen()}
            note={m.welcomeOpenNote()}
            disabled={busy}
            onPress={() => run("programme.open", () => chooseFile(m.welcomeOpen(), kinds()))}
          />
          <Way
            icon={FlaskConical}
            title={m.welcomeSample()}
            note={m.welcomeSampleNote()}
            disabled={busy}
            onPress={() =>
              run("programme.sample", () => chooseTarget(m.welcomeSample(), m.welcomeSampleFile(), kinds()))
            }
          />
        </ul>
        {recent.data && recent.data.length > 0 && (
          <section aria-labelledby="recent">
            <h2 id="recent" className={styles.title}>
              {m.welcomeRecent()}
            </h2>
            <ul className={styles.recent}>
              {recent.data.map((file) => (
                <li key={file.path}>
                  <Button
                    className={styles.file ?? ""}
                    isDisabled={!file.present || busy}
                    onPress={() => run("programme.open", async () => file.path)}
                  >
                    <span>{file.name}</span>
                    <small>{file.present ? file.folder : m.welcomeMissing({ folder: file.folder })}</small>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

interface WayProps {
  icon: LucideIcon;
  title: string;
  note: string;
  disabled: boolean;
  onPress: () => void;
}

function Way({ icon: Icon, title, note, disabled, onPress }: WayProps) {
  return (
    <li>
      <Button className={styles.way ?? ""} isDisabled={disabled} onPress={onPress}>
        <Icon aria-hidden />
        <span>
          <b>{title}</b>
          <small>{note}</small>
        </span>
      </Button>
    </li>
  );
}
