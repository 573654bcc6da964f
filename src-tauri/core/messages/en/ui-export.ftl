# Export: the register as files for others.

exporting-title = Export
exporting-formats = Formats
exporting-about-iati = Asked for by donors and by everybody who publishes aid as open data.
exporting-about-tossd = Asked for by the TOSSD secretariat, once a year.
exporting-about-sdg1731 = Asked for by UNCTAD and the national statistics office for the SDG indicators.
exporting-about-xlsx = For colleagues who work on in Excel: every table with a sheet that explains it.
exporting-about-csv = For analysts: a file for each table and a dictionary of its columns.
exporting-about-json = For another program, or another register: it can be brought back exactly.
exporting-year = Year
exporting-every-year = Every year
exporting-secondary = We republish what others report first
exporting-persons = Persons
exporting-persons-none = Left out
exporting-persons-none-note = Texts that name a person are left out, too.
exporting-persons-anonymised = Anonymised
exporting-persons-anonymised-note = For research: numbers in place of names, and nothing that tells who it is.
exporting-persons-all = With all that is known of them
exporting-persons-all-note = With documents, kits and submissions, which may name persons. For your agency’s own use only.
exporting-settings = Open the agency’s settings
exporting-records = { $count ->
    [one] record will be in the file
   *[other] records will be in the file
  }
exporting-warnings = Look at this first
exporting-no-warnings = Nothing has to be looked at first.
exporting-behind = { $count ->
    [one] One record.
   *[other] { $number } records.
  }
exporting-lines-of = { $count ->
    [one] { $project }, one line
   *[other] { $project }, { $number } lines
  }
exporting-more = Show { $number } more
exporting-fewer = Show fewer
exporting-first = These are the first { $number }.
exporting-save-as = Save as { $ending }
exporting-save-title = Save the export
exporting-saved = { $count ->
    [one] Saved with one record
   *[other] Saved with { $number } records
  }
exporting-making = Writing the export
