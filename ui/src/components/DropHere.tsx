import { Upload } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { onFilesDragged } from "../backend/platform";
import styles from "./DropHere.module.css";

interface DropHereProps {
  /** What happens to files that are let go. */
  children: string;
  onFiles: (paths: string[]) => void;
}

/** Takes files from the desktop wherever they are let go over the window; says so over its (positioned) parent while they hover. */
export function DropHere({ children, onFiles }: DropHereProps) {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => onFilesDragged({ onOver: setOver, onDrop: (paths) => latest.current(paths) }), []);
  if (!over) return null;
  return (
    <p className={styles.drop}>
      <Upload aria-hidden />
      {children}
    </p>
  );
}
