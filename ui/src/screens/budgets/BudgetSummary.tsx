import { useRead } from "../../backend/queries";
import { ExecutionTable } from "./ExecutionTable";
import { Whole } from "./Whole";

/** The fiscal year's budget for home: as a whole, then by priority area. */
export function BudgetSummary({ year }: { year: number }) {
  const execution = useRead("budget.execution", { fiscal_year: year }, { keepPrevious: true });
  return (
    <>
      {execution.data && execution.data.totals.length > 0 && <Whole execution={execution.data} compact />}
      <ExecutionTable year={year} compact />
    </>
  );
}
