import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import { useProgramme } from "../../app/programme";
import { CallError } from "../../backend/call";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { Page } from "../../components/Page";
import { Tabs } from "../../components/Tabs";
import { TraceDrawer } from "../figures/TraceDrawer";
import { traceAddress, traceOf } from "../figures/trace";
import { CountryFacts } from "./CountryFacts";
import styles from "./CountryPage.module.css";
import { Activities, Experts, Organisations, Projects, Trainees } from "./lists";
import { Overview } from "./Overview";
import { OwnFigures } from "./OwnFigures";

/** What the address of the page holds. */
export interface CountrySearch {
  tab?: string;
  offset?: number;
  /** A figure whose lines are shown, and what it is. */
  trace?: string;
  traced?: string;
}

const route = getRouteApi("/countries/$code");

/** All cooperation with one country, both ways; every number opens its records. */
export function CountryPage() {
  const { code } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { year } = useProgramme();
  const question = { year, years: 5 };
  const country = useRead("country.get", { iso3: code });
  const cooperation = useRead("country.cooperation", { iso3: code, question }, { keepPrevious: true });
  const tab = search.tab ?? "overview";
  const held = cooperation.data?.holdings;
  const go = (fields: CountrySearch) =>
    void navigate({ to: "/countries/$code", params: { code }, search: fields, replace: true });
  const trace = traceOf(search.trace);
  const list = { iso3: code, offset: search.offset ?? 0, onOffset: (offset: number) => go({ tab, offset }) };
  const name = country.data?.name ?? code;

  return (
    <Page
      title={name}
      crumbs={[{ label: m.countriesTitle(), href: "#/countries" }]}
      saves={tab === "facts"}
      actions={
        <Button
          variant="primary"
          icon={FileText}
          onPress={() => void navigate({ to: "/reports", search: { report: "brief", country: code } })}
        >
          {m.countryBrief()}
        </Button>
      }
    >
      {country.error ? (
        <ErrorSentence error={country.error} />
      ) : !country.data ? (
        <Loading />
      ) : (
        <Tabs
          label={m.countryTabs()}
          tabs={[
            { id: "overview", label: m.countryOverview() },
            { id: "projects", label: m.countryProjects(), count: held?.projects },
            { id: "activities", label: m.countryActivities(), count: held?.activities },
            { id: "trainees", label: m.countryTrainees(), count: held?.trainees },
            { id: "experts", label: m.countryExperts(), count: held?.experts },
            { id: "organisations", label: m.countryOrganisations(), count: held?.organisations },
            { id: "figures", label: m.countryOwnFigures() },
            { id: "facts", label: m.countryFacts() },
          ]}
          selected={tab}
          onSelect={(id) => go({ tab: id === "overview" ? undefined : id })}
        >
          {tab === "projects" ? (
            <Projects {...list} />
          ) : tab === "activities" ? (
            <Activities {...list} />
          ) : tab === "trainees" ? (
            <Trainees {...list} />
          ) : tab === "experts" ? (
            <Experts {...list} />
          ) : tab === "organisations" ? (
            <Organisations {...list} />
          ) : tab === "figures" ? (
            <OwnFigures {...list} />
          ) : tab === "facts" ? (
            <div className={styles.facts}>
              <CountryFacts country={country.data} />
            </div>
          ) : (
            <div className={styles.body}>
              <div className={styles.sheet}>
                {cooperation.error && (
                  <ErrorSentence error={cooperation.error}>
                    {cooperation.error instanceof CallError && cooperation.error.code === "missing_rate" && (
                      <a href="#/rates">{m.reportingToRates()}</a>
                    )}
                  </ErrorSentence>
                )}
                {cooperation.isPending && <Loading />}
                {cooperation.data && (
                  <Overview
                    country={country.data}
                    cooperation={cooperation.data}
                    onOpen={(figure, traced) => go({ trace: traceAddress(figure), traced })}
                    onTab={(id) => go({ tab: id })}
                  />
                )}
              </div>
              {trace && (
                <TraceDrawer
                  title={search.traced ?? name}
                  value={name}
                  figure={trace}
                  question={question}
                  onClose={() => go({})}
                />
              )}
            </div>
          )}
        </Tabs>
      )}
    </Page>
  );
}
