# Reading table files: what is refused, and what is left aside.

table-unreadable = The file cannot be read. Check that it is still there and not open in another program, then choose it again.
table-folder = This is a folder. Choose the file in it.
table-empty = There is nothing in the file. Check that it was saved, then choose it again.
table-picture = This is a picture, not a table. Copy the figures into a spreadsheet, or ask for the spreadsheet.
table-pdf = This is a PDF, not a table. Ask for the spreadsheet that it was made from, or copy its table into one.
table-archive = This is an archive, not a table. Unpack it first, then choose the file in it.
table-document = This is a document of another Office program, not a spreadsheet. Copy its table into a spreadsheet, then choose that.
table-page = This is a web page saved under the name of a spreadsheet. Open it in your spreadsheet program, save it as .xlsx, then choose that file.
table-xml = This is an XML file, not a table. Open it in your spreadsheet program, save it as .xlsx, then choose that file.
table-xml-2003 = This workbook is in the XML format of 2003. Open it in your spreadsheet program, save it as .xlsx, then choose that file.
table-xlsb = This workbook is in Excel’s binary format (.xlsb). Open it in Excel, save it as .xlsx, then choose that file.
table-binary = This is neither a spreadsheet nor a table of text. Choose a .xlsx, .xls, .ods, .csv or .tsv file.
table-password = The file is locked with a password. Remove the password in Excel, then import it again.
table-truncated = The file is cut off or damaged: its end is missing. Copy or download it again.
table-broken = The file is damaged. Open it in your spreadsheet program, save it under another name, then choose that file.
table-bomb = The file unpacks to far more than a table needs, as files do that are made to harm. It was not read. If it comes from somebody you know, ask for it anew.
table-entities = The file defines signs of its own, as files do that are made to harm. It was not read. Open it in your spreadsheet program, save it under another name, then choose that file.
table-file-too-large = The file is larger than { $megabytes } MB. Keep the part that you need, or split it.
table-xls-too-large = A workbook in the old .xls format can have at most { $megabytes } MB here. Save it as .xlsx, then choose that file.
table-too-many-cells = The sheet spreads over more cells than can be read. Copy the part with the records into a new sheet.
table-too-many-columns = The file has more columns than a spreadsheet can have. Check which sign stands between its cells.
table-too-much-text = The workbook holds more text than can be read. Split it.
table-cell-too-long = The file holds a cell with more than a million characters. No record has such a text: delete the cell, then import again.
table-no-sheets = The workbook has no sheet with cells.
table-no-such-sheet = The workbook has no such sheet. Choose one of its sheets.
table-damaged-text = Line { $line } holds signs that cannot be read. Open the file in the program that made it, save it as “CSV UTF-8”, then choose that file.
table-quote-open = In row { $row } a quotation mark begins a cell and none ends it. Put the missing mark there, then import again.
table-macros = The workbook has macros. They were not run; only cells are read.
table-links = The workbook takes values from other files. Those files were not opened; the values are as they were when it was last saved.
table-cell-error = The cell holds the error { $code }. Correct its formula in the workbook.
table-formula-without-value = The cell holds a formula that was never calculated. Open the workbook in Excel, save it, then import again.
table-number-too-large = The number { $number } is too large to be read.

# What cells mean.

table-day-first = Day first (31/12/2025)
table-month-first = Month first (12/31/2025)
table-date-either = “{ $text }” may be { $first } or { $second }, and no other day of the column tells which. Say what comes first, or write days as 2025-03-31.
table-date-no-day = “{ $text }” names no day. Write day, month and year, such as 2025-03-31.
table-date-lunar = “{ $text }” seems to be of the lunar Islamic calendar, which is not read. Write the day as 2025-03-31.
table-amount-scale-either = In “{ $text }”, M may be a million (juta) or a milliard (miliar). Write the number in full.
table-amount-is-date = An amount is expected, but the cell holds the day { $text }. Spreadsheets take amounts such as 1.5 for days: correct the cell.
table-number-either = “{ $text }” may be { $first } or { $second }, and no other number of the column tells which. Say which sign stands before the decimals.
table-number-unreadable = “{ $text }” is not a number.
table-year-unknown = “{ $text }” is not a year. Write it as 2025, 2024/25, FY2025 or 2568.
table-share-unreadable = “{ $text }” is not a share between 0 and 100 %. Write it as 33.3 %, 1/3 or 33.3.
table-share-is-date = A share is expected, but the cell holds the day { $text }. Spreadsheets take shares such as 1/3 for days: write 33.33 %.
table-truth-unknown = “{ $text }” is neither yes nor no.
