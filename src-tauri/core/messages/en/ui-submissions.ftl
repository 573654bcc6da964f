# The screen of submissions.
submissions-title = Submissions
submissions-list = Years and versions
submissions-list-none = No year has been prepared yet.
submissions-version = Version { $version }
submissions-by = { $name }, { $day }
submissions-replaced = A later version takes its place
submissions-verify = Verify a package
submissions-compile = Put packages into one table
submissions-new = New submission
submissions-prepare = Prepare { $year }
submissions-none = No submission yet
submissions-none-note = A submission is a year’s report and figures, prepared, checked, signed and sealed into one package that can be sent. It is made from the register as it stands; nothing is frozen before it is signed.
submissions-of = Submission { $year }, version { $version }
submissions-why = Why there is a new version: { $reason }
submissions-look = Look at the report
submissions-return = Make it a draft again
submissions-delete = Delete
submissions-again = New version
submissions-save-package = Save package
submissions-packages = Packages
submissions-file-name = submission-{ $year }-version-{ $version }.zip
submissions-saved = Saved as { $path }
submissions-changed = Something that this submission says has changed since it was checked. Make it a draft again and have it checked anew.

submissions-checks = What stands in the way
submissions-nothing-blocks = No check blocks this submission.
submissions-advice = { $count ->
    [one] One check advises; it does not block.
   *[other] { $count } checks advise; they do not block.
 }
submissions-found = { $title }: { $count }
submissions-waived = Let pass by { $name }: { $reason }
submissions-mend = Mend
submissions-let-pass = Let pass
submissions-count-again = Count again
submissions-waive-means = “{ $title }” means that a figure is incomplete. The reason is printed in the report and stands in the package.
submissions-why-pass = Reason
submissions-reason-needed = Say why. Without a reason the check blocks.

submissions-name = Name
submissions-position = Position
submissions-name-position = { $name }, { $position }
submissions-year = Year
submissions-reason = Why is there a new version?
submissions-reason-hint = The year was signed before. The report and the package say why, and name the version before.
submissions-do-prepare = Prepare
submissions-do-check = Say it is checked
submissions-do-sign = Sign and seal
submissions-do-send = Note that it was sent
submissions-check-means = You say that you have looked at the figures and answers. From now on they must stay as they are until somebody signs.
submissions-needs-checks = { $count ->
    [one] One check blocks. Mend what it found, or let it pass with a reason.
   *[other] { $count } checks block. Mend what they found, or let them pass with a reason.
 }
submissions-needs-figures = The figures cannot be made yet.
submissions-ready-to-check = Nothing is missing.
submissions-needs-check = It must be checked first.
submissions-needs-new-check = It must be checked anew.
submissions-ready-to-sign = Nothing is missing.
submissions-ready-for-another = Nothing is missing. Somebody else than who prepared it must sign.
submissions-needs-signature = It must be signed first.
submissions-ready-to-send = Send the package, then note it here.
submissions-sent-to = To { $place }
submissions-receipt-is = { $receipt }
submissions-send-means = The program sends nothing. Upload or mail the package, then note here where it went.
submissions-where = Where it went
submissions-where-hint = For instance an e-mail address or the name of a form.
submissions-when = Day
submissions-when-hint = Today when left empty.
submissions-receipt = Receipt
submissions-receipt-hint = A number, a letter, or who confirmed it.

submissions-parts = What was frozen
submissions-part = File
submissions-show = Show
submissions-key = Key of the signature
submissions-key-note = These words stand on the cover of the report too. Who receives the package compares them with what your agency says by another way.
submissions-manifest = SHA-256 of the manifest
submissions-replaces = In the place of the manifest

submissions-first-key = The agency’s signing key
submissions-first-key-means = This is the first signature, so the agency’s key is made now. With it everybody can see that a package comes from you and that nobody changed it.
submissions-passphrase-lost = Nobody can find a lost passphrase again, not even the makers of this program. Without it you need a new key, and everybody must compare its words anew.
submissions-passphrase = Passphrase of the key
submissions-passphrase-again = The same again
submissions-passphrase-hint = Twelve characters or more. Several words are easy to remember and hard to guess.
submissions-passphrases-differ = The two passphrases differ.
submissions-understood = I have written the passphrase down and keep it where only the signatories can reach it
submissions-understand-first = Write it down first.
submissions-make-key = Make the key
submissions-backup-key = Save a backup of the key
submissions-backup-means = The key stands in this programme file, protected by the passphrase. Save a backup on a stick or in a safe: if the file is lost, the key is lost with it.
submissions-backup-later = I will save the backup later, in the settings
submissions-save-backup = Save backup
submissions-go-on = Go on
submissions-backup-name = signing-key-backup.age
submissions-backups = Key backups
submissions-backup-saved = Backup saved as { $path }
submissions-sign-title = Sign the submission { $year }, version { $version }
submissions-sign-means = Your name and position are printed on the cover. The report, the tables, the data and the package are kept in the file as they are now.
submissions-sign-final = Signing cannot be undone. A signed year can only get a new version.
submissions-signed = Submission { $year }, version { $version }, is signed and sealed

