import { Columns3 } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { CommandName, RequestOf, ResponseOf } from "../../backend/call";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { useCommands } from "../../components/commands";
import { DataTable, type DataTableProps } from "../../components/DataTable";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { type Option, SearchField } from "../../components/Field";
import { FilterPicker } from "../../components/FilterChip";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { everything, nothing, type Selection } from "../../components/selection";
import { Tabs } from "../../components/Tabs";
import { changed, cleared, isFiltered, type ListAddress, pageSize, requestOf } from "./address";
import { ColumnsPanel } from "./ColumnsPanel";
import { arranged, defaultColumns, type ListColumn, rememberColumns, rememberedColumns } from "./columns";
import { Output } from "./Output";
import { SavedViews } from "./SavedViews";
import { SelectionBar } from "./SelectionBar";
import { useListKeys } from "./useListKeys";
import { addressOf, stateOf } from "./views";

/** Commands that answer a page of rows. */
export type ListCommand = {
  [K in CommandName]: ResponseOf<K> extends { rows: readonly unknown[]; total: number | null } ? K : never;
}[CommandName];

export type RowOf<K extends ListCommand> = ResponseOf<K>["rows"][number];

/** A view that the program brings along: a tab with a part of the request. */
export interface BuiltInView<K extends ListCommand> {
  id: string;
  label: string;
  request?: Partial<RequestOf<K>>;
}

/** A filter chip. Its id is the field of the request. */
export interface ListFilter<K extends ListCommand> {
  id: keyof RequestOf<K> & string;
  label: string;
  /** Everything that can be chosen … */
  options?: readonly Option[];
  /** … or how to find it by typing; `valueLabel` then says what is chosen. */
  search?: (typed: string) => Promise<readonly Option[]>;
  valueLabel?: string;
  /** The request takes a list of values. */
  multiple?: boolean;
  /** The request takes a number. */
  number?: boolean;
}

export interface ListScreenProps<K extends ListCommand> {
  /** The command that gives the rows. Filters, sorting and page are fields of its request. */
  command: K;
  /** The list's name in the core, under which columns are remembered: "project". */
  list: string;
  title: string;
  address: ListAddress;
  /** Goes to another address of this screen; `replace` leaves no step in Back. */
  onAddress: (address: ListAddress) => void;
  /** All columns; ids are those of the request's `sort` and of the list's columns in the core. */
  columns: readonly ListColumn<RowOf<K>>[];
  /** The column that sorts when nothing else was chosen. */
  sort?: string;
  filters?: readonly ListFilter<K>[];
  /** The first is shown when the address names none. */
  views?: readonly BuiltInView<K>[];
  /** What every request holds: the reporting year, today. */
  request?: Partial<RequestOf<K>>;
  rowKey: (row: RowOf<K>) => string;
  rowName: (row: RowOf<K>) => string;
  /** Enter, E or click; without it the row opens in the drawer (`address.open`). */
  onOpen?: (row: RowOf<K>) => void;
  /** The new record: primary button and key N. */
  create?: { label: string; onPress: () => void };
  /** Other buttons of the page's head, before the new record. */
  actions?: ReactNode;
  /** Buttons of the bar that appears with a selection. `request` is the filter that a selection of everything means. */
  bulk?: (selected: SelectedRows) => ReactNode;
  /** How many rows the filter leaves, where a long list is counted apart from its page. */
  count?: number;
  /** The row of sums over the whole filter. */
  totals?: (answer: ResponseOf<K>) => DataTableProps<RowOf<K>>["total"];
  /** Small words under the table. */
  foot?: (answer: ResponseOf<K>) => ReactNode;
  /** Shown when the register holds none at all, and what to do about it. */
  empty: { title: string; note: string };
  /** Shown when no row fits search and filters. */
  notFound: { title: string; note: string };
  /** Stands in place of the table in this view: a calendar. */
  content?: ReactNode;
  /** What the drawer shows for `address.open`. */
  drawer?: ReactNode;
  /** The page has fields that save by themselves. */
  saves?: boolean;
  /** Dialogs. */
  children?: ReactNode;
}

/** What a bulk action works on. */
export interface SelectedRows {
  selection: Selection;
  /** How many rows that is. */
  count: number;
  /** The filter of the list, for a selection of everything. */
  request: Record<string, unknown>;
  /** Call when the work is done. */
  clear: () => void;
}

