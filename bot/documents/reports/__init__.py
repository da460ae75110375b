"""Reports as a workbook, as a Word file and as a picture: all from one `Report`."""
