"""Taking bytes in: files, folders and pages that somebody named, as they are, with what was said of them."""

from solferino.preserve.file import CaptureFailed, Caught, capture_file
from solferino.preserve.folder import Found, walk
from solferino.preserve.listing import Listing, read_listing
from solferino.preserve.page import CaughtPage, address_of, capture_page, is_address, shown_address

__all__ = [
    "CaptureFailed",
    "Caught",
    "CaughtPage",
    "Found",
    "Listing",
    "address_of",
    "capture_file",
    "capture_page",
    "is_address",
    "read_listing",
    "shown_address",
    "walk",
]
