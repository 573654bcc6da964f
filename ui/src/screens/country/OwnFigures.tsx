import { useNavigate } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { labelOf, useChoices } from "../../app/choices";
import { formatAmount, formatDecimal } from "../../backend/format";
import type { Amount, PartnerFigureRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import type { Column } from "../../components/DataTable";
import { EmptyState } from "../../components/Feedback";
import { type CountryListProps, Records } from "./lists";

/** What the country itself publishes, beside our figures; a row opens where it is kept. */
export function OwnFigures(list: CountryListProps) {
  const choices = useChoices();
  const navigate = useNavigate();
  const request = { country: list.iso3 };
  const answer = useRead(
    "partner_figure.list",
    { ...request, page: { offset: list.offset, limit: 100 } },
    { keepPrevious: true },
  );
  const open = (id: string) => void navigate({ to: "/partner-figures", search: { country: list.iso3, open: id } });
  const columns: Column<PartnerFigureRow>[] = [
    { id: "year", header: m.chartYear(), width: "4rem", cell: (row) => String(row.figure.year) },
    { id: "title", header: m.partnerFiguresSource(), isRowHeader: true, cell: (row) => row.figure.title },
    {
      id: "direction",
      header: m.countryDirection(),
      width: "7rem",
      cell: (row) => labelOf(choices, "direction", row.figure.direction),
    },
    { id: "currency", header: m.moneyCurrency(), width: "5rem", cell: (row) => row.figure.amount.currency },
    money("theirs", m.partnerFiguresTheirs(), (row) => row.figure.amount),
    money("ours", m.partnerFiguresOurs(), (row) => row.compared.ours.partner),
    money("difference", m.partnerFiguresDifference(), (row) => row.compared.difference.partner),
    {
      id: "percent",
      header: m.partnerFiguresPercent(),
      width: "5rem",
      align: "end",
      cell: (row) => (row.compared.percent === null ? "" : formatDecimal(row.compared.percent, { digits: 1 })),
    },
  ];
  return (
    <Records
      label={m.countryOwnFigures()}
      columns={columns}
      answer={answer}
      rowKey={(row) => row.figure.id}
      rowName={(row) => row.figure.title}
      onOpen={(row) => open(row.figure.id)}
      list={list}
      output={{ list: "partner_figure", request }}
      empty={
        <EmptyState
          title={m.countryOwnFiguresNone()}
          action={
            <Button icon={Plus} onPress={() => open("new")}>
              {m.countryOwnFiguresAdd()}
            </Button>
          }
        >
          {m.countryOwnFiguresNoneNote()}
        </EmptyState>
      }
    />
  );
}

function money(id: string, header: string, of: (row: PartnerFigureRow) => Amount | null): Column<PartnerFigureRow> {
  return {
    id,
    header,
    width: "9rem",
    align: "end",
    cell: (row) => {
      const amount = of(row);
      return amount === null ? "" : formatAmount(amount);
    },
  };
}
