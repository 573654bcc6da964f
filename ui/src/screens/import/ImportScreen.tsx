import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileCode, FileSpreadsheet, FolderOpen } from "lucide-react";
import { useState } from "react";
import { call } from "../../backend/call";
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
import { IatiActivities } from "./IatiActivities";
import styles from "./Import.module.css";
import { MatchColumns } from "./MatchColumns";
import { OtherDone } from "./OtherDone";
import {
  fileName,
  type IatiDraft,
  iatiDraft,
  iatiRequest,
  type RegisterDraft,
  registerDraft,
  registerRequest,
  sourceOf,
  stepsOf,
} from "./others";
import { RegisterRecords } from "./RegisterRecords";
import { type Step, Steps } from "./Steps";
import { requestOf } from "./state";
import { useApply } from "./useApply";
import { useDraft } from "./useDraft";
import { useOther } from "./useOther";
import { pageSize, usePreview } from "./usePreview";

/** What the address of the screen holds. */
export interface ImportSearch {
  step?: Step;
  /** Only rows of which this becomes. */
  only?: ImportResult;
}

const route = getRouteApi("/import");

/** What somebody else made into the register, step by step; nothing is written before the last. */
export function ImportScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const drafting = useDraft();
  const other = useOther();
  const apply = useApply();
  const { draft, finished } = drafting;
  const [offset, setOffset] = useState(0);
  const source = (other.draft ?? other.finished?.draft)?.source ?? "sheet";
  const [, ...between] = stepsOf[source].slice(0, -1);
  const isOpen = source === "sheet" ? draft !== null : other.draft !== null;
  const isDone = source === "sheet" ? finished !== null : other.finished !== null;
  const open: Step[] = ["file", ...(isOpen ? between : []), ...(isDone ? (["done"] as const) : [])];
  const wanted = search.step ?? (isDone ? "done" : isOpen ? between[0] : "file");
  const step = wanted !== undefined && open.includes(wanted) ? wanted : "file";
  const go = (next: ImportSearch) => {
    setOffset(0);
    void navigate({ to: "/import", search: next });
  };
  const preview = usePreview(
    step === "columns" || step === "rows" ? draft : null,
    step === "rows" ? (search.only ?? null) : null,
    offset,
  );

  async function take(path: string | undefined) {
    if (path === undefined) return;
    const found = sourceOf(path);
    if (found !== "sheet") {
      drafting.forget();
      other.set(found === "iati" ? iatiDraft(path) : registerDraft(path, found));
      return go({ step: stepsOf[found][1] });
    }
    other.set(null);
    if (await drafting.open(path)) go({ step: "columns" });
    else go({ step: "file" });
  }
  async function choose() {
    const path = await chooseFile(m.importingChoose(), [
      {
        name: m.importingFiles(),
        extensions: ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt", "xml", "json", "zip"],
      },
    ]);
    if (path !== null) await take(path);
  }
  const applySheet = () =>
    draft &&
    void apply.run(
      (options) => call("import.apply", requestOf(draft), options),
      (done, step) => {
        drafting.finish({ draft, done, step });
        go({ step: "done" });
      },
    );
  const applyIati = (draft: IatiDraft) => {
    const request = iatiRequest(draft);
    if (request === null) return;
    void apply.run(
      (options) => call("import.iati_apply", request, options),
      (of, step) => {
        other.finish({ draft, outcome: { source: "iati", of }, step });
        go({ step: "done" });
      },
    );
  };
  const applyRegister = (draft: RegisterDraft) => {
    const request = registerRequest(draft);
    if (draft.source === "submission") {
      void apply.run(
        (options) => call("import.submission_apply", request, options),
        (of, step) => {
          other.finish({ draft, outcome: { source: "submission", of }, step });
          go({ step: "done" });
        },
      );
      return;
    }
    void apply.run(
      (options) => call("import.register_apply", request, options),
      (of, step) => {
        other.finish({ draft, outcome: { source: "register", of }, step });
        go({ step: "done" });
      },
    );
  };
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
  const file = (other.draft ?? other.finished?.draft)?.path;
  return (
    <Page
      title={m.importingTitle()}
      actions={
        step !== "file" &&
        step !== "done" && (
          <Button icon={FolderOpen} isDisabled={drafting.busy} onPress={() => void choose()}>
            {m.importingChooseAnother()}
          </Button>
        )
      }
    >
      <div className={styles.screen}>
        <div className={styles.bar}>
          <Steps steps={stepsOf[source]} current={step} open={open} />
          {file !== undefined && step !== "file" && (
            <span className={styles.about}>
              <FileCode aria-hidden className="i-s" />
              <span className="clip" title={file} dir="auto">
                {fileName(file)}
              </span>
            </span>
          )}
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
        {step === "file" && <ChooseFile drafting={drafting} other={other} onChoose={() => void choose()} />}
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
            onApply={applySheet}
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
        {step === "activities" && other.draft?.source === "iati" && (
          <IatiActivities
            key={other.draft.path}
            draft={other.draft}
            onChange={other.set}
            onAnother={() => void choose()}
            onApply={() => other.draft?.source === "iati" && applyIati(other.draft)}
          />
        )}
        {step === "records" && other.draft && other.draft.source !== "iati" && (
          <RegisterRecords
            key={other.draft.path}
            draft={other.draft}
            onChange={other.set}
            onAnother={() => void choose()}
            onApply={() => other.draft && other.draft.source !== "iati" && applyRegister(other.draft)}
          />
        )}
        {step === "done" && other.finished && (
          <OtherDone
            finished={other.finished}
            onAgain={() => void choose()}
            onBack={() => {
              other.finish(null);
              go({ step: stepsOf[source][1] });
            }}
          />
        )}
        <DropHere onFiles={(paths) => void take(paths[0])}>{m.importingDrop()}</DropHere>
      </div>
      <MakingDialog title={m.importingRunning()} progress={apply.progress} onCancel={apply.cancel} />
    </Page>
  );
}
