import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { CallError } from "../backend/call";
import { useLiveRecord } from "../backend/record";
import { ConflictDialog } from "./ConflictDialog";

type Course = {
  id: string;
  row_version: number;
  title: string;
  days: number | null;
};

const read: Course = { id: "1", row_version: 4, title: "Seeds", days: 5 };
/** What the other window has saved meanwhile. */
const theirs: Course = { ...read, row_version: 7, title: "Rice seeds", days: 9 };

function Page({ save }: { save: (course: Course) => Promise<Course> }) {
  const live = useLiveRecord(read, save);
  return (
    <>
      <button type="button" onClick={() => void live.patch({ title: "Seed quality" }).catch(() => undefined)}>
        Type
      </button>
      <ConflictDialog
        conflict={live.conflict}
        fields={{ title: { label: "Title" }, days: { label: "Days", show: (days) => `${days} days` } }}
        onResolve={(choice) => void live.resolve(choice)}
      />
    </>
  );
}

/** A register in which the other window was first. */
function register() {
  return vi.fn(async (course: Course) => {
    if (course.row_version === theirs.row_version) return { ...course, row_version: 8 };
    const detail = { mine: course, theirs };
    throw new CallError({ code: "conflict", message: "Changed meanwhile.", fields: [], detail });
  });
}

const rows = () =>
  within(screen.getByRole("alertdialog"))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

it("shows both versions of every field that differs, and saves mine over theirs only when told", async () => {
  const save = register();
  render(<Page save={save} />);
  await userEvent.click(screen.getByRole("button", { name: "Type" }));
  expect(rows()).toEqual(["TitleRice seedsSeed quality", "Days9 days5 days"]);
  expect(save).toHaveBeenCalledTimes(1);
  const buttons = within(screen.getByRole("alertdialog")).getAllByRole("button");
  await userEvent.click(buttons.at(-1) as HTMLElement);
  expect(save).toHaveBeenLastCalledWith({ ...read, title: "Seed quality", row_version: 7 });
  expect(screen.queryByRole("alertdialog")).toBeNull();
});

it("keeps theirs without saving anything", async () => {
  const save = register();
  render(<Page save={save} />);
  await userEvent.click(screen.getByRole("button", { name: "Type" }));
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(save).toHaveBeenCalledTimes(1);
});
