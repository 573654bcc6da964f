// What the officer prefers on this computer, and how it reaches the page.
import { call } from "../backend/call";
import { setFormats } from "../backend/format";
import type { Preferences, PreferencesState } from "../backend/generated";
import { queryClient, useRead } from "../backend/queries";

const key = ["preferences.get", {}];
const dark = window.matchMedia("(prefers-color-scheme: dark)");
let current: Preferences | null = null;
let line: Promise<unknown> = Promise.resolve();

/** The preferences with what there is to choose from; undefined until they are fetched. */
export function usePreferences(): PreferencesState | undefined {
  return useRead("preferences.get", {}).data;
}

/** Saves some preferences, one change after the other; they hold at once, without a new start. */
export function prefer(change: Partial<Preferences>): Promise<void> {
  const job = line.then(async () => {
    const state = queryClient.getQueryData<PreferencesState>(key);
    if (!state) return;
    const preferences = await call("preferences.save", { ...state.preferences, ...change });
    applyPreferences(preferences);
    queryClient.setQueryData<PreferencesState>(key, { ...state, preferences });
    // The core puts labels and sentences into words: in another language they are other words.
    if (preferences.language !== state.preferences.language) await queryClient.invalidateQueries();
  });
  line = job.catch(() => undefined);
  return job;
}

/** Puts the preferences on the page. */
export function applyPreferences(preferences: Preferences): void {
  current = preferences;
  setFormats(preferences);
  apply();
}

/** Follows the computer's own setting of colours while the officer leaves it to that. */
export function followSystem(): void {
  dark.addEventListener("change", apply);
  apply();
}

function apply() {
  const page = document.documentElement;
  const theme = current?.theme ?? "system";
  page.dataset.theme = theme === "system" ? (dark.matches ? "dark" : "light") : theme;
  // Without a choice the density is what the window's height allows.
  if (!current || current.density === "regular") delete page.dataset.density;
  else page.dataset.density = current.density;
  if (current?.motion === "reduced") page.dataset.motion = "reduced";
  else delete page.dataset.motion;
  page.style.fontSize = current ? `${current.text_size}%` : "";
}
