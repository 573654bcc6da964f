import { type CalendarDate, GregorianCalendar, parseDate, toCalendar } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from "react-aria-components";
import styles from "./DateField.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./Field";
import field from "./Field.module.css";

export interface DateFieldProps extends FieldProps {
  /** ISO day, or null. */
  value: string | null;
  onChange: (iso: string | null) => void;
  min?: string;
  max?: string;
}

/** A day, typed part by part or picked; shown in the calendar of the language, kept as an ISO day. */
export function DateField({
  label,
  optional,
  hideLabel,
  error,
  hint,
  value,
  onChange,
  min,
  max,
  isDisabled,
}: DateFieldProps) {
  return (
    <DatePicker
      className={field.field}
      value={value ? parseDate(value) : null}
      onChange={(date) => onChange(date ? toCalendar(date as CalendarDate, new GregorianCalendar()).toString() : null)}
      minValue={min ? parseDate(min) : undefined}
      maxValue={max ? parseDate(max) : undefined}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
      shouldForceLeadingZeros={false}
    >
      <FieldLabel label={label} optional={optional} hideLabel={hideLabel} />
      <Group className={field.control}>
        <DateInput className={styles.input}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        <Button className={field.inline}>
          <CalendarDays aria-hidden className="i-s" />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error} />
      <Popover className={styles.popover} offset={4}>
        <Dialog className={styles.dialog}>
          <Calendar>
            <header className={styles.head}>
              <Button slot="previous" className={styles.turn}>
                <ChevronLeft aria-hidden className="i-s flip" />
              </Button>
              <Heading className={styles.month} />
              <Button slot="next" className={styles.turn}>
                <ChevronRight aria-hidden className="i-s flip" />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
