"""Reads or writes the workbook of the benchmark with another library, and reports seconds and memory.

Used by `make bench` when `pandas`, `openpyxl` and `python-calamine` are installed (see README.md in this folder).
"""

import json
import os
import resource
import sys
import time

work, path = sys.argv[1:]


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
