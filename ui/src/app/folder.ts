import { m } from "../backend/messages";
import { showInFolder } from "../backend/platform";
import { toast } from "../components/Toast";

/** Shows a file in its folder; where the system has no program for folders, says where the file lies. */
export function openFolder(path: string): void {
  showInFolder(path).catch(() => toast(m.fileNoFolder({ path }), { tone: "failed" }));
}
