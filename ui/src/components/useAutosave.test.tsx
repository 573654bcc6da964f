import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { CallError } from "../backend/call";
import { TextField } from "./Field";
import { useSaveSummary } from "./saveState";
import { useAutosave } from "./useAutosave";

function Title({ value, save }: { value: string; save: (value: string) => Promise<unknown> }) {
  const field = useAutosave(value, save, "title");
  const summary = useSaveSummary();
  return (
    <>
      <TextField label="Title" value={field.draft} onChange={field.setDraft} onBlur={field.flush} error={field.error} />
      <output>{`${field.state}, ${summary.failed} failed`}</output>
    </>
  );
}

it("saves what was typed once, when the field is left", async () => {
  const save = vi.fn(async () => undefined);
  const user = userEvent.setup();
  render(<Title value="" save={save} />);
  await user.type(screen.getByLabelText("Title"), "Rice");
  expect(save).not.toHaveBeenCalled();
  await user.tab();
  expect(save.mock.calls).toEqual([["Rice"]]);
  expect(screen.getByRole("status").textContent).toBe("saved, 0 failed");
});

it("keeps refused words with the reason of its own field, and recovers", async () => {
  let refuse = true;
  const save = vi.fn(async () => {
    if (refuse) {
      throw new CallError({
        code: "invalid",
        message: "Some fields cannot be saved.",
        fields: [{ path: "title", message: "A title is missing." }],
        detail: null,
      });
    }
  });
  const user = userEvent.setup();
  render(<Title value="Rice" save={save} />);
  const input = screen.getByLabelText<HTMLInputElement>("Title");
  await user.type(input, " seed");
  await user.tab();
  expect(screen.getByText("A title is missing.")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("failed, 1 failed");
  expect(input.value).toBe("Rice seed");
  refuse = false;
  await user.type(input, "s");
  await user.tab();
  expect(screen.queryByText("A title is missing.")).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("saved, 0 failed");
});

it("shows what undo brought back, but not over words that wait to be saved", async () => {
  const user = userEvent.setup();
  const save = async () => undefined;
  const { rerender } = render(<Title value="Rice" save={save} />);
  rerender(<Title value="Maize" save={save} />);
  const input = screen.getByLabelText<HTMLInputElement>("Title");
  expect(input.value).toBe("Maize");
  await user.type(input, "!");
  act(() => rerender(<Title value="Wheat" save={save} />));
  expect(input.value).toBe("Maize!");
});
