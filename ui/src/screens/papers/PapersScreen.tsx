import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Printer, Save } from "lucide-react";
import { useMemo, useState } from "react";
import { optionsOf, useChoices } from "../../app/choices";
import { useReportFile } from "../../app/useFile";
import { usePrintKey } from "../../app/usePrintKey";
import { CallError, call } from "../../backend/call";
import type {
  Activity,
  Paper,
  PaperKind,
  PaperOrientation,
  ParticipantPaper,
  Signatory,
} from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { EmptyState, ErrorSentence, Loading } from "../../components/Feedback";
import { TextField } from "../../components/Field";
import { MakingDialog } from "../../components/MakingDialog";
import { Page } from "../../components/Page";
import { PdfPreview } from "../../components/PdfPreview";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import styles from "./Papers.module.css";

/** What the address of the papers holds: `#/papers?activity=…&kind=certificates`. */
export interface PapersSearch {
  activity?: string;
  kind?: PaperKind;
  /** Only this participation. */
  participation?: string;
}

const route = getRouteApi("/papers");

/** Certificates and the list of participants of an activity, as they are printed. */
export function PapersScreen() {
  const { activity = "" } = route.useSearch();
  const found = useRead("activity.get", { id: activity }, { enabled: activity !== "" });
  const agency = useRead("agency.get", {});
  if (found.data && agency.data) {
    const { focal_point_name: name, focal_point_title: title, name_en } = agency.data;
    return <Papers activity={found.data} first={{ name, title: title || name_en || agency.data.name }} />;
  }
  const problem = found.error ?? agency.error;
  return (
    <Page title={m.papersTitle()}>
      {problem ? (
        <ErrorSentence error={problem} />
      ) : activity === "" ? (
        <EmptyState title={m.papersNone()}>{m.papersNoneNote()}</EmptyState>
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Papers({ activity, first }: { activity: Activity; first: Signatory }) {
  const { kind = "certificates", participation } = route.useSearch();
  const navigate = useNavigate();
  const choices = useChoices();
  const [orientation, setOrientation] = useState<PaperOrientation>("landscape");
  const [size, setSize] = useState<Paper>("a4");
  const [date, setDate] = useState<string | null>(activity.end_date);
  const [signatories, setSignatories] = useState<readonly Signatory[]>([first, { name: "", title: "" }]);
  const [toSign, setToSign] = useState(false);
  const paper: ParticipantPaper = {
    kind,
    activity_id: activity.id,
    orientation,
    paper: size,
    to_sign: toSign,
    signatories: signatories.filter(({ name, title }) => name !== "" || title !== ""),
    ...(participation === undefined ? {} : { participation_id: participation }),
    ...(date === null ? {} : { date }),
  };
  const preview = useRead("participation.paper_preview", paper, { keepPrevious: true, stops: true });
  const coded = preview.error ? undefined : preview.data?.bytes;
  const bytes = useMemo(
    () => (coded === undefined ? null : Uint8Array.from(atob(coded), (character) => character.charCodeAt(0))),
    [coded],
  );
  const name = `${kind === "list" ? m.papersListName() : m.papersTitle()} ${activity.title}`;
  const file = useReportFile(name, (path, _, options) => call("participation.paper", { paper, path }, options));
  usePrintKey(() => void (bytes && file.print()));
  const at = (path: string) => (preview.error instanceof CallError ? preview.error.at(path) : null);
  const sign = (place: number, fields: Partial<Signatory>) =>
    setSignatories(signatories.map((each, index) => (index === place ? { ...each, ...fields } : each)));

  return (
    <Page
      title={kind === "list" ? m.papersList() : m.papersTitle()}
      crumbs={[{ label: activity.title, href: `#/projects/${activity.project_id}?tab=people` }]}
      actions={
        <>
          <Button icon={Printer} isDisabled={!bytes} onPress={() => void file.print()}>
            {m.papersPrint()}
          </Button>
          <Button variant="primary" icon={Save} isDisabled={!bytes} onPress={() => void file.save()}>
            {m.papersSave()}
          </Button>
        </>
      }
    >
      <div className={styles.screen}>
        <div className={styles.form}>
          <Segmented
            label={m.papersKind()}
            parts={optionsOf(choices, "participant_paper").map(({ id, label }) => ({ id, label }))}
            value={kind}
            onChange={(id) =>
              void navigate({
                to: "/papers",
                search: { activity: activity.id, kind: id as PaperKind, participation },
                replace: true,
              })
            }
          />
          {participation !== undefined && (
            <p className="small muted">
              {m.papersOne()} <a href={`#/papers?activity=${activity.id}&kind=${kind}`}>{m.papersAll()}</a>
            </p>
          )}
          <div className={styles.pair}>
            <Select
              label={m.papersOrientation()}
              options={optionsOf(choices, "paper_orientation")}
              value={orientation}
              onChange={(id) => setOrientation(id as PaperOrientation)}
            />
            <Select
              label={m.papersSize()}
              options={optionsOf(choices, "paper")}
              value={size}
              onChange={(id) => setSize(id as Paper)}
            />
          </div>
          <DateField label={m.papersDate()} optional hint={m.papersDateHint()} value={date} onChange={setDate} />
          {kind === "list" ? (
            <Checkbox isSelected={toSign} onChange={setToSign}>
              {m.papersToSign()}
            </Checkbox>
          ) : (
            <fieldset className={styles.signers}>
              <legend>{m.papersSigners()}</legend>
              {signatories.map((signer, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line to sign on is known by its place
                <div key={place} className={styles.pair}>
                  <TextField
                    label={m.papersSignerName()}
                    optional
                    value={signer.name}
                    onChange={(name) => sign(place, { name })}
                  />
                  <TextField
                    label={m.papersSignerTitle()}
                    optional
                    value={signer.title}
                    onChange={(title) => sign(place, { title })}
                  />
                </div>
              ))}
              {signatories.length < 3 && (
                <div>
                  <Button size="small" onPress={() => setSignatories([...signatories, { name: "", title: "" }])}>
                    {m.papersSignerAdd()}
                  </Button>
                </div>
              )}
              {at("signatories") && <ErrorSentence error={new Error(at("signatories") ?? "")} />}
            </fieldset>
          )}
        </div>
        {preview.error ? (
          <ErrorSentence error={preview.error} />
        ) : (
          <PdfPreview title={m.papersPreview()} bytes={bytes} />
        )}
      </div>
      <MakingDialog title={m.papersMaking()} progress={file.progress} onCancel={file.cancel} />
    </Page>
  );
}
