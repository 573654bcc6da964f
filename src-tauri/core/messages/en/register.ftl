# Another register, taken over by the keys of its records.
op-register-taken = { $count ->
    [one] Took { $count } record over from another register
   *[other] Took { $count } records over from another register
  }
register-cancelled = Reading was cancelled; nothing was changed.
register-not-json = This is no JSON file. Choose a register that was exported as JSON.
register-other-format = This JSON file is no register of SSC Desk.
register-is-anonymised = This is a copy for research. Persons in it have no names, so it cannot be taken over.
register-file-too-large = The file is larger than 512 MB. Move a register of that size by copying its programme file.
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
