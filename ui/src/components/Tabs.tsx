import { type ReactNode, useLayoutEffect, useRef } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { formatCount } from "../backend/format";
import { useCommands } from "./commands";
import styles from "./Tabs.module.css";

export interface TabItem {
  id: string;
  label: string;
  count?: number;
}

export interface TabsProps {
  label: string;
  tabs: readonly TabItem[];
  selected: string;
  onSelect: (id: string) => void;
  /** Stands at the end of the tab row. */
  end?: ReactNode;
  /** The panel of the selected tab. */
  children: ReactNode;
}

/** Tabs of a record page, and saved views of a list. Alt+1 … Alt+9 choose one. */
export function Tabs({ label, tabs, selected, onSelect, end, children }: TabsProps) {
  useCommands(
    tabs.slice(0, 9).map((tab, place) => ({
      id: `tab ${tab.id}`,
      label: tab.label,
      group: label,
      keys: `alt+${place + 1}`,
      run: () => onSelect(tab.id),
    })),
  );
  const panel = useRef<HTMLDivElement>(null);
  // The panel keeps the name with which it was first drawn; each tab points to the name of its own.
  useLayoutEffect(() => {
    const tabs = panel.current?.parentElement?.querySelector("[role=tab][aria-selected=true]");
    const name = tabs?.getAttribute("aria-controls");
    if (panel.current && name) panel.current.id = name;
  });
  return (
    <AriaTabs className={styles.tabs} selectedKey={selected} onSelectionChange={(id) => onSelect(String(id))}>
      <div className={styles.row}>
        <TabList className={styles.list} aria-label={label} items={tabs} data-tabs="">
          {(tab) => (
            <Tab className={styles.tab} id={tab.id}>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{formatCount(tab.count)}</span>}
            </Tab>
          )}
        </TabList>
        {end && <div className={styles.end}>{end}</div>}
      </div>
      <TabPanel ref={panel} id={selected} className={styles.panel}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
