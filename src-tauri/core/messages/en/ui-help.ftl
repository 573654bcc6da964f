# The user guide.

help-title = User guide
help-contents = Pages of the guide
help-search = Search the guide
help-nothing = Nothing in the guide fits
help-nothing-note = Try one word instead of several, or open a page from the list.
commands-guide = User guide
