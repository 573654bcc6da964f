import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { DataTable } from "./DataTable";
import { countOf, nothing } from "./selection";

interface Row {
  id: string;
  amount: number;
}

const all: Row[] = Array.from({ length: 7 }, (_, index) => ({ id: `P-${index + 1}`, amount: index * 10 }));

function Register({ onOpen = () => {}, onDelete }: { onOpen?: (row: Row) => void; onDelete?: (row: Row) => void }) {
  const [offset, setOffset] = useState(0);
  const [sort, setSort] = useState({ column: "id", descending: false });
  const [selection, setSelection] = useState(nothing);
  return (
    <DataTable
      label="Projects"
      rows={all.slice(offset, offset + 3)}
      columns={[
        { id: "id", header: "Code", isRowHeader: true, sortable: true, cell: (row) => row.id },
        { id: "amount", header: "Amount", unit: "THB", align: "end", cell: (row) => row.amount },
      ]}
      rowKey={(row) => row.id}
      rowName={(row) => row.id}
      sort={sort}
      onSort={setSort}
      selection={selection}
      onSelect={setSelection}
      foot={`${countOf(selection, all.length)} selected`}
      onOpen={onOpen}
      onDelete={onDelete}
      total={{ label: "7 projects", cells: { amount: "210" } }}
      paging={{ offset, size: 3, total: all.length, onOffset: setOffset }}
      empty="Nothing"
    />
  );
}

const row = (name: string) => screen.getByRole("row", { name: new RegExp(name) });

describe("a register by keyboard", () => {
  it("moves with the arrows, opens with Enter, selects with Space", async () => {
    const open = vi.fn();
    const user = userEvent.setup();
    render(<Register onOpen={open} />);
    row("P-1").focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(row("P-2"));
    await user.keyboard("{Enter} ");
    expect(open).toHaveBeenCalledWith(all[1]);
    expect(row("P-2").getAttribute("aria-selected")).toBe("true");
  });

  it("selects what lies between with Shift, everything with Ctrl+A, nothing with Esc", async () => {
    const user = userEvent.setup();
    render(<Register />);
    row("P-1").focus();
    await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    expect(screen.getByText("3 selected")).toBeTruthy();
    await user.keyboard("{Shift>}{ArrowUp}{/Shift}");
    expect(screen.getByText("2 selected")).toBeTruthy();
    await user.keyboard("{Control>}a{/Control}");
    expect(screen.getByText("7 selected")).toBeTruthy();
    await user.keyboard(" ");
    expect(screen.getByText("6 selected")).toBeTruthy();
    await user.keyboard("{Escape}");
    expect(screen.getByText("0 selected")).toBeTruthy();
  });

  it("edits the row with E and asks for its end with Delete", async () => {
    const open = vi.fn();
    const remove = vi.fn();
    const user = userEvent.setup();
    render(<Register onOpen={open} onDelete={remove} />);
    row("P-2").focus();
    await user.keyboard("e{Delete}");
    expect(open).toHaveBeenCalledWith(all[1]);
    expect(remove).toHaveBeenCalledWith(all[1]);
  });

  it("fetches the next window when it moves past the last row, and comes back", async () => {
    const user = userEvent.setup();
    render(<Register />);
    row("P-1").focus();
    await user.keyboard("{End}{ArrowDown}");
    expect(document.activeElement).toBe(row("P-4"));
    expect(screen.getByText("Rows 4–6 of 7")).toBeTruthy();
    await user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(row("P-3"));
  });
});

it("says how it is sorted and turns the order around", async () => {
  const user = userEvent.setup();
  render(<Register />);
  const head = screen.getByRole("columnheader", { name: "Code" });
  expect(head.getAttribute("aria-sort")).toBe("ascending");
  await user.click(within(head).getByRole("button"));
  expect(head.getAttribute("aria-sort")).toBe("descending");
});

it("puts the sum under its column", () => {
  render(<Register />);
  const total = screen.getByRole("row", { name: /7 projects/ });
  expect(within(total).getAllByRole("cell").at(-1)?.textContent).toBe("210");
});
