# Reading IATI activity files.
op-iati-imported = { $count ->
    [one] Took { $count } activity over from an IATI file
   *[other] Took { $count } activities over from an IATI file
  }
iati-cancelled = Reading was cancelled; nothing was changed.
iati-not-xml = This is no XML file. Choose an IATI activity file, which ends in .xml.
iati-damaged = The file is damaged at byte { $at }: its elements do not fit together. Ask for it again from where it came.
iati-cut-off = The file ends in the middle. Ask for it again from where it came.
iati-not-utf8 = The file holds bytes that are no UTF-8 text before byte { $at }. Save it as UTF-8 and try again.
iati-encoding = The file says that it is written in { $name }. Save it as UTF-8 and try again.
iati-document-type = The file brings a document type of its own, which IATI files do not have and which can do harm. It was not read.
iati-entity = The file uses the entity “{ $name }”, which XML does not know. It was not read.
iati-too-large = A single part of the file, before byte { $at }, is larger than any activity. It was not read.
iati-other-root = The file begins with “{ $name }”. An IATI activity file begins with “iati-activities”.
iati-version-missing = The file does not say which version of IATI it is. Versions 2.01, 2.02 and 2.03 are read.
iati-version-other = The file is IATI { $version }. Versions 2.01, 2.02 and 2.03 are read; ask the publisher for one of these.
iati-identifier-missing = The file has no activity “{ $identifier }”.
iati-fault-identifier = The activity has no identifier.
iati-fault-title = The activity has no title.
iati-fault-day = “{ $text }” is no day.
iati-fault-value-missing = An amount is missing.
iati-fault-currency-missing = An amount has no currency.
iati-fault-documents = Documents hang on cost lines of project { $code }. Keep the register’s figures, or take the documents off first.
iati-money-budgets = Budgets
iati-money-planned = Planned disbursements
iati-money-commitments = Commitments
iati-money-spending = Disbursements and expenditure
iati-money-incoming = Incoming money
iati-side-register = Keep the register’s
iati-side-iati = Take the file’s
iati-action-created = New
iati-action-updated = Changed
iati-action-refused = Refused
