class DeprecationError(Exception):
    pass
DeprecationError.__module__ = "PyPDF2.errors"
def getPage(n):
    raise DeprecationError("reader.getPage(pageNumber) is deprecated and was removed in PyPDF2 3.0.0. Use reader.pages[page_number] instead.")
getPage(0)
