import {
  ArrowLeft,
  ArrowRight,
  ChevronsUpDown,
  CircleQuestionMark,
  type LucideIcon,
  Search,
  Settings,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { formatCount } from "../backend/format";
import { m } from "../backend/messages";
import { IconButton } from "./Button";
import { keyText } from "./commands";
import { Menu } from "./Menu";
import styles from "./Shell.module.css";

export interface NavItem {
  /** Path of the screen. */
  to: string;
  label: string;
  icon: LucideIcon;
  count?: number;
  /** The count asks for attention. */
  alert?: boolean;
}

export interface NavGroup {
  /** Without a title the items stand alone at the top. */
  title?: string;
  items: readonly NavItem[];
}

export interface ShellProps {
  groups: readonly NavGroup[];
  /** The path that is shown now. */
  current: string;
  /** Makes a link of the router, so that the shell need not know it. */
  href: (to: string) => string;
  year: number;
  years: readonly number[];
  onYear: (year: number) => void;
  /** Who works here: the agency, and its country. */
  agency: string;
  country: string;
  settings: string;
  /** The page of the guide for what is shown. */
  help: string;
  onBack: () => void;
  onForward: () => void;
  /** Opens the command palette. */
  onFind: () => void;
  children: ReactNode;
}

/** The frame: navigation (a rail in narrow windows), reporting year, agency, and the sheet. */
export function Shell({
  groups,
  current,
  href,
  year,
  years,
  onYear,
  agency,
  country,
  settings,
  help,
  onBack,
  onForward,
  onFind,
  children,
}: ShellProps) {
  const isCurrent = (to: string) => (to === "/" ? current === "/" : current === to || current.startsWith(`${to}/`));
  const link = (item: NavItem) => (
    <li key={item.to}>
      <a href={href(item.to)} aria-current={isCurrent(item.to) ? "page" : undefined} title={item.label}>
        <item.icon aria-hidden />
        <span className={styles.words}>{item.label}</span>
        {item.count !== undefined && (
          <span className={item.alert ? styles.alert : styles.count}>{formatCount(item.count)}</span>
        )}
      </a>
    </li>
  );
  return (
    <div className={styles.app}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById("main")?.focus()}>
        {m.shellSkip()}
      </button>
      <nav className={styles.nav} aria-label={m.shellMain()}>
        <div className={styles.brand}>
          <Mark />
          <span className={styles.words}>{m.shellProduct()}</span>
          <span className={styles.travel}>
            <IconButton icon={ArrowLeft} label={m.commandsBack()} mirrored onPress={onBack} />
            <IconButton icon={ArrowRight} label={m.commandsForward()} mirrored onPress={onForward} />
          </span>
        </div>
        <Button className={styles.find} onPress={onFind} aria-label={m.commandsPalette()}>
          <Search aria-hidden className="i-s" />
          <span className={styles.words}>{m.shellFind()}</span>
          <kbd dir="ltr" className={styles.words}>
            {keyText("mod+k")}
          </kbd>
        </Button>
        <Menu
          label={m.shellYear()}
          trigger={
            <Button className={styles.year}>
              <span>{m.shellYear()}</span>
              <strong>{year}</strong>
              <ChevronsUpDown aria-hidden className="i-s" />
            </Button>
          }
          entries={years.map((each) => ({
            id: String(each),
            label: String(each),
            chosen: each === year,
            onAction: () => onYear(each),
          }))}
        />
        <div className={styles.groups}>
          {groups.map((group) => (
            <div key={group.title ?? ""}>
              {group.title && <h2>{group.title}</h2>}
              <ul>{group.items.map(link)}</ul>
            </div>
          ))}
        </div>
        <div className={styles.foot}>
          <ul>
            {link({ to: settings, label: m.shellSettings(), icon: Settings })}
            {link({ to: help, label: m.helpTitle(), icon: CircleQuestionMark })}
          </ul>
          <div className={styles.who}>
            <span className={styles.avatar} aria-hidden>
              {initials(agency)}
            </span>
            <span className={styles.words}>
              {agency}
              <small>{country}</small>
            </span>
          </div>
        </div>
      </nav>
      <main className={styles.main} id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** The first letters of the capitalised words; of the name itself in scripts without capitals. */
function initials(name: string): string {
  const capitalised = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const words = capitalised.length > 0 ? capitalised.slice(0, 2) : [name];
  return words.map((word) => [...word][0] ?? "").join("");
}

/** The sign of the program: a globe whose south is filled, with the arrow of exchange in it. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" fill="none" stroke="var(--accent)" strokeWidth="3" />
      <path d="M2 15h28v1a14 14 0 0 1-28 0z" fill="var(--accent)" />
      <path
        d="M9 21h14m-4-4 4 4-4 4"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="2.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
