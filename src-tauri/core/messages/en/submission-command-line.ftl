# What the command line says when it seals a submission and asks for the passphrase.
compile-ending = The file’s ending says how the table is written: .pdf, .xlsx or .json.
passphrase-prompt = Passphrase of the agency’s signing key:
passphrase-prompt-new = New passphrase:
passphrase-prompt-again = The same again:
passphrase-new-note = This is the first signature, so the agency’s signing key is made now. Its passphrase cannot be found again by anybody: write it down and keep it where only the signatories can reach it.
passphrase-not-the-same = The two passphrases differ, so no key was made. Try again.
passphrase-nobody-there = There is nobody who could type the passphrase. Put it into { $variable }.
