import { formatSize } from "../../backend/format";
import { m } from "../../backend/messages";
import { Button } from "../../components/Button";
import styles from "./Parts.module.css";

interface Part {
  name: string;
  size: number;
  sha256: string;
}

/** The files of a package. */
export function PartsTable({ parts, onShow }: { parts: readonly Part[]; onShow?: (name: string) => void }) {
  return (
    <table className={styles.parts}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {m.submissionsPart()}
          </th>
          <th scope="col" className={styles.size}>
            {m.documentsSize()}
          </th>
          <th scope="col">{m.submissionSha256()}</th>
          {onShow && (
            <th scope="col" className={styles.show}>
              <span className="sr">{m.submissionsShow()}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <th scope="row" dir="ltr">
              {part.name}
            </th>
            <td className={styles.size}>{formatSize(part.size)}</td>
            <td className={styles.hash} dir="ltr" title={part.sha256}>
              {part.sha256}
            </td>
            {onShow && (
              <td>
                <Button size="small" variant="quiet" onPress={() => onShow(part.name)}>
                  {m.submissionsShow()}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The words of a key, as they are read aloud: in English, whatever the language of the window. */
export function KeyWords({ children }: { children: string }) {
  return (
    <p className={styles.words} dir="ltr" lang="en">
      {children}
    </p>
  );
}

/** A hash or fingerprint, whole. */
export function Hash({ children }: { children: string }) {
  return (
    <span className={styles.hashWhole} dir="ltr">
      {children}
    </span>
  );
}
