import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { CallError } from "../backend/call";
import { DraftScope, draftKey } from "./drafts";
import { SavedText } from "./Saved";

const key = draftKey("project-1", "title");

function page(value: string, save: (value: string) => Promise<unknown>) {
  return render(
    <DraftScope value="project-1">
      <SavedText label="Title" path="title" value={value} save={save} />
    </DraftScope>,
  );
}

beforeEach(() => localStorage.clear());

it("brings back what was typed before a crash, and saves it when it is kept", async () => {
  const save = vi.fn(() => new Promise<unknown>(() => undefined));
  page("Old", save);
  await userEvent.type(screen.getByLabelText("Title"), " and new");
  // The program is gone before the pause is over: nothing was saved, nothing said goodbye.
  const kept = localStorage.getItem(key);
  expect(kept).toBe(JSON.stringify("Old and new"));
  cleanup();
  localStorage.setItem(key, kept ?? "");

  const again = vi.fn(() => Promise.resolve());
  page("Old", again);
  expect(screen.getByLabelText<HTMLInputElement>("Title").value).toBe("Old and new");
  expect(screen.getByText("Text that was not saved yet was brought back.")).toBeTruthy();
  expect(again).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(again).toHaveBeenCalledWith("Old and new");
  await act(() => Promise.resolve());
  expect(localStorage.getItem(key)).toBeNull();
});

it("forgets what is discarded", async () => {
  localStorage.setItem(key, JSON.stringify("Half a sent"));
  page("Old", () => Promise.resolve());
  await userEvent.click(screen.getByRole("button", { name: "Discard it" }));
  expect(screen.getByLabelText<HTMLInputElement>("Title").value).toBe("Old");
  expect(localStorage.getItem(key)).toBeNull();
});

it("keeps nothing of what was saved, and everything of what was refused", async () => {
  const refusal = new CallError({
    code: "invalid",
    message: "No",
    fields: [{ path: "title", message: "This cannot be empty." }],
    detail: null,
  });
  page("Old", (value) => (value === "" ? Promise.reject(refusal) : Promise.resolve()));
  const field = screen.getByLabelText("Title");
  await userEvent.type(field, "er");
  await userEvent.tab();
  expect(localStorage.getItem(key)).toBeNull();
  await userEvent.clear(field);
  await userEvent.tab();
  expect(localStorage.getItem(key)).toBe('""');
});
