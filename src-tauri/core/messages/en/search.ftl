# Where a text was found

search-field-title = Title
search-field-code = Code
search-field-other-name = Other name
search-field-other = Details
