import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileUp, Plus } from "lucide-react";
import { useProgramme } from "../../app/programme";
import type { RateListRequest } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { ListLayout } from "../../components/ListLayout";
import { Page } from "../../components/Page";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { Tabs } from "../../components/Tabs";
import { ImportRates } from "./ImportRates";
import { NewRate, RateDrawer } from "./RateDrawer";
import { RateGrid } from "./RateGrid";
import { RateFilters, RateList, RateOutput } from "./RateList";
import styles from "./Rates.module.css";
import { SeriesInUse } from "./SeriesInUse";

/** What the address of the screen holds. */
export interface RateSearch {
  /** Every rate as it was entered, or a table to import, instead of the grid. */
  view?: "list" | "import";
  /** The months of the reporting year, instead of years. */
  by?: "months";
  /** Every currency of the series, not only those that the register needs. */
  wide?: boolean;
  currency?: string;
  /** The series of the grid or of the list; without one the grid shows what reports use. */
  series?: string;
  year?: number;
  sort?: RateListRequest["sort"];
  descending?: boolean;
  offset?: number;
  /** The rate in the drawer, or `new`. */
  open?: string;
  /** Currency and period of the rate in the drawer. */
  at?: string;
  /** The period of a new rate. */
  period?: number | string;
}

const route = getRouteApi("/rates");

/** Units of a currency for one US dollar, by series; a report uses one series and prints its name. */
export function RatesScreen() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const agency = useRead("agency.get", {});
  const series = useRead("rate.series", {});
  const used = agency.data?.rate_series ?? "";
  const shown = search.series ?? used;

  function change(fields: Partial<RateSearch>) {
    void navigate({ to: "/rates", search: { ...search, offset: undefined, ...fields }, replace: true });
  }
  const close = () => change({ open: undefined, at: undefined, period: undefined, offset: search.offset });
  const drawer =
    search.open === "new" && agency.data ? (
      <NewRate
        key={`${search.currency} ${search.period}`}
        currency={search.currency ?? ""}
        period={search.period === undefined ? "" : String(search.period)}
        series={shown}
        onClose={close}
        onSaved={(rate) => change({ open: rate.id, at: `${rate.currency} ${rate.period}`, period: undefined })}
      />
    ) : (
      search.open && <RateDrawer key={search.open} id={search.open} at={search.at ?? ""} onClose={close} />
    );

  return (
    <Page
      title={m.ratesTitle()}
      saves
      actions={
        <>
          {search.view !== "import" && (
            <Button icon={FileUp} onPress={() => change({ view: "import", open: undefined })}>
              {m.ratesImport()}
            </Button>
          )}
          <Button
            variant={search.view === "import" ? "default" : "primary"}
            icon={Plus}
            onPress={() =>
              change({
                view: search.view === "import" ? undefined : search.view,
                open: "new",
                at: undefined,
                period: undefined,
              })
            }
          >
            {m.ratesNew()}
          </Button>
        </>
      }
    >
      <Tabs
        label={m.projectsViews()}
        tabs={[
          { id: "grid", label: m.ratesGrid() },
          { id: "list", label: m.ratesAll() },
          { id: "import", label: m.ratesImport() },
        ]}
        selected={search.view ?? "grid"}
        onSelect={(view) =>
          change({
            view: view === "grid" ? undefined : (view as RateSearch["view"]),
            series: undefined,
            currency: undefined,
            open: undefined,
          })
        }
      >
        {search.view === "import" ? (
          <ImportRates onDone={(name) => change({ view: undefined, series: name === used ? undefined : name })} />
        ) : search.view === "list" ? (
          <ListLayout
            filters={<RateFilters search={search} change={change} series={series.data ?? []} />}
            end={
              <>
                {agency.data && <SeriesInUse agency={agency.data} series={series.data ?? []} />}
                <RateOutput search={search} />
              </>
            }
            drawer={drawer}
          >
            <RateList search={search} change={change} />
          </ListLayout>
        ) : (
          <ListLayout
            filters={
              <GridFilters
                search={search}
                change={change}
                shown={shown}
                names={(series.data ?? []).map((each) => each.series)}
              />
            }
            end={agency.data && <SeriesInUse agency={agency.data} series={series.data ?? []} />}
            drawer={drawer}
          >
            {agency.data && <RateGrid search={search} change={change} series={shown} />}
          </ListLayout>
        )}
      </Tabs>
    </Page>
  );
}

interface GridFiltersProps {
  search: RateSearch;
  change: (fields: Partial<RateSearch>) => void;
  shown: string;
  names: readonly string[];
}

function GridFilters({ search, change, shown, names }: GridFiltersProps) {
  const { year } = useProgramme();
  const all = names.includes(shown) || shown === "" ? names : [shown, ...names];
  return (
    <>
      <div className={styles.series}>
        <Select
          label={m.ratesSeries()}
          hideLabel
          options={all.map((name) => ({ id: name, label: name }))}
          value={shown === "" ? null : shown}
          onChange={(series) => change({ series })}
        />
      </div>
      <Segmented
        label={m.ratesBy()}
        parts={[
          { id: "years", label: m.ratesByYears() },
          { id: "months", label: m.ratesByMonths({ year: String(year) }) },
        ]}
        value={search.by ?? "years"}
        onChange={(by) => change({ by: by === "months" ? "months" : undefined })}
      />
      <Checkbox isSelected={search.wide ?? false} onChange={(wide) => change({ wide: wide || undefined })}>
        {m.ratesWide()}
      </Checkbox>
    </>
  );
}
