import styles from "./SdgTile.module.css";

export interface SdgTileProps {
  /** 1 to 17. */
  goal: number | string;
  name: string;
  /** Its target, in words. */
  target?: string;
  /** Share of the project, or "Main". */
  end?: string;
}

/** A Sustainable Development Goal in a list: number, name, target, weight. */
export function SdgTile({ goal, name, target, end }: SdgTileProps) {
  return (
    <div className={styles.tile}>
      <span className={styles.number}>{goal}</span>
      <span>
        {name}
        {target && <small>{target}</small>}
      </span>
      {end && <span className="muted small">{end}</span>}
    </div>
  );
}
