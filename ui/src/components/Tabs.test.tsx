import { fireEvent, render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { Tabs } from "./Tabs";

it("chooses a tab by Alt and its number, and ignores numbers without a tab", () => {
  const select = vi.fn();
  const tabs = [
    { id: "facts", label: "Facts" },
    { id: "money", label: "Money", count: 3 },
  ];
  render(
    <Tabs label="Parts" tabs={tabs} selected="facts" onSelect={select}>
      Facts
    </Tabs>,
  );
  fireEvent.keyDown(window, { code: "Digit2", altKey: true });
  expect(select).toHaveBeenLastCalledWith("money");
  select.mockClear();
  fireEvent.keyDown(window, { code: "Digit3", altKey: true });
  fireEvent.keyDown(window, { code: "Digit2" });
  expect(select).not.toHaveBeenCalled();
});