/**
 * The screen of a list: views as tabs, search and filter chips, a table with the columns the officer chose, sorting,
 * selection with bulk actions, sums, a drawer.
 *
 *     const search = route.useSearch();
 *     <ListScreen
 *       command="organisation.list"
 *       list="organisation"
 *       title={m.organisationsTitle()}
 *       address={search}
 *       onAddress={(next) => void navigate({ to: "/organisations", search: next, replace: true })}
 *       columns={[{ id: "name", header: m.organisationsName(), isRowHeader: true, sortable: true, cell: (row) => row.name }]}
 *       sort="name"
 *       filters={[{ id: "kind", label: m.organisationsKind(), options: optionsOf(choices, "organisation_kind") }]}
 *       rowKey={(row) => row.id}
 *       rowName={(row) => row.name}
 *       empty={{ title: m.organisationsNone(), note: m.organisationsNoneNote() }}
 *       notFound={{ title: m.organisationsNoneFound(), note: m.organisationsNoneFoundNote() }}
 *     />
 *
 * The address (`ListAddress`) is the route's search: `validateSearch: (search) => search as ListAddress`. A filter
 * stands in it under the name of the request's field (`multiple` ones as a list), so links from other screens are
 * `#/organisations?kind=bank`. The list reads its rows itself; a screen that needs more of the answer takes it in
 * `totals` and `foot`. Keys: N new, / filter, arrows, Space, Shift+arrows, Ctrl+A (all of the filter, not only the
 * page), Enter, Esc.
 */
