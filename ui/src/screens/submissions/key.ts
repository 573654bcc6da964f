// The backup of the agency's signing key, from the sign dialog and from the settings.
import { openFolder } from "../../app/folder";
import { call } from "../../backend/call";
import { m } from "../../backend/messages";
import { chooseTarget } from "../../backend/platform";
import { toast } from "../../components/Toast";

/** Asks where to, and writes the backup; false when the officer thinks better of it. */
export async function backUpKey(passphrase: string): Promise<boolean> {
  const path = await chooseTarget(m.submissionsBackupKey(), m.submissionsBackupName(), [
    { name: m.submissionsBackups(), extensions: ["age"] },
  ]);
  if (path === null) return false;
  const saved = await call("signing_key.backup", { path, passphrase });
  toast(m.submissionsBackupSaved({ path: saved.path }), {
    action: { label: m.fileShow(), onAction: () => openFolder(saved.path) },
  });
  return true;
}
