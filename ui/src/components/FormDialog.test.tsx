import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { CallError } from "../backend/call";
import { TextField } from "./Field";
import { FormDialog } from "./FormDialog";

function Naming({ save }: { save: (name: string) => Promise<void> }) {
  const [name, setName] = useState("");
  return (
    <FormDialog title="New" action="Create" onSubmit={() => save(name)} onClose={() => undefined}>
      {(at) => <TextField label="Name" value={name} onChange={setName} error={at("name")} autoFocus />}
    </FormDialog>
  );
}

const refusal = (path: string) =>
  new CallError({
    code: "invalid",
    message: "Look at the fields.",
    fields: [{ path, message: `No ${path}.` }],
    detail: null,
  });

it("saves by Enter, and once however often the button is pressed", async () => {
  let finish: () => void = () => {};
  const save = vi.fn(() => new Promise<void>((done) => (finish = done)));
  render(<Naming save={save} />);
  await userEvent.type(screen.getByLabelText("Name"), "Noy{Enter}");
  expect(save).toHaveBeenLastCalledWith("Noy");
  await userEvent.dblClick(screen.getByRole("button", { name: "Create" }));
  await userEvent.keyboard("{Enter}");
  expect(save).toHaveBeenCalledTimes(1);
  finish();
});

it("says what is refused at its field, and what has no field under the fields", async () => {
  const save = vi.fn().mockRejectedValueOnce(refusal("name")).mockRejectedValueOnce(refusal("agency"));
  render(<Naming save={save} />);
  const create = screen.getByRole("button", { name: "Create" });
  await userEvent.click(create);
  expect(screen.getByText("No name.")).toBeTruthy();
  expect(screen.queryByText("Look at the fields.")).toBeNull();
  await userEvent.click(create);
  expect(screen.queryByText("No name.")).toBeNull();
  expect(screen.getByText("No agency.")).toBeTruthy();
});

it("asks for nothing that is not ready, and forgets what was refused of something else", async () => {
  const save = vi.fn().mockRejectedValue(refusal("days"));
  const asked = (about: string, isReady: boolean) => (
    <FormDialog
      title="Delete"
      action="Delete"
      role="alertdialog"
      variant="danger"
      about={about}
      isReady={isReady}
      onSubmit={save}
      onClose={() => undefined}
    >
      <input aria-label="Days" />
    </FormDialog>
  );
  const { rerender } = render(asked("one", false));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.type(screen.getByLabelText("Days"), "3{Enter}");
  expect(save).not.toHaveBeenCalled();
  rerender(asked("one", true));
  await userEvent.type(screen.getByLabelText("Days"), "{Enter}");
  expect(screen.getByText("No days.")).toBeTruthy();
  rerender(asked("two", true));
  expect(screen.queryByText("No days.")).toBeNull();
});
