# The frame around every screen.

shell-product = SSC Desk
shell-main = Main
shell-skip = Go to the page
shell-year = Reporting year
shell-settings = Settings
page-where = Where you are
page-sample = Sample programme
shell-find = Find

# An address that no screen has
not-found-title = Nothing here
not-found-what = There is no screen at this address
not-found-note = The address may be cut off, or made by a newer version of the program. Nothing in the register has changed.
not-found-home = Go to Home
