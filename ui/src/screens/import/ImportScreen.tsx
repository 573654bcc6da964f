import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileSpreadsheet, FolderOpen } from "lucide-react";
import { useState } from "react";

import type { ImportResult } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFile } from "../../backend/platform";

import { Button } from "../../components/Button";
import { useCommands } from "../../components/commands";
import { DropHere } from "../../components/DropHere";
import { MakingDialog } from "../../components/MakingDialog";
import { Page } from "../../components/Page";

import { CheckRows } from "./CheckRows";
import { ChooseFile } from "./ChooseFile";
import { Done } from "./Done";
import styles from "./Import.module.css";
import { MatchColumns } from "./MatchColumns";
import { type Step, Steps } from "./Steps";
import { useApply } from "./useApply";
import { useDraft } from "./useDraft";
import { pageSize, usePreview } from "./usePreview";

/** What the address of the screen holds. */
export interface ImportSearch {
  step?: Step;
  /** Only rows of which this becomes. */
  only?: ImportResult;
}

const route = getRouteApi("/import");

/** A sheet of somebody else into the register, in four steps; nothing is written before the last. */
export function ImportScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const drafting = useDraft();
  const { draft, finished } = drafting;
  const [offset, setOffset] = useState(0);
  const open: Step[] = [
    "file",
    ...(draft ? (["columns", "rows"] as const) : []),
    ...(finished ? (["done"] as const) : []),
  ];
  const wanted = search.step ?? (finished ? "done" : draft ? "columns" : "file");
  const step = open.includes(wanted) ? wanted : "file";
  const go = (next: ImportSearch) => {
    setOffset(0);
    void navigate({ to: "/import", search: next });
  };
  const preview = usePreview(
    step === "columns" || step === "rows" ? draft : null,
    step === "rows" ? (search.only ?? null) : null,
    offset,
  );
  const apply = useApply(drafting, () => go({ step: "done" }));

  async function take(path: string | undefined) {
    if (path === undefined) return;
    if (await drafting.open(path)) go({ step: "columns" });
    else go({ step: "file" });
  }
  async function choose() {
    const path = await chooseFile(m.importingChoose(), [
      { name: m.importingTables(), extensions: ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt"] },
    ]);
    if (path !== null) await take(path);
  }
  useCommands([
    { id: "import-choose", label: m.importingChoose(), group: m.importingTitle(), run: () => void choose() },
    ...(draft && step !== "rows"
      ? [
          {
            id: "import-rows",
            label: m.importingStepRows(),
            group: m.importingTitle(),
            run: () => go({ step: "rows" }),
          },
        ]
      : []),
  ]);

  const shown = draft ?? finished?.draft;
  return (
    <Page
      title={m.importingTitle()}
      actions={
        (step === "columns" || step === "rows") && (
          <Button icon={FolderOpen} isDisabled={drafting.busy} onPress={() => void choose()}>
            {m.importingChooseAnother()}
          </Button>
        )
      }
    >
      <div className={styles.screen}>
        <div className={styles.bar}>
          <Steps current={step} open={open} />
          {shown && step !== "file" && (
            <span className={styles.about}>
              <FileSpreadsheet aria-hidden className="i-s" />
              <span className="clip" title={shown.path} dir="auto">
                {shown.sheet.sheet === ""
                  ? shown.sheet.name
                  : m.importingAbout({ file: shown.sheet.name, sheet: shown.sheet.sheet })}
              </span>
            </span>
          )}
        </div>
        {step === "file" && <ChooseFile drafting={drafting} onChoose={() => void choose()} />}
        {step === "columns" && draft && (
          <MatchColumns drafting={drafting} draft={draft} preview={preview} onNext={() => go({ step: "rows" })} />
        )}
        {step === "rows" && draft && (
          <CheckRows
            drafting={drafting}
            draft={draft}
            preview={preview}
            only={search.only ?? null}
            onOnly={(only) => {
              setOffset(0);
              void navigate({ to: "/import", search: { step: "rows", only: only ?? undefined }, replace: true });
            }}
            paging={{ offset, size: pageSize, onOffset: setOffset }}
            onBack={() => go({ step: "columns" })}
            onApply={apply.run}
          />
        )}
        {step === "done" && finished && (
          <Done
            finished={finished}
            onAgain={() => void choose()}
            onBack={() => {
              drafting.finish(null);
              go({ step: "rows" });
            }}
          />
        )}
        <DropHere onFiles={(paths) => void take(paths[0])}>{m.importingDrop()}</DropHere>
      </div>
      <MakingDialog title={m.importingRunning()} progress={apply.progress} onCancel={apply.cancel} />
    </Page>
  );
}
