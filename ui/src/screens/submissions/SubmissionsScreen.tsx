import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { GitCompareArrows, PackageCheck, Plus, Table2 } from "lucide-react";
import { useState } from "react";
import { useProgramme } from "../../app/programme";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { useCommands } from "../../components/commands";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { Page } from "../../components/Page";
import { ComparePanel } from "./ComparePanel";
import { CompilePanel } from "./CompilePanel";
import { PackagePanel } from "./PackagePanel";
import { PrepareDialog } from "./StepDialogs";
import styles from "./Submissions.module.css";
import { SubmissionView } from "./SubmissionView";
import { Versions } from "./Versions";

/** What the address of the screen holds. */
export interface SubmissionsSearch {
  /** The submission that is shown. */
  open?: string;
  /** Instead of a submission: a package to be verified, packages to be put into one table, or two beside each other. */
  view?: "package" | "compile" | "compare";
  /** The two that are compared. */
  first?: string;
  second?: string;
}

const route = getRouteApi("/submissions");
const shown = 200;

/** The years with their versions, the steps to the signature, and other countries' packages. */
export function SubmissionsScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { year } = useProgramme();
  const [preparing, setPreparing] = useState(false);
  const list = useRead("submission.list", { page: { offset: 0, limit: shown } }, { keepPrevious: true });
  const rows = list.data?.rows ?? [];
  const open = (fields: SubmissionsSearch) => void navigate({ to: "/submissions", search: fields });
  const offer = (id: string, label: string, run: () => void, keys?: string) => ({
    id: `submissions ${id}`,
    label,
    group: m.submissionsTitle(),
    keys,
    run,
  });
  useCommands([
    offer("new", m.submissionsNew(), () => setPreparing(true), "n"),
    offer("verify", m.submissionsVerify(), () => open({ view: "package" })),
    offer("compare", m.submissionsCompare(), () => open({ view: "compare" })),
    offer("compile", m.submissionsCompile(), () => open({ view: "compile" })),
  ]);
  const chosen = search.view ? undefined : (search.open ?? rows[0]?.id);

  return (
    <Page
      title={m.submissionsTitle()}
      actions={
        <>
          <Button
            icon={PackageCheck}
            aria-pressed={search.view === "package"}
            onPress={() => open({ view: "package" })}
          >
            {m.submissionsVerify()}
          </Button>
          <Button
            icon={GitCompareArrows}
            aria-pressed={search.view === "compare"}
            onPress={() => open({ view: "compare" })}
          >
            {m.submissionsCompare()}
          </Button>
          <Button icon={Table2} aria-pressed={search.view === "compile"} onPress={() => open({ view: "compile" })}>
            {m.submissionsCompile()}
          </Button>
          <Button icon={Plus} shortcut="N" onPress={() => setPreparing(true)}>
            {m.submissionsNew()}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <Versions rows={rows} chosen={chosen} />
        {search.view === "package" ? (
          <PackagePanel />
        ) : search.view === "compile" ? (
          <CompilePanel />
        ) : search.view === "compare" ? (
          <ComparePanel
            rows={rows}
            first={search.first}
            second={search.second}
            onChange={(first, second) => open({ view: "compare", first, second })}
          />
        ) : list.error ? (
          <ErrorSentence error={list.error} />
        ) : !list.data ? (
          <Loading />
        ) : chosen ? (
          <SubmissionView key={chosen} id={chosen} onOpen={(id) => open({ open: id })} onGone={() => open({})} />
        ) : (
          <EmptyState
            title={m.submissionsNone()}
            action={
              <Button variant="primary" icon={Plus} onPress={() => setPreparing(true)}>
                {m.submissionsPrepare({ year: String(year) })}
              </Button>
            }
          >
            {m.submissionsNoneNote()}
          </EmptyState>
        )}
      </div>
      {preparing && (
        <PrepareDialog
          year={year}
          onClose={() => setPreparing(false)}
          onDone={(id) => {
            setPreparing(false);
            open({ open: id });
          }}
        />
      )}
    </Page>
  );
}
