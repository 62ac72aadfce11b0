"""Taking bytes in: files and folders, as they are, with what was said of them."""

from solferino.preserve.file import CaptureFailed, Caught, capture_file
from solferino.preserve.folder import Found, walk
from solferino.preserve.listing import Listing, read_listing

__all__ = ["CaptureFailed", "Caught", "Found", "Listing", "capture_file", "read_listing", "walk"]
