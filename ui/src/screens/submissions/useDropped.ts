// Files dragged from the desktop onto the screen.
import { useEffect, useRef, useState } from "react";
import { onFilesDragged } from "../../backend/platform";

/** True while files hover over the window; hands over those that are let go. */
export function useDropped(onFiles: (paths: string[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => onFilesDragged({ onOver: setOver, onDrop: (paths) => latest.current(paths) }), []);
  return over;
}
