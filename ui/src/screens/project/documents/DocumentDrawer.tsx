import { Download, ExternalLink } from "lucide-react";
import { attempt } from "../../../app/attempt";
import { optionsOf, useChoices } from "../../../app/choices";
import { useShows } from "../../../app/shows";
import { call } from "../../../backend/call";
import { formatAmount } from "../../../backend/format";
import type { Document, DocumentPage, Project } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { chooseTarget, openFile } from "../../../backend/platform";
import { read, useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { ComboBox } from "../../../components/ComboBox";
import { DateField } from "../../../components/DateField";
import { type Option, TextArea, TextField } from "../../../components/Field";
import { Select } from "../../../components/Select";
import { toast } from "../../../components/Toast";
import pageStyles from "../ProjectPage.module.css";
import { FetchedDrawer, RecordDrawer } from "../RecordDrawer";
import { useSavedForm } from "../recordForm";
import styles from "./Documents.module.css";
import { formatSize } from "./DocumentsTab";

/** "The project as a whole" in a select. */
const none = "-";

interface DocumentDrawerProps {
  id: string;
  project: Project;
  onDelete: () => void;
  onClose: () => void;
}

/** What is known about a document, and ways to look at it. */
export function DocumentDrawer({ id, ...rest }: DocumentDrawerProps) {
  return (
    <FetchedDrawer read={useRead("document.get", { id })} title={m.documentsTab()} onClose={rest.onClose}>
      {(page) => <OpenDocument key={id} page={page} {...rest} />}
    </FetchedDrawer>
  );
}

function OpenDocument({
  page: { document, content },
  project,
  onDelete,
  onClose,
}: Omit<DocumentDrawerProps, "id"> & { page: DocumentPage }) {
  const choices = useChoices();
  const show = useShows();
  const form = useSavedForm<Document>(document, (changed) => call("document.save", changed), { drafts: true });
  const { draft, type, choose, leave, at } = form;
  const activities = useRead("activity.list", { project: project.id, page: { offset: 0, limit: 200 } });
  const line = useRead("cost_line.get", { id: draft.cost_line_id ?? "" }, { enabled: draft.cost_line_id !== null });

  async function open() {
    await attempt(async () => {
      const copy = await call("document.open", { id: document.id });
      await openFile(copy.path);
    });
  }

  async function saveCopy() {
    const ending = document.name.includes(".") ? (document.name.split(".").at(-1) ?? "") : "";
    const kinds = ending ? [{ name: content, extensions: [ending] }] : [];
    const path = await chooseTarget(m.documentsSaveCopy(), document.name, kinds);
    if (path === null) return;
    await attempt(async () => {
      // The dialog has asked whether a file of that name may go.
      const copy = await call("document.save_copy", { id: document.id, path, replace: true });
      toast(m.documentsSaved({ path: copy.path }));
    });
  }

  return (
    <RecordDrawer
      title={document.name}
      subtitle={`${content}, ${formatSize(document.size)}`}
      subject={document.id}
      form={form}
      conflict={{
        name: { label: m.documentsName() },
        kind: { label: m.documentsKind(), show: show.coded("document_kind") },
        date: { label: m.documentsDay(), show: show.day },
        activity_id: { label: m.moneyActivity(), show: show.activity },
        cost_line_id: { label: m.moneyLine(), show: show.line },
        note: { label: m.documentsNote() },
      }}
      deleteLabel={m.documentsDelete()}
      deleteKey="Del"
      onDelete={onDelete}
      onClose={onClose}
    >
      <div className={styles.buttons}>
        <Button icon={ExternalLink} onPress={() => void open()}>
          {m.documentsOpen()}
        </Button>
        <Button icon={Download} onPress={() => void saveCopy()}>
          {m.documentsSaveCopy()}
        </Button>
      </div>
      <TextField
        label={m.documentsName()}
        value={draft.name}
        onChange={(name) => type({ name })}
        onBlur={leave}
        error={at("name")}
      />
      <div className={pageStyles.pair}>
        <Select
          label={m.documentsKind()}
          options={optionsOf(choices, "document_kind")}
          value={draft.kind}
          onChange={(kind) => choose({ kind: kind as Document["kind"] })}
          error={at("kind")}
        />
        <DateField
          label={m.documentsDay()}
          optional
          value={draft.date}
          onChange={(date) => type({ date })}
          error={at("date")}
        />
      </div>
      <Select
        label={m.documentsActivity()}
        optional
        options={[
          { id: none, label: m.moneyActivityNone() },
          ...(activities.data?.rows ?? []).map(({ id, title }) => ({ id, label: title })),
        ]}
        value={draft.activity_id ?? none}
        onChange={(id) => choose({ activity_id: id === none ? null : id })}
        error={at("activity_id")}
      />
      <ComboBox
        label={m.documentsLine()}
        optional
        placeholder={m.documentsLineNone()}
        value={line.data ? lineOption(line.data.id, line.data.description, line.data.amount) : null}
        onChange={(option) => choose({ cost_line_id: option?.id ?? null })}
        search={(text) => searchLines(project.id, text)}
        error={at("cost_line_id")}
      />
      <TextArea
        label={m.documentsNote()}
        optional
        rows={4}
        value={draft.note}
        onChange={(note) => type({ note })}
        onBlur={leave}
        error={at("note")}
      />
    </RecordDrawer>
  );
}

async function searchLines(project: string, search: string): Promise<Option[]> {
  const found = await read("cost_line.list", { project, search, page: { offset: 0, limit: 50 } });
  return found.rows.map((row) => lineOption(row.id, row.description, row.amount));
}

function lineOption(id: string, description: string, amount: { amount: string; currency: string }): Option {
  return {
    id,
    label: m.moneyAmountOf({
      what: description || m.moneyUnnamed(),
      currency: amount.currency,
      amount: formatAmount(amount),
    }),
  };
}
