"""A list of articles says who published what and when; what cannot be used in it is reported by line."""

from pathlib import Path

from solferino.preserve import Found, Listing, read_listing, walk
from solferino.record import Publication


def listing(folder: Path, text: str | bytes, *files: str) -> Listing:
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    (folder / "articles.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_listing(folder / "articles.csv")


def of(made: Listing, name: str) -> Publication | None:
    return made.of(Found(made.place.parent / name, Path(name).name, "/".join(Path(name).parts[:-1])))


def test_a_row_says_what_is_known_of_a_file(tmp_path: Path):
    made = listing(
        tmp_path,
        "file,publisher,published,title,address,language\n"
        'a.txt,The Courier,2031-03-04,"Shells, again",https://courier.example/1,en\n',
        "a.txt",
    )
    assert made.problems == []
    assert of(made, "a.txt") == Publication(
        publisher="The Courier",
        published_earliest="2031-03-04",
        published_latest="2031-03-04",
        title="Shells, again",
        address="https://courier.example/1",
        basis="given",
    )
    assert made.language_of(Found(tmp_path / "a.txt", "a.txt")) == "en"
    assert of(made, "b.txt") is None


def test_a_month_a_year_or_two_days_are_a_range_in_the_words_of_the_giver(tmp_path: Path):
    made = listing(tmp_path, "file,published\na,2031-02\nb,2032\nc,2031-03-04/2031-03-06\nd,\n", "a", "b", "c", "d")
    days = {n: (p.published_earliest, p.published_latest, p.published_words) for n in "abcd" if (p := of(made, n))}
    assert made.problems == []
    assert days == {
        "a": ("2031-02-01", "2031-02-28", "2031-02"),
        "b": ("2032-01-01", "2032-12-31", "2032"),
        "c": ("2031-03-04", "2031-03-06", "2031-03-04/2031-03-06"),
        "d": (None, None, None),
    }


def test_bad_rows_are_reported_by_line_and_the_good_ones_used(tmp_path: Path):
    made = listing(
        tmp_path,
        "file,publisher,published,mood\na.txt,One,last week,glad\n,Two,,\nc.txt,Three,2031-02-30,\n"
        "a.txt,Again,,\nb.txt,Four,2031-03-04,x,too,many\n",
        "a.txt",
        "b.txt",
    )
    assert [place for place, _ in made.problems] == [
        "articles.csv line 1",
        "articles.csv line 2",
        "articles.csv line 3",
        "articles.csv line 4",
        "articles.csv line 4",
        "articles.csv line 5",
        "articles.csv line 6",
    ]
    one = of(made, "a.txt")
    assert one is not None and one.publisher == "One" and one.published_earliest is None
    assert of(made, "b.txt") is None


def test_files_in_folders_are_named_by_their_path(tmp_path: Path):
    made = listing(tmp_path, "file,publisher\nsub/a.txt,One\na.txt,Two\n", "sub/a.txt", "a.txt")
    told = {f"{f.folder}/{f.name}": p.publisher for f in walk(tmp_path) if (p := made.of(f))}
    assert told == {"sub/a.txt": "One", "/a.txt": "Two"}


def test_names_in_the_other_normal_form_are_found_unless_both_are_there(tmp_path: Path):
    one, two = "\u00e9.txt", "e\u0301.txt"
    assert (p := of(listing(tmp_path, f"file,publisher\n{one},One\n", two), two)) and p.publisher == "One"
    both = listing(tmp_path, f"file,publisher\n{one},One\n{two},Two\n", one, two)
    assert (p := of(both, one)) and p.publisher == "One"
    assert (q := of(both, two)) and q.publisher == "Two"


def test_lists_as_spreadsheets_save_them_are_read(tmp_path: Path):
    rows = "File;Publisher\r\nзвіт.txt;Кур’єр\r\n"
    for data in (rows.encode("utf-8-sig"), rows.encode("utf-16"), rows.replace(";", "\t").encode()):
        made = listing(tmp_path, data, "звіт.txt")
        assert made.problems == [] and (p := of(made, "звіт.txt")) and p.publisher == "Кур’єр"


def test_a_list_that_cannot_be_read_is_reported_and_does_not_stop_anything(tmp_path: Path):
    assert listing(tmp_path, "name,publisher\na,b\n").problems == [
        ("articles.csv line 1", "the list has no column named file, so nothing in it was used")
    ]
    assert "UTF-8" in listing(tmp_path, "file,publisher\na,Б\n".encode("cp1251")).problems[0][1]
    assert "cannot be read" in read_listing(tmp_path / "absent.csv").problems[0][1]
    assert listing(tmp_path, "file\n\0\n").problems
