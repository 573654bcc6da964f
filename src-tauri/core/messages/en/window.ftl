# What the program says before it has a window.
window-no-display = There is no display, so no window can open. Work on the command line instead: “ssc-desk --help” shows how.
