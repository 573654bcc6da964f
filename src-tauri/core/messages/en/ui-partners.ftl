# Organisations and countries.

organisations-title = Organisations
organisations-one = Organisation
organisations-new = New organisation
organisations-current = Current
organisations-name = Name
organisations-short = Short name
organisations-kind = Kind
organisations-channel = Channel code
organisations-channel-hint = The DAC channel of delivery, for exports.
organisations-note = Note
organisations-none = No organisations yet
organisations-none-note = Ministries, institutes, UN bodies and firms that provide, pay, host or receive stand here.
organisations-none-found = No organisation fits
organisations-none-found-note = Clear a filter or try another name.

countries-title = Countries
countries-partners = Partner countries
countries-all = All countries
countries-code = Code
countries-codes = ISO and M49 codes
countries-region = Region
countries-group = Group
countries-groups = Groups
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
