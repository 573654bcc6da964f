import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ComboBox } from "./ComboBox";
import type { Option } from "./Field";

it("shows what was asked for last, in whatever order the answers come", async () => {
  const answers = new Map<string, (options: Option[]) => void>();
  const change = vi.fn();
  const user = userEvent.setup();
  render(
    <ComboBox
      label="Country"
      value={null}
      onChange={change}
      search={(typed) => new Promise((resolve) => answers.set(typed, resolve))}
    />,
  );
  await user.type(screen.getByRole("combobox"), "la");
  await act(async () => answers.get("la")?.([{ id: "LAO", label: "Lao PDR" }]));
  await act(async () => answers.get("l")?.([{ id: "LSO", label: "Lesotho" }]));
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Lao PDR"]);
  await user.click(screen.getByRole("option"));
  expect(change).toHaveBeenCalledWith({ id: "LAO", label: "Lao PDR" });
});
