# How an in-kind amount was worked out: the sum being made.
op-unit-cost-saved = Unit cost “{ $name }” saved
op-unit-cost-deleted = Unit cost “{ $name }” deleted
pay-period-month = a month
pay-period-day = a day
allowance-person-day = each day of each person
allowance-person = each person
allowance-once = once
cost-unit-person-day = Person-day
cost-unit-person-month = Person-month
cost-unit-person = Person
cost-unit-event = Event
cost-unit-piece = Piece
valuation-salary = Salary
valuation-formula-monthly = { $amount } a month ÷ { $month } working days × { $days } person-days
valuation-formula-daily = { $amount } a day × { $days } person-days
valuation-formula-person-days = { $amount } × { $days } person-days
valuation-formula-persons = { $amount } for each person × { $persons }
valuation-formula-units = { $amount } × { $number } ({ $unit })
valuation-formula-goods = { $number } × { $amount }
valuation-plain = { $label } { $amount }
valuation-more = { $count ->
    [one] one more row
   *[other] { $count } more rows
 }
valuation-line = { $method }: { $formula } = { $currency } { $amount }
valuation-changed-by-hand = The amount of the line was changed by hand and is another one.
valuation-other-currency = It was worked out in { $inputs }, the line is in { $line }.
valuation-of-experts = Experts
valuation-of-volunteers = Volunteers
valuation-of-trainees = Trainees
valuation-of-activity = The activity’s own numbers
valuation-persons = { $persons ->
    [one] { $number } person
   *[other] { $number } persons
 }
valuation-proposal-persons = { $whose }: { $persons }, no days known
valuation-proposal-days = { $whose }: { $persons }, { $days } days together
valuation-proposal-days-some = { $whose }: { $persons }, { $days } days together; no days known of { $missing }
