import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { CallError, call, sentenceOf } from "../backend/call";
import { formatLocale } from "../backend/format";
import { setLanguage } from "../backend/language";
import { m } from "../backend/messages";
import { onOpenProgramme, setWindowTitle } from "../backend/platform";
import { queryClient, useRead } from "../backend/queries";
import { ErrorSentence, Loading } from "../components/Feedback";
import { SampleContext } from "../components/Page";
import { ToastRegion, toast } from "../components/Toast";
import { Assistant } from "../screens/assistant/Assistant";
import { Welcome } from "../screens/welcome/Welcome";
import { MovedDialog } from "./MovedDialog";
import { applyPreferences, usePreferences } from "./preferences";
import { ProgrammeContext, switchProgramme } from "./programme";
import { router } from "./routes";
import { useUndo } from "./undo";

/** How many years back can be chosen. */
const yearsBack = 10;

/** Welcome, assistant or desk, as the programme stands. */
export function App() {
  const programme = useRead("programme.state", {});
  const agency = useRead("agency.get", {}, { enabled: Boolean(programme.data?.ready) });
  const [year, setYear] = useState<number | null>(null);
  useUndo();

  const preferences = usePreferences()?.preferences;

  const state = programme.data ?? null;
  const language = agency.data?.language ?? "en";
  const words = preferences?.language ?? "en";
  // The words and numbers of the first paint must already be as the officer reads them.
  useMemo(() => setLanguage(language, words), [language, words]);
  useMemo(() => preferences && applyPreferences(preferences), [preferences]);
  useDailyBackup(state?.path);
  useEffect(() => void setWindowTitle(state ? m.windowTitle({ name: state.name }) : m.shellProduct()), [state]);
  useEffect(() => onOpenProgramme(openFromOutside), []);

  const value = useMemo(() => {
    if (!state) return null;
    const now = Number(state.today.slice(0, 4));
    const years = Array.from({ length: yearsBack }, (_, index) => now - index);
    // A report is about a year that is over.
    return { state, year: year ?? now - 1, years, setYear };
  }, [state, year]);

  if (programme.isPending || !preferences || (state?.ready && agency.isPending)) return <Loading />;
  if (programme.error) return <ErrorSentence error={programme.error} />;
  return (
    <I18nProvider locale={formatLocale()} key={`${language} ${words}`}>
      <ProgrammeContext value={value}>
        <SampleContext value={state?.sample ?? false}>
          {state === null ? <Welcome /> : state.ready ? <RouterProvider router={router} /> : <Assistant />}
          {state && <MovedDialog />}
          <ToastRegion />
        </SampleContext>
      </ProgrammeContext>
    </I18nProvider>
  );
}

/** Makes the day's backup after a programme was opened, when the officer wants one; what is in its way is said. */
function useDailyBackup(path: string | undefined) {
  useEffect(() => {
    if (!path) return;
    call("backup.daily", {})
      .then((copy) => {
        if (!copy) return;
        toast(m.backupMade({ name: copy.name }));
        void queryClient.invalidateQueries({ queryKey: ["backup.state"] });
      })
      .catch((problem: unknown) => {
        const reason =
          problem instanceof CallError ? (problem.at("backup_folder") ?? problem.message) : String(problem);
        toast(m.backupFailed({ reason }), { tone: "failed" });
      });
  }, [path]);
}

/** The system handed over a file: a double click, or a second start of the program. */
function openFromOutside(path: string) {
  switchProgramme("programme.open", path).catch((problem: unknown) => {
    toast(sentenceOf(problem), { tone: "failed" });
  });
}
