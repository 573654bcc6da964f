# The frame around every screen.

shell-product = SSC Desk
shell-main = Main
shell-skip = Go to the page
shell-year = Reporting year
shell-settings = Settings
page-where = Where you are
page-sample = Sample programme
shell-find = Find
