import { Plus } from "lucide-react";
import { useState } from "react";
import { Output } from "../../../app/list/Output";
import { useListKeys } from "../../../app/list/useListKeys";
import { call } from "../../../backend/call";
import type { Contact, Project } from "../../../backend/generated";
import { m } from "../../../backend/messages";
import { useRead } from "../../../backend/queries";
import { Button } from "../../../components/Button";
import { type Column, DataTable } from "../../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../../components/Feedback";
import { TextField } from "../../../components/Field";
import { ListLayout } from "../../../components/ListLayout";
import { BroughtBack, SavedTextArea } from "../../../components/Saved";
import { DeleteDialog } from "../DeleteDialog";
import { NewRecordDrawer } from "../NewRecordDrawer";
import type { PartProps } from "../Overview";
import type { TabProps } from "../ProjectPage";
import styles from "../ProjectPage.module.css";
import { RecordDrawer } from "../RecordDrawer";
import { type RecordForm, useNewForm, useSavedForm } from "../recordForm";

const size = 90;

/** Whom to ask about the project. */
export function ContactsTab({ project, patch, open, onOpen }: TabProps & PartProps) {
  const [offset, setOffset] = useState(0);
  const [deleting, setDeleting] = useState<Contact | null>(null);
  const contacts = useRead(
    "contact.list",
    { project: project.id, page: { offset, limit: size } },
    { keepPrevious: true },
  );
  const rows = contacts.data?.rows ?? [];
  const opened = rows.find((row) => row.id === open);
  useListKeys({
    create: { label: m.contactsAdd(), onPress: () => onOpen("new") },
    remove: opened && (() => setDeleting(opened)),
  });
  const columns: Column<Contact>[] = [
    { id: "name", header: m.contactsName(), isRowHeader: true, cell: (row) => row.name },
    { id: "role", header: m.contactsRole(), width: "20%", cell: (row) => row.role },
    { id: "organisation", header: m.contactsOrganisation(), width: "22%", cell: (row) => row.organisation },
    { id: "email", header: m.contactsEmail(), width: "20%", cell: (row) => row.email },
    { id: "phone", header: m.contactsPhone(), width: "9rem", cell: (row) => <span dir="ltr">{row.phone}</span> },
  ];
  return (
    <ListLayout
      filters={null}
      end={
        <>
          {rows.length > 0 && (
            <Output list="contact" title={`${project.code} ${m.contactsTab()}`} request={{ project: project.id }} />
          )}
          <Button variant="primary" size="small" icon={Plus} shortcut="N" onPress={() => onOpen("new")}>
            {m.contactsAdd()}
          </Button>
        </>
      }
      drawer={
        open === "new" ? (
          <NewContact project={project} onClose={() => onOpen(undefined)} />
        ) : opened ? (
          <OpenContact
            key={opened.id}
            contact={opened}
            onDelete={() => setDeleting(opened)}
            onClose={() => onOpen(undefined)}
          />
        ) : (
          <aside className={styles.aside} aria-label={m.contactsRemarks()}>
            <SavedTextArea
              label={m.contactsRemarks()}
              optional
              rows={8}
              path="contacts"
              value={project.contacts}
              save={(contacts) => patch({ contacts })}
            />
          </aside>
        )
      }
    >
      {contacts.error ? (
        <ErrorSentence error={contacts.error} />
      ) : !contacts.data ? (
        <Loading />
      ) : (
        <DataTable
          label={m.contactsTab()}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.name}
          onOpen={(row) => onOpen(row.id)}
          onDelete={setDeleting}
          openRow={open}
          paging={
            contacts.data.total > size ? { offset, size, total: contacts.data.total, onOffset: setOffset } : undefined
          }
          empty={
            <EmptyState
              title={m.contactsNone()}
              action={
                <Button icon={Plus} onPress={() => onOpen("new")}>
                  {m.contactsAdd()}
                </Button>
              }
            >
              {m.contactsNoneNote()}
            </EmptyState>
          }
        />
      )}
      {deleting && (
        <DeleteDialog
          title={m.contactsDeleteAsk()}
          note={m.contactsDeleteNote({ what: deleting.name })}
          remove={() => call("contact.delete", { id: deleting.id })}
          onDone={() => {
            setDeleting(null);
            if (open === deleting.id) onOpen(undefined);
          }}
          onClose={() => setDeleting(null)}
        />
      )}
    </ListLayout>
  );
}

function OpenContact({ contact, onDelete, onClose }: { contact: Contact; onDelete: () => void; onClose: () => void }) {
  const form = useSavedForm(contact, (changed) => call("contact.save", changed), { drafts: true });
  return (
    <RecordDrawer
      title={contact.name}
      subtitle={contact.role}
      subject={contact.id}
      form={form}
      conflict={{
        name: { label: m.contactsName() },
        role: { label: m.contactsRole() },
        organisation: { label: m.contactsOrganisation() },
        email: { label: m.contactsEmail() },
        phone: { label: m.contactsPhone() },
      }}
      deleteLabel={m.contactsDelete()}
      deleteKey="Del"
      onDelete={onDelete}
      onClose={onClose}
    >
      <ContactForm form={form} />
    </RecordDrawer>
  );
}

function NewContact({ project, onClose }: { project: Project; onClose: () => void }) {
  const blank: Contact = {
    id: "",
    row_version: 0,
    project_id: project.id,
    name: "",
    role: "",
    organisation: "",
    email: "",
    phone: "",
  };
  const form = useNewForm(blank, (contact) => call("contact.save", contact), undefined, `contact ${project.id}`);
  return (
    <NewRecordDrawer
      title={m.contactsNew()}
      addLabel={m.contactsAdd()}
      nextLabel={m.contactsAddNext()}
      problem={form.problem}
      submit={form.submit}
      onDone={onClose}
      onNext={() => form.reset({ ...blank, organisation: form.draft.organisation })}
      onClose={onClose}
    >
      <BroughtBack field={form}>{null}</BroughtBack>
      <ContactForm form={form} />
    </NewRecordDrawer>
  );
}

function ContactForm({ form }: { form: RecordForm<Contact> }) {
  const { draft, type, leave, at } = form;
  return (
    <>
      <TextField
        label={m.contactsName()}
        value={draft.name}
        onChange={(name) => type({ name })}
        onBlur={leave}
        error={at("name")}
      />
      <TextField
        label={m.contactsRole()}
        optional
        value={draft.role}
        onChange={(role) => type({ role })}
        onBlur={leave}
        error={at("role")}
      />
      <TextField
        label={m.contactsOrganisation()}
        optional
        value={draft.organisation}
        onChange={(organisation) => type({ organisation })}
        onBlur={leave}
        error={at("organisation")}
      />
      <TextField
        label={m.contactsEmail()}
        optional
        type="email"
        value={draft.email}
        onChange={(email) => type({ email })}
        onBlur={leave}
        error={at("email")}
      />
      <TextField
        label={m.contactsPhone()}
        optional
        type="tel"
        value={draft.phone}
        onChange={(phone) => type({ phone })}
        onBlur={leave}
        error={at("phone")}
      />
    </>
  );
}
