//! What the tests of SSC Desk share. The tests themselves stand in the folders beside this one.
