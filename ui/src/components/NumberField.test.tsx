import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { MoneyField, NumberField } from "./NumberField";

it("keeps what is not a number, says so, and does not hand it on", async () => {
  const change = vi.fn();
  const user = userEvent.setup();
  render(<NumberField label="Days" value="12" onChange={change} />);
  const input = screen.getByLabelText<HTMLInputElement>("Days");
  await user.clear(input);
  await user.type(input, "about ten");
  await user.tab();
  expect(input.value).toBe("about ten");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(/not a number yet/)).toBeTruthy();
  expect(change).not.toHaveBeenCalled();
});

it("hands on an amount with the decimals of its currency", async () => {
  const change = vi.fn();
  const user = userEvent.setup();
  render(<MoneyField label="Amount" value={null} currency="THB" onChange={change} />);
  await user.type(screen.getByLabelText("Amount"), "4,927,500.5");
  await user.tab();
  expect(change).toHaveBeenCalledWith({ amount: "4927500.50", currency: "THB" });
});

it("refuses more decimals than the currency has instead of rounding", async () => {
  const change = vi.fn();
  const user = userEvent.setup();
  render(<MoneyField label="Amount" value={null} currency="JPY" onChange={change} />);
  await user.type(screen.getByLabelText("Amount"), "100.5");
  await user.tab();
  expect(screen.getByText("JPY has no decimals. Write a whole amount.")).toBeTruthy();
  expect(change).not.toHaveBeenCalled();
});
