"""Reads or writes the workbook of the benchmark with another library, and reports seconds and memory.

Used by `make bench` when `pandas`, `openpyxl` and `python-calamine` are installed (see README.md in this folder).
"""

import json
import os
import resource
import sys
import time

work, path = sys.argv[1:3]


def report(seconds):
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"seconds": seconds, "memory": memory}))


if work == "read-pandas":
    import pandas

    begun = time.perf_counter()
    pandas.read_excel(path, sheet_name="Lines", engine="openpyxl")
elif work == "read-openpyxl":
    import openpyxl

    begun = time.perf_counter()
    for row in openpyxl.load_workbook(path, read_only=True, data_only=True)["Lines"].iter_rows(values_only=True):
        pass
elif work == "read-calamine":
    import python_calamine

    begun = time.perf_counter()
    for row in python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_name("Lines").to_python():
        pass
elif work == "write-old":
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("Lines")
    for column in range(12):
        sheet.write(0, column, f"Column {column}")
    for number in range(int(sys.argv[3])):
        cells = [
            number,
            f"Project {number % 9973}",
            ["Lao PDR", "Viet Nam", "Nepal", "Bhutan"][number % 4],
            f"Training of officers in field {number % 211}",
            f"20{15 + number % 10}-{1 + number % 12:02}-{1 + number % 28:02}",
            number % 40000,
            number * 7919 % 10_000_000 / 100,
            number * 7919 % 10_000_000 * 3 / 100,
            ["THB", "LAK", "VND"][number % 3],
            number % 10_000 / 10_000,
            f"Remark {number}",
            2015 + number % 11,
        ]
        for column, cell in enumerate(cells):
            sheet.write(number + 1, column, cell)
    book.save(path)
    sys.exit()
else:
    import pandas

    # Read with the quicker engine: only the writing is measured.
    table = pandas.read_excel(path, sheet_name="Lines", engine="calamine")
    copy = path + ".copy.xlsx"
    begun = time.perf_counter()
    table.to_excel(copy, sheet_name="Lines", index=False, engine="openpyxl")
    seconds = time.perf_counter() - begun
    os.remove(copy)
    report(seconds)
    sys.exit()
report(time.perf_counter() - begun)