submissions-verify-title = Verify a package
submissions-verify-none = Is a package whole and genuine?
submissions-verify-note = Choose a package that somebody sent you, or drop it here. Every byte, the signature and the form of its data are checked; nothing is written.
submissions-choose-package = Choose a package
submissions-choose-another = Another package
submissions-drop-package = Drop the package to verify it
submissions-genuine = { $name } is whole and genuine.
submissions-whole-unknown = { $name } is whole, but nobody has compared its key yet.
submissions-not-whole = { $name } is not as it was sealed. Do not use it.
submissions-says = What the package says
submissions-agency = Agency
submissions-version-label = Version
submissions-edition = Survey
submissions-prepared-by = Prepared by
submissions-signed-by = Signed by
submissions-made-at = Sealed
submissions-contact = Contact
submissions-program = Version of the program
submissions-compare-words = Compare these words with those that the agency says by telephone or on signed paper.
submissions-summary = Summary row
submissions-confirm-key = I compared the words
submissions-keep-key = Keep the key as known
submissions-confirm-means = Ask { $agency } for the words of its key, by a way that the package did not take, and type what you hear. Packages that are signed with this key, or with one that follows from it, are known from then on.
submissions-words-heard = The twelve words as the agency says them
submissions-words-hint = Capitals, commas and line breaks do not matter.
submissions-how-compared = How they were compared
submissions-with-whom = With whom

submissions-compile-title = The region’s table
submissions-compile-none = Several countries in one table
submissions-compile-note = Choose the packages of the countries, or drop them here. Each is verified first. Figures are added up only where currency and basis agree; else the table says what differs.
submissions-choose-packages = Choose packages
submissions-add-packages = Add packages
submissions-drop-packages = Drop the packages to put them into the table
submissions-take-out = Take { $name } out
submissions-save-data = Save data (JSON)
submissions-table-name = regional-table
submissions-compiling = Making the table
submissions-total = Total
submissions-total-of = Total of { $countries } countries, US$
submissions-not-comparable = not comparable

# Settings: the signing key.
signing-key = Signing key
signing-key-note = With this key the agency signs its submissions. It stands in the programme file, protected by a passphrase that nobody can find again.
signing-key-none = No signing key yet
signing-key-none-note = The key is made at the first signing, in Submissions. A key that was made elsewhere can be brought here from its backup.
signing-no-backup = There is no backup of the key. If this file is lost, the key is lost with it.
signing-holder = Agency
signing-made-at = Made
signing-words = Key in words
signing-fingerprint = Fingerprint (SHA-256)
signing-backup = Last backup
signing-backup-never = Never
signing-change = Change passphrase
signing-change-means = Backups that were saved before go on opening with the passphrase before.
signing-changed = The passphrase is changed. Save a new backup.
signing-replace = Replace the key
signing-replace-means = A new key takes the place of the old one and is signed by it, so that whoever knows the old one knows the new one. Do this when somebody else may know the passphrase.
signing-replaced = The key is replaced. Save a backup of the new one.
signing-passphrase-now = Passphrase now
signing-passphrase-new = New passphrase
signing-restore = Restore from a backup
signing-restore-means = Type the passphrase of the backup, then choose the file.
signing-restored = The key is restored
signing-known = Known keys of other agencies
signing-known-none-note = None yet. A key becomes known when you verify a package and compare its words with the agency.
signing-compared-on = { $how }, { $day }
signing-forget = Forget

# Two submissions beside each other.
submissions-compare = Compare
submissions-compare-title = Two submissions line by line
submissions-first = The earlier one
submissions-second = The later one
submissions-compare-none = Choose two
submissions-compare-note = Signed versions of this programme, or packages that somebody sent. Every figure in the agency’s currency of the years that both report, and every answer, is compared.
submissions-compared-head = { $country } { $year }, version { $version }
submissions-compared = { $differing ->
    [0] No figure differs
    [one] One figure differs
   *[other] { $differing } figures differ
 }, { $same ->
    [one] one is the same
   *[other] { $same } are the same
 }; { $answers ->
    [0] no answer differs
    [one] one answer differs
   *[other] { $answers } answers differ
 }.
submissions-figures = Figures that differ
submissions-first-lines = The first { $shown } are shown.
submissions-line = Line
submissions-difference = Difference
submissions-amount = { $currency } { $amount }
submissions-answers = Answers that differ
submissions-question = Question
submission-sha256 = SHA-256
