import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { countriesOf, labelOf, optionsOf, useChoices } from "../../app/choices";
import { changed, type ListAddress } from "../../app/list/address";
import type { ListColumn } from "../../app/list/columns";
import { ListScreen } from "../../app/list/ListScreen";
import { useProgramme } from "../../app/programme";
import { formatAmount, formatDate, formatDecimal } from "../../backend/format";
import type { Amount, PartnerFigureRow } from "../../backend/generated";
import { m } from "../../backend/messages";
import { StatusLine } from "../../components/Status";
import { NewPartnerFigure, PartnerFigureDrawer } from "./PartnerFigureDrawer";
import styles from "./PartnerFigures.module.css";

const route = getRouteApi("/partner-figures");

/** What partners publish about what they gave us or got from us, beside our own figures. */
export function PartnerFiguresScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const { years } = useProgramme();
  const go = (next: ListAddress) => void navigate({ to: "/partner-figures", search: next, replace: true });
  const close = () => go(changed(search, { open: undefined }));

  const columns: ListColumn<PartnerFigureRow>[] = [
    { id: "year", header: m.chartYear(), width: "4rem", cell: (row) => String(row.figure.year) },
    {
      id: "partner",
      header: m.partnerFiguresPartner(),
      isRowHeader: true,
      cell: (row) => [row.country_name, row.organisation].filter(Boolean).join(", "),
    },
    {
      id: "direction",
      header: m.moneyDirection(),
      width: "5.75rem",
      cell: (row) => <span className="muted">{labelOf(choices, "direction", row.figure.direction)}</span>,
    },
    { id: "currency", header: m.moneyCurrency(), width: "4.5rem", cell: (row) => row.figure.amount.currency },
    {
      id: "theirs",
      header: m.partnerFiguresTheirs(),
      width: "7.75rem",
      align: "end",
      cell: (row) => formatAmount(row.figure.amount),
    },
    {
      id: "ours",
      header: m.partnerFiguresOurs(),
      width: "7.75rem",
      align: "end",
      cell: (row) => amount(row.compared.ours.partner),
    },
    {
      id: "difference",
      header: m.partnerFiguresDifference(),
      width: "7.75rem",
      align: "end",
      cell: (row) => amount(row.compared.difference.partner),
    },
    {
      id: "percent",
      header: m.partnerFiguresPercent(),
      width: "4.5rem",
      align: "end",
      cell: (row) => (row.compared.percent === null ? "" : formatDecimal(row.compared.percent, { digits: 1 })),
    },
    {
      id: "ours_own",
      header: m.partnerFiguresOursOwn(),
      align: "end",
      optional: true,
      cell: (row) => amount(row.compared.ours.own),
    },
    {
      id: "theirs_own",
      header: m.partnerFiguresTheirsOwn(),
      align: "end",
      optional: true,
      cell: (row) => amount(row.compared.theirs.own),
    },
    {
      id: "ours_usd",
      header: m.partnerFiguresOursUsd(),
      align: "end",
      optional: true,
      cell: (row) => amount(row.compared.ours.usd),
    },
    {
      id: "theirs_usd",
      header: m.partnerFiguresTheirsUsd(),
      align: "end",
      optional: true,
      cell: (row) => amount(row.compared.theirs.usd),
    },
    {
      id: "title",
      header: m.partnerFiguresSource(),
      width: "8.5rem",
      cell: (row) => (
        <span className="muted" title={row.figure.title}>
          {row.figure.title}
        </span>
      ),
    },
    {
      id: "source_date",
      header: m.partnerFiguresDate(),
      optional: true,
      cell: (row) => (row.figure.source_date === null ? "" : formatDate(row.figure.source_date)),
    },
    { id: "place", header: m.partnerFiguresPlace(), optional: true, cell: (row) => row.figure.place },
    {
      id: "remark",
      header: m.partnerFiguresRemark(),
      width: "17rem",
      cell: ({ compared: { doubt, missing } }) =>
        (doubt ?? missing) !== null && (
          <div className={styles.remark}>
            <StatusLine tone="warn" icon={TriangleAlert}>
              {doubt ?? missing}
            </StatusLine>
          </div>
        ),
    },
  ];

  return (
    <ListScreen
      command="partner_figure.list"
      list="partner_figure"
      title={m.partnerFiguresTitle()}
      address={search}
      onAddress={go}
      columns={columns}
      filters={[
        {
          id: "year",
          label: m.chartYear(),
          number: true,
          options: years.map((year) => ({ id: String(year), label: String(year) })),
        },
        { id: "country", label: m.projectsCountry(), options: countriesOf(choices) },
        {
          id: "direction",
          label: m.moneyDirection(),
          options: optionsOf(choices, "direction").filter(({ id }) => id !== "both_ways"),
        },
      ]}
      rowKey={(row) => row.figure.id}
      rowName={(row) => `${row.country_name} ${row.figure.year}`}
      create={{ label: m.partnerFiguresNew(), onPress: () => go(changed(search, { open: "new" })) }}
      empty={{ title: m.partnerFiguresNone(), note: m.partnerFiguresNoneNote() }}
      notFound={{ title: m.partnerFiguresNoneFound(), note: m.partnerFiguresNoneFoundNote() }}
      saves
      drawer={
        search.open === "new" ? (
          <NewPartnerFigure
            country={typeof search.country === "string" ? search.country : null}
            onClose={close}
            onAdded={(id) => go(changed(search, { open: id }))}
          />
        ) : (
          search.open && <PartnerFigureDrawer key={search.open} id={search.open} onClose={close} />
        )
      }
    />
  );
}

function amount(value: Amount | null): string {
  return value === null ? "" : formatAmount(value);
}
