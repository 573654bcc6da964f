// The inputs of the methods by which an in-kind amount is worked out.
import type { Amount, Valuation, ValuationInputs } from "../../../../backend/generated";

/** The methods that have inputs; what a partner declares has none. */
export type Method = Exclude<Valuation, "partner_declared">;

export function hasInputs(valuation: Valuation | null): valuation is Method {
  return valuation !== null && valuation !== "partner_declared";
}

/** Inputs of which nothing is known yet but the currency. */
export function blankOf(method: Method, currency: string, year: number): ValuationInputs {
  const none: Amount = { amount: "", currency };
  switch (method) {
    case "official_salary":
      return {
        official_salary: {
          grade: "",
          source: "",
          pay: none,
          per: "month",
          working_days: null,
          persons: "1",
          person_days: "",
          allowances: [],
        },
      };
    case "standard_unit_cost":
      return {
        standard_unit_cost: {
          unit_cost_id: null,
          name: "",
          unit: "person_day",
          year,
          price: none,
          source: "",
          quantity: "",
        },
      };
    case "actual_expenditure":
      return { actual_expenditure: { parts: [{ label: "", amount: none, document: "" }] } };
    case "market_price":
      return { market_price: { goods: [{ label: "", quantity: "1", price: none, source: "" }] } };
  }
}

/** The same with every amount in another currency. */
export function inCurrency(inputs: ValuationInputs, currency: string): ValuationInputs {
  const of = (amount: Amount): Amount => ({ ...amount, currency });
  if ("official_salary" in inputs) {
    const salary = inputs.official_salary;
    const allowances = salary.allowances.map((each) => ({ ...each, amount: of(each.amount) }));
    return { official_salary: { ...salary, pay: of(salary.pay), allowances } };
  }
  if ("standard_unit_cost" in inputs) {
    const units = inputs.standard_unit_cost;
    return { standard_unit_cost: { ...units, price: of(units.price) } };
  }
  if ("actual_expenditure" in inputs) {
    const parts = inputs.actual_expenditure.parts.map((part) => ({ ...part, amount: of(part.amount) }));
    return { actual_expenditure: { parts } };
  }
  const goods = inputs.market_price.goods.map((good) => ({ ...good, price: of(good.price) }));
  return { market_price: { goods } };
}

/** The same with some fields of its method changed. */
export function merged(inputs: ValuationInputs, method: Method, fields: object): ValuationInputs {
  const before = (inputs as Record<string, object>)[method];
  return { [method]: { ...before, ...fields } } as unknown as ValuationInputs;
}

/** The currency of the inputs; all amounts have the same. */
export function currencyOf(inputs: ValuationInputs): string | undefined {
  if ("official_salary" in inputs) return inputs.official_salary.pay.currency;
  if ("standard_unit_cost" in inputs) return inputs.standard_unit_cost.price.currency;
  if ("actual_expenditure" in inputs) return inputs.actual_expenditure.parts[0]?.amount.currency;
  return inputs.market_price.goods[0]?.price.currency;
}
