// Light, dark, or what the system says; kept for this officer on this computer.

export type Theme = "system" | "light" | "dark";

const place = "ssc-desk.theme";
const dark = window.matchMedia("(prefers-color-scheme: dark)");

export function currentTheme(): Theme {
  const kept = localStorage.getItem(place);
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(place, theme);
  apply();
}

/** Puts the theme on the page, now and when the system changes its own. */
export function followTheme(): void {
  dark.addEventListener("change", apply);
  apply();
}

function apply() {
  const theme = currentTheme();
  document.documentElement.dataset.theme = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
}
