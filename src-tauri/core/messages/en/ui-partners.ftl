# Organisations and countries.

organisations-new = New organisation
organisations-current = Current
organisations-channel = Channel code
organisations-channel-hint = The DAC channel of delivery, for exports.
organisations-none = No organisations yet
organisations-none-note = Ministries, institutes, UN bodies and firms that provide, pay, host or receive stand here.
organisations-none-found = No organisation fits
organisations-none-found-note = Clear a filter or try another name.

countries-all = All countries
countries-codes = ISO and M49 codes
countries-groups-note = An activity counts for the groups its country was in on the activity’s day.
countries-add-group = Add to a group
countries-from = From
countries-to = Until
countries-source = Source
countries-facts = Facts
countries-aliases = Other names
countries-aliases-note = Names under which the country is found when a list is imported or a field is filled in.
countries-add-alias = Another name
countries-add = Add
countries-none = No country fits
countries-none-note = Countries with a share in a project stand here. All others are under “All countries”.
