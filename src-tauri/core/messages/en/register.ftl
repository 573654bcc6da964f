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
