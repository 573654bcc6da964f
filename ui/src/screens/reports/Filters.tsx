import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Axis, AxisChoice, Condition, ReportDefinition } from "../../backend/generated";
import { m } from "../../backend/messages";
import { useRead } from "../../backend/queries";
import { Button, IconButton } from "../../components/Button";
import { Checkbox } from "../../components/Choice";
import { Dialog } from "../../components/Dialog";
import { ErrorSentence, Loading } from "../../components/Feedback";
import { SearchField } from "../../components/Field";
import { Menu } from "../../components/Menu";
import styles from "./OtherReports.module.css";

interface FiltersProps {
  definition: ReportDefinition;
  axes: readonly AxisChoice[];
  onFilters: (filters: Condition[]) => void;
}

/** What the report is narrowed to: one filter an axis, several choices each. */
export function Filters({ definition, axes, onFilters }: FiltersProps) {
  const [choosing, setChoosing] = useState<Axis | null>(null);
  const { filters } = definition;
  const label = (axis: Axis) => axes.find((each) => each.axis === axis)?.label ?? axis;
  const free = axes.filter(({ axis }) => axis !== "year" && !filters.some((filter) => filter.axis === axis));
  return (
    <>
      {filters.map((filter) => (
        <span key={filter.axis} className={styles.filter}>
          <FilterName
            definition={definition}
            filter={filter}
            label={label(filter.axis)}
            onOpen={() => setChoosing(filter.axis)}
          />
          <IconButton
            icon={X}
            label={m.reportsFilterRemove({ axis: label(filter.axis) })}
            onPress={() => onFilters(filters.filter((each) => each.axis !== filter.axis))}
          />
        </span>
      ))}
      {free.length > 0 && (
        <Menu
          label={m.reportsAddFilter()}
          trigger={
            <Button size="small" icon={Plus}>
              {m.reportsAddFilter()}
            </Button>
          }
          entries={free.map(({ axis, label: words }) => ({
            id: axis,
            label: words,
            onAction: () => setChoosing(axis),
          }))}
        />
      )}
      {choosing && (
        <KeysDialog
          definition={definition}
          axis={choosing}
          label={label(choosing)}
          onClose={() => setChoosing(null)}
          onChoose={(keys) => {
            const others = filters.filter((each) => each.axis !== choosing);
            onFilters(keys.length > 0 ? [...others, { axis: choosing, keys }] : others);
            setChoosing(null);
          }}
        />
      )}
    </>
  );
}

interface FilterNameProps {
  definition: ReportDefinition;
  filter: Condition;
  label: string;
  onOpen: () => void;
}

function FilterName({ definition, filter, label, onOpen }: FilterNameProps) {
  const keys = useRead("built_report.keys", { definition, axis: filter.axis }, { keepPrevious: true });
  const names = filter.keys.map((key) => keys.data?.find((each) => each.key === key)?.label ?? key);
  return (
    <AriaButton className="clip" onPress={onOpen}>
      {m.reportsFilterOf({ axis: label, names: names.join(", ") })}
    </AriaButton>
  );
}

interface KeysDialogProps {
  definition: ReportDefinition;
  axis: Axis;
  label: string;
  onChoose: (keys: string[]) => void;
  onClose: () => void;
}

/** The keys under which records stand on an axis, to be ticked. */
function KeysDialog({ definition, axis, label, onChoose, onClose }: KeysDialogProps) {
  const before = definition.filters.find((filter) => filter.axis === axis)?.keys ?? [];
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const [typed, setTyped] = useState("");
  const keys = useRead("built_report.keys", { definition, axis });
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = (keys.data ?? []).filter((each) => each.label.toLocaleLowerCase().includes(wanted)).slice(0, 100);
  return (
    <Dialog
      title={m.reportsFilterChoose({ axis: label })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <span className="small muted">{m.reportsFilterChosen({ count: chosen.length })}</span>
          <Button onPress={onClose}>{m.dialogCancel()}</Button>
          <Button variant="primary" onPress={() => onChoose([...chosen])}>
            {m.reportsFilterApply()}
          </Button>
        </>
      }
    >
      <SearchField label={m.reportsFilterSearch({ axis: label })} value={typed} onChange={setTyped} autoFocus inFront />
      {keys.error ? (
        <ErrorSentence error={keys.error} />
      ) : !keys.data ? (
        <Loading />
      ) : (
        <div className={styles.keys}>
          {shown.length === 0 && <p className="muted">{m.reportsFilterNothing()}</p>}
          {shown.map((each) => (
            <Checkbox
              key={each.key}
              isSelected={chosen.includes(each.key)}
              onChange={(on) => setChosen(on ? [...chosen, each.key] : chosen.filter((key) => key !== each.key))}
            >
              {each.label}
            </Checkbox>
          ))}
        </div>
      )}
    </Dialog>
  );
}