export function ListScreen<K extends ListCommand>(props: ListScreenProps<K>) {
  const { command, list: name, title, address, onAddress, columns, filters = [], views = [], create } = props;
  const [choosing, setChoosing] = useState(false);
  const saved = useRead("saved_view.list", { list: name });
  const mine = saved.data?.find((candidate) => candidate.id === address.view) ?? null;
  const view = mine ? undefined : (views.find((candidate) => candidate.id === address.view) ?? views[0]);
  const kept = useArrangement(name, mine?.id ?? "", mine?.state.columns ?? [], columns);
  const base = { ...props.request, ...view?.request };
  const state = stateOf(address, view?.request ?? {}, kept.chosen);
  const shown = arranged(columns, kept.columns);
  const request = requestOf(address, base, props.sort);
  const answer = useRead(command, request as RequestOf<K>, { keepPrevious: true });
  const page = answer.data as { rows: RowOf<K>[]; total: number | null } | undefined;
  // Of what is neither counted with the page nor apart from it yet, there may be another page.
  const seen = request.page.offset + (page?.rows.length ?? 0);
  const total = page === undefined ? 0 : (page.total ?? props.count ?? seen + pageSize);

  // A selection is one of rows of a filter: with another filter it would mean other rows.
  const { page: _, sort: __, descending: ___, ...filter } = request;
  const filterKey = JSON.stringify(filter);
  const [held, setHeld] = useState({ filterKey, selection: nothing });
  const selection = held.filterKey === filterKey ? held.selection : nothing;
  const select = (next: Selection) => setHeld({ filterKey, selection: next });

  const change = (fields: Partial<ListAddress>) => onAddress(changed(address, fields));
  const open = props.onOpen ?? ((row: RowOf<K>) => change({ open: props.rowKey(row) }));
  useListKeys({ create });
  useCommands([
    {
      id: "select-all",
      label: m.shortcutsListsSelectAll(),
      group: m.shortcutsLists(),
      keys: "mod+a",
      yields: true,
      waits: true,
      run: () => page && page.rows.length > 0 && select(everything),
    },
  ]);

  // A list without an address of its own opens with the view that was chosen for that.
  const opening = Object.keys(address).length === 0 ? saved.data?.find((candidate) => candidate.is_default) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list opens and the views are known
  useEffect(() => {
    if (opening) onAddress(addressOf(opening));
  }, [saved.isPending]);

  const filtered = isFiltered(address);
  const table = answer.error ? (
    <ErrorSentence error={answer.error} />
  ) : page ? (
    <DataTable
      label={title}
      columns={shown}
      rows={page.rows}
      rowKey={props.rowKey}
      rowName={props.rowName}
      sort={request.sort === undefined ? undefined : { column: request.sort, descending: request.descending }}
      onSort={({ column, descending }) => change({ sort: column, descending })}
      selection={selection}
      onSelect={select}
      onOpen={open}
      openRow={address.open}
      total={props.totals?.(answer.data as ResponseOf<K>)}
      paging={{ offset: request.page.offset, size: pageSize, total, onOffset: (offset) => change({ offset }) }}
      foot={props.foot?.(answer.data as ResponseOf<K>)}
      empty={
        // A view asks for some rows only, as a filter does.
        filtered || view !== views[0] ? (
          <EmptyState
            title={props.notFound.title}
            action={filtered && <Button onPress={() => onAddress(cleared(address))}>{m.listShowAll()}</Button>}
          >
            {props.notFound.note}
          </EmptyState>
        ) : (
          <EmptyState
            title={props.empty.title}
            action={
              create && (
                <Button shortcut="N" onPress={create.onPress}>
                  {create.label}
                </Button>
              )
            }
          >
            {props.empty.note}
          </EmptyState>
        )
      }
      bar={
        <SelectionBar
          selection={selection}
          total={total}
          shown={page.rows.length}
          onAll={() => select(everything)}
          onClear={() => select(nothing)}
        >
          {(count) => (
            <>
              {props.bulk?.({ selection, count, request: filter, clear: () => select(nothing) })}
              <Output
                list={name}
                title={title}
                request={request}
                columns={shown.map((column) => column.id)}
                selection={selection}
                variant="inverse"
              />
            </>
          )}
        </SelectionBar>
      }
    />
  ) : (
    <Loading />
  );

  const list = (
    <ListLayout
      filters={
        <>
          <SearchField
            label={m.projectsFilter()}
            shortcut="/"
            value={address.q ?? ""}
            onChange={(q) => change({ q: q || undefined })}
          />
          {filters.map((chip) => (
            <FilterPicker
              key={chip.id}
              label={chip.label}
              options={chip.options}
              search={chip.search}
              valueLabel={chip.valueLabel}
              multiple={chip.multiple}
              value={valuesOf(address[chip.id])}
              onChange={(ids) =>
                change({ [chip.id]: chip.multiple ? ids : chip.number && ids[0] ? Number(ids[0]) : ids[0] })
              }
            />
          ))}
          {filtered && (
            <Button variant="quiet" size="small" onPress={() => onAddress(cleared(address))}>
              {m.filterClear()}
            </Button>
          )}
        </>
      }
      end={
        !props.content && (
          <>
            <Button size="small" icon={Columns3} aria-expanded={choosing} onPress={() => setChoosing(!choosing)}>
              {m.listColumns()}
            </Button>
            <Output
              list={name}
              title={title}
              request={request}
              columns={shown.map((column) => column.id)}
              selection={null}
            />
          </>
        )
      }
      drawer={
        choosing ? (
          <ColumnsPanel
            columns={columns}
            chosen={kept.columns}
            onChange={kept.choose}
            onReset={kept.reset}
            onClose={() => setChoosing(false)}
          />
        ) : (
          props.drawer
        )
      }
    >
      {props.content ?? table}
    </ListLayout>
  );

  return (
    <Page
      title={title}
      saves={props.saves}
      actions={
        <>
          {props.actions}
          {create && (
            <Button variant="primary" shortcut="N" onPress={create.onPress}>
              {create.label}
            </Button>
          )}
        </>
      }
    >
      <Tabs
        label={m.projectsViews()}
        tabs={[
          ...(views.length > 0 ? views : [{ id: all, label: m.listAll() }]),
          ...(saved.data ?? []).map((one) => ({ id: one.id, label: one.name })),
        ].map(({ id, label }) => ({ id, label }))}
        selected={mine?.id ?? view?.id ?? all}
        onSelect={(id) => {
          const next = saved.data?.find((candidate) => candidate.id === id);
          if (next) onAddress(addressOf(next));
          // Leaving a saved view leaves its filters, too; between built-in views they stay.
          else if (mine) onAddress({ view: id });
          else if (id !== view?.id) change({ view: id, open: undefined });
        }}
        end={
          <SavedViews
            list={name}
            view={mine}
            state={state}
            onSaved={(one) => {
              rememberColumns(name, one.id, null);
              kept.forget();
              onAddress(addressOf(one));
            }}
            onDeleted={() => onAddress({})}
          />
        }
      >
        {list}
      </Tabs>
      {props.children}
    </Page>
  );
}

/** The tab of a list without views of its own. */
const all = "all";

/** The columns as the officer arranged them: those chosen here, else those of the saved view, else the usual ones. */
function useArrangement<Row>(
  list: string,
  view: string,
  ofView: readonly string[],
  columns: readonly ListColumn<Row>[],
) {
  const [, setTurn] = useState(0);
  const chosen = rememberedColumns(list, view) ?? (ofView.length > 0 ? ofView : null);
  const remember = (next: readonly string[] | null) => {
    rememberColumns(list, view, next);
    setTurn((turn) => turn + 1);
  };
  return {
    /** null while nothing was chosen. */
    chosen,
    columns: chosen ?? defaultColumns(columns),
    choose: remember,
    reset: () => remember(null),
    forget: () => setTurn((turn) => turn + 1),
  };
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null ? [] : [String(value)];
}
