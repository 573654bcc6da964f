# Exchange rates: what was done, and what is refused.
op-rate-saved = Rate of { $currency } for { $period } saved
op-rate-deleted = Rate of { $currency } for { $period } deleted
op-rates-saved = { $count ->
    [one] One exchange rate saved
   *[other] { $count } exchange rates saved
 }
rate-taken = The series “{ $series }” has a rate of { $currency } for { $period } already: { $rate }. Edit that one, or name another series.
rate-twice = The rate of { $currency } for { $period } stands in these rows twice. Remove one.

# Tables of rates: what they are, and why a rate is refused.
decimal-point = Point, as in 1,234.5
decimal-comma = Comma, as in 1.234,5
block-layout-united-nations = Operational rates of the United Nations
block-layout-world-bank = Official exchange rates of the World Bank
block-layout-european-central-bank = Reference rates of the European Central Bank
block-layout-fred = FRED, Federal Reserve Bank of St. Louis
block-layout-table = Plain table
block-state-new = New
block-state-changed = Changed
block-state-same = Same as in the register
block-state-refused = Refused
rate-series-united-nations = UN operational rates of exchange
rate-source-united-nations = United Nations Treasury
rate-series-european-central-bank = ECB euro reference rates, through the dollar
rate-source-european-central-bank = European Central Bank
rate-series-fred = FRED exchange rates
rate-source-fred = Federal Reserve Bank of St. Louis, FRED
rate-series-world-bank = World Bank official exchange rate, period average
rate-source-world-bank = World Bank, World Development Indicators (PA.NUS.FCRF)
rate-block-empty = There is nothing in it. Choose the file with the rates, or paste them.
rate-block-large = This is larger than any table of exchange rates: at most 20 MB, 100,000 rows and 400 columns. Keep the part with the rates.
rate-block-sheets = This workbook has { $count } sheets. Save the one with the rates as a file of its own.
rate-block-no-rates = No exchange rates were found. A table needs a column with the currency or country, and one with the rate or one for each year. Without heads, write the currency, the period and the rate in each row.
rate-block-other = The table has changed since it was shown. Look at it again, then take the rates.
rate-block-nothing-new = Nothing in it is new: the register has every rate that can be taken.
rate-block-series-missing = Name the series that these rates belong to, such as “Bank of Thailand, annual mean”.
rate-block-currency-unknown = “{ $text }” is no currency or country that the program knows. Write the currency’s code, such as THB.
rate-block-country-either = “{ $text }” can be { $countries }. Write the full name, or the currency’s code.
rate-block-no-dollar = The row has no dollars for one euro, so its rates cannot be turned into rates of the dollar.
rate-block-no-currency = No currency is known for { $country }. Write the currency’s code instead.
rate-block-period-missing = The table does not say for which year, month or day. Enter it above.
rate-block-period-unknown = “{ $text }” is no year, month or day. Write it as 2018, 2018-11 or 2018-11-01.
rate-block-period-either = “{ $text }” may begin with the day or with the month. Write days as 2018-11-01.
rate-block-number-either = “{ $text }” can be read in two ways. Say above which sign stands before the decimals.
rate-block-indicator = This row is another indicator, { $code }, and no exchange rate.
rate-block-twice = The table has different rates of { $currency } for { $period }. Keep the right one.
rate-block-other-currency = { $country } had another currency in { $period }: the others give { $rate } for { $currency }.
rate-block-doubt = { $factor } times apart from { $rate } in { $period }. Check the direction, the decimals, and whether the currency was changed.
