"""From a page's HTML to a record: readers, merged, each value with its words."""
