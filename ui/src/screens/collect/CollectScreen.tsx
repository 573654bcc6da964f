import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FolderOpen } from "lucide-react";
import type { KitResult } from "../../backend/generated";
import { m } from "../../backend/messages";
import { chooseFiles } from "../../backend/platform";
import { Button } from "../../components/Button";
import { useCommands } from "../../components/commands";
import { DropHere } from "../../components/DropHere";
import { Page } from "../../components/Page";
import { AnswersView } from "./AnswersView";
import styles from "./Collect.module.css";
import { Ministries } from "./Ministries";
import { useAnswers } from "./useAnswers";

/** What the address of the screen holds. */
export interface CollectSearch {
  /** The workbook that is looked at. */
  answer?: string;
  /** Only rows of which this becomes. */
  only?: KitResult;
}

const route = getRouteApi("/kits");

/** A year from the ministries: workbooks go out, come back filled in, and are merged. */
export function CollectScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { answers, add, change, putAside } = useAnswers();
  const go = (next: CollectSearch) => void navigate({ to: "/kits", search: next });
  const open = answers.find(({ draft }) => draft.path === search.answer);

  function take(paths: readonly string[]) {
    const [first] = paths;
    if (first === undefined) return;
    add(paths);
    go({ answer: first });
  }
  const choose = async () => take(await chooseFiles(m.collectingChoose()));
  useCommands([
    { id: "collect-answers", label: m.collectingChoose(), group: m.collectingTitle(), run: () => void choose() },
  ]);

  return (
    <Page
      title={m.collectingTitle()}
      actions={
        <Button icon={FolderOpen} onPress={() => void choose()}>
          {m.collectingChoose()}
        </Button>
      }
    >
      <div className={styles.screen}>
        {open ? (
          <AnswersView
            answers={answers}
            open={open}
            only={search.only ?? null}
            onOnly={(only) =>
              void navigate({
                to: "/kits",
                search: { answer: open.draft.path, only: only ?? undefined },
                replace: true,
              })
            }
            onChange={(changed) => change(open.draft.path, changed)}
            onPutAside={() => {
              const next = answers.find(({ draft }) => draft.path !== open.draft.path);
              putAside(open.draft.path);
              go(next ? { answer: next.draft.path } : {});
            }}
            onBack={() => go({})}
          />
        ) : (
          <Ministries answers={answers} />
        )}
        <DropHere onFiles={take}>{m.collectingDrop()}</DropHere>
      </div>
    </Page>
  );
}
