import { cleanup, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { type Command, keyText, offered, useCommands, useWindowCommands } from "./commands";

afterEach(cleanup);

function Offer({ commands, children }: { commands: Command[]; children?: React.ReactNode }) {
  useCommands(commands);
  return <div>{children}</div>;
}

function Desk({ commands, children }: { commands: Command[]; children?: React.ReactNode }) {
  useWindowCommands(commands);
  return <div>{children}</div>;
}

const command = (id: string, keys: string, run: () => void, more: Partial<Command> = {}): Command => ({
  id,
  label: id,
  group: "test",
  keys,
  run,
  ...more,
});

test("a screen's command goes before the window's, and goes with the screen", async () => {
  const [outer, inner] = [vi.fn(), vi.fn()];
  const { rerender } = render(
    <Desk commands={[command("window", "n", outer)]}>
      <Offer commands={[command("screen", "n", inner)]} />
    </Desk>,
  );
  expect(offered().map((each) => each.id)).toEqual(["screen", "window"]);
  await userEvent.keyboard("n");
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([0, 1]);
  rerender(<Desk commands={[command("window", "n", outer)]} />);
  await userEvent.keyboard("n");
  expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([1, 1]);
});

test("a single key belongs to what is typed; Ctrl reaches through, unless it yields", async () => {
  const [single, held, yielding] = [vi.fn(), vi.fn(), vi.fn()];
  const { getByRole } = render(
    <Offer
      commands={[
        command("new", "n", single),
        command("palette", "mod+k", held),
        command("undo", "mod+z", yielding, { yields: true }),
      ]}
    >
      <input />
    </Offer>,
  );
  getByRole("textbox").focus();
  await userEvent.keyboard("n{Control>}kz{/Control}");
  expect([single.mock.calls.length, held.mock.calls.length, yielding.mock.calls.length]).toEqual([0, 1, 0]);
  getByRole("textbox").blur();
  await userEvent.keyboard("n{Control>}kz{/Control}");
  expect([single.mock.calls.length, held.mock.calls.length, yielding.mock.calls.length]).toEqual([1, 2, 1]);
});

test("single keys wait while a dialog stands in front", async () => {
  const run = vi.fn();
  render(
    <Offer commands={[command("new", "n", run)]}>
      <div role="dialog" />
    </Offer>,
  );
  await userEvent.keyboard("n");
  expect(run).not.toHaveBeenCalled();
});

test("a held key that waits leaves a dialog alone, and a key that is only listed is left to what has the focus", async () => {
  const everything = vi.fn();
  const told = { id: "open", label: "open", group: "test", keys: "enter" };
  const { rerender } = render(
    <Offer commands={[command("all", "mod+a", everything, { waits: true }), told]}>
      <div role="dialog" />
    </Offer>,
  );
  expect(offered()).toContain(told);
  await userEvent.keyboard("{Enter}{Control>}a{/Control}");
  expect(everything).not.toHaveBeenCalled();
  rerender(<Offer commands={[command("all", "mod+a", everything, { waits: true }), told]} />);
  await userEvent.keyboard("{Control>}a{/Control}");
  expect(everything).toHaveBeenCalledTimes(1);
});

test("keys are written as on a keyboard", () => {
  expect(keyText("mod+shift+z")).toBe("Ctrl Shift Z");
  expect(keyText("alt+arrowleft")).toBe("Alt ←");
  expect("arrowup arrowdown escape".split(" ").map(keyText)).toEqual(["↑", "↓", "Esc"]);
});
