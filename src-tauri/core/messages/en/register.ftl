# Another register, taken over by the keys of its records.
op-register-taken = { $count ->
    [one] Took { $count } record over from another register
   *[other] Took { $count } records over from another register
  }
register-cancelled = Reading was cancelled; nothing was changed.
register-not-json = This is no JSON file. Choose a register that was exported as JSON.
register-other-format = This JSON file is no register of SSC Desk.
register-is-anonymised = This is a copy for research. Persons in it have no names, so it cannot be taken over.
register-file-too-large = The file holds more than 512 MB besides its documents, or a document larger than any that the register keeps. Move a register of that size by copying its programme file.
register-table-unreadable = The table “{ $table }” of the file cannot be read: it was changed by hand, or a newer program wrote it.
register-code-taken = Another record here has the same code: { $label }.
register-lacking = It belongs to a record of “{ $table }” that is not here.
register-state-created = New
register-state-same = The same
register-state-newer-here = Changed here since
register-state-newer-there = Changed there since
register-state-conflicting = Changed on both sides
register-state-refused = Refused
# A sealed submission, taken over by the keys of its records.
op-submission-merged = { $count ->
    [one] Took { $count } record over from the submission { $year } of { $agency }
   *[other] Took { $count } records over from the submission { $year } of { $agency }
  }
submitted-other-country = This is a submission of { $country }. Only submissions of your own country are merged. Open Submissions to compare it with yours.
submitted-sample = It holds the invented data of a sample programme, which must not be mixed with yours.
submitted-without-keys = An earlier version of SSC Desk made the package. It names no keys, so its records cannot be found again here; only its figures are shown.
submitted-activities-unreadable = activities.csv in it is no table, so SSC Desk did not write it. Nothing was taken.
submitted-activity-unreadable = Record { $line } of activities.csv says something that no activity can have.
# What the command line says of it.
register-counts = { $created } new, { $same } the same, { $newer_there } changed there, { $newer_here } changed here, { $conflicting } changed on both sides (theirs taken: { $chosen }), { $refused } refused.
register-two = { $label } here “{ $mine }”, in the file “{ $theirs }”
register-two-figures = here { $mine }, in the file { $theirs }
register-refused = { $count ->
    [one] One record was refused.
   *[other] { $count } records were refused.
  }
# Documents and submissions of another register.
register-content-damaged = A document in the file is not as it was exported. Nothing was taken; export the register again.
register-content-missing = The content of “{ $name }” is not in the file.
register-signed-stays = It is signed here, and what was signed never changes.
register-version-taken = Another submission of { $year }, version { $version }, is here.
# What the data dictionary says of what is not in an export.
register-left-out = Left out: { $tables }
register-left-history = What was done, by whom and when stays in the programme file, with the findings that somebody left as they are: a copy begins a history of its own.
register-left-keys = The key that signs never leaves by an export; it has a backup of its own under Settings. Whose keys are known was found out where they were compared.
register-left-ways = How officers work, not what they record: saved views, layouts and words of imports.
register-left-may-name = They may name persons, such as those in a document or who signed. They are in a copy with persons only.
register-left-bytes = A workbook has no place for files. They are in the CSV and JSON copies.
