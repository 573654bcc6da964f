import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { CallError } from "../../backend/call";
import { TextField } from "../../components/Field";
import { NewRecordDrawer } from "./NewRecordDrawer";
import { useNewForm, useSavedForm } from "./recordForm";

const refusal = (path: string, message: string) =>
  new CallError({ code: "invalid", message: "Refused.", fields: [{ path, message }], detail: null });

function New({ save, onDone }: { save: (record: { title: string }) => Promise<unknown>; onDone: () => void }) {
  const form = useNewForm({ title: "" }, save);
  return (
    <NewRecordDrawer
      title="New"
      addLabel="Add"
      problem={form.problem}
      submit={form.submit}
      onDone={onDone}
      onClose={() => undefined}
    >
      <TextField
        label="Title"
        value={form.draft.title}
        onChange={(title) => form.type({ title })}
        error={form.at("title")}
      />
    </NewRecordDrawer>
  );
}

it("keeps a refused new record with its reason and focus, and forgets the reason when the field changes", async () => {
  const save = vi.fn(async ({ title }: { title: string }) => {
    if (title === "x") throw refusal("title", "Write more.");
  });
  const done = vi.fn();
  const user = userEvent.setup();
  render(<New save={save} onDone={done} />);
  const title = screen.getByLabelText<HTMLInputElement>("Title");
  await user.type(title, "x{Enter}");
  expect(await screen.findByText("Write more.")).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement).toBe(title), { timeout: 10_000 });
  expect(title.value).toBe("x");
  expect(done).not.toHaveBeenCalled();

  await user.type(title, "y");
  expect(screen.queryByText("Write more.")).toBeNull();
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce(), { timeout: 10_000 });
  expect(save).toHaveBeenLastCalledWith({ title: "xy" });
});

interface Line {
  id: string;
  row_version: number;
  kind: string;
  method: string | null;
}

function Saved({ save }: { save: (record: Line) => Promise<Line> }) {
  const form = useSavedForm<Line>({ id: "1", row_version: 4, kind: "A", method: null }, save);
  return (
    <>
      <output>{`${form.draft.kind} ${form.draft.method} ${form.at("method")}`}</output>
      <button type="button" onClick={() => form.choose({ kind: "B" })}>
        kind
      </button>
      <button type="button" onClick={() => form.choose({ method: "salary" })}>
        method
      </button>
    </>
  );
}

it("saves fields that hang together in one record, once both are there", async () => {
  const save = vi.fn(async (line: Line) => {
    if (line.kind === "B" && line.method === null) throw refusal("method", "How?");
    return { ...line, row_version: line.row_version + 1 };
  });
  const user = userEvent.setup();
  render(<Saved save={save} />);
  await user.click(screen.getByText("kind"));
  expect(await screen.findByText("B null How?")).toBeTruthy();
  await user.click(screen.getByText("method"));
  expect(await screen.findByText("B salary null")).toBeTruthy();
  expect(save).toHaveBeenLastCalledWith({ id: "1", row_version: 4, kind: "B", method: "salary" });
});
