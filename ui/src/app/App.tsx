import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { currentLocale, setLanguage } from "../backend/language";
import { m } from "../backend/messages";
import { onOpenProgramme, setWindowTitle } from "../backend/platform";
import { useRead } from "../backend/queries";
import { ErrorSentence, Loading } from "../components/Feedback";
import { SampleContext } from "../components/Page";
import { ToastRegion, toast } from "../components/Toast";
import { Assistant } from "../screens/assistant/Assistant";
import { Welcome } from "../screens/welcome/Welcome";
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

  const state = programme.data ?? null;
  const language = agency.data?.language ?? "en";
  // The words of the first paint must already be in the language.
  useMemo(() => setLanguage(language), [language]);
  useEffect(() => void setWindowTitle(state ? m.windowTitle({ name: state.name }) : m.shellProduct()), [state]);
  useEffect(() => onOpenProgramme(openFromOutside), []);

  const value = useMemo(() => {
    if (!state) return null;
    const now = Number(state.today.slice(0, 4));
    const years = Array.from({ length: yearsBack }, (_, index) => now - index);
    // A report is about a year that is over.
    return { state, year: year ?? now - 1, years, setYear };
  }, [state, year]);

  if (programme.isPending || (state?.ready && agency.isPending)) return <Loading />;
  if (programme.error) return <ErrorSentence error={programme.error} />;
  const locale = currentLocale() === "en" ? "en-GB" : currentLocale();
  return (
    <I18nProvider locale={locale} key={language}>
      <ProgrammeContext value={value}>
        <SampleContext value={state?.sample ?? false}>
          {state === null ? <Welcome /> : state.ready ? <RouterProvider router={router} /> : <Assistant />}
          <ToastRegion />
        </SampleContext>
      </ProgrammeContext>
    </I18nProvider>
  );
}

/** The system handed over a file: a double click, or a second start of the program. */
function openFromOutside(path: string) {
  switchProgramme("programme.open", path).catch((problem: unknown) => {
    toast(problem instanceof Error ? problem.message : String(problem), { tone: "failed" });
  });
}
