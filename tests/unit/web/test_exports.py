"""Tables as files: nothing in them runs, and nothing of them is lost."""

import csv
import io
import json

import pytest

from receptionist.web.exports import csv_lines, defused, json_lines


@pytest.mark.parametrize("cell", ["=1+1", "+12125550199", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_a_cell_that_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Zoë", "a=b", "12", "'quoted'", "…0199"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert defused(cell) == cell


def test_commas_quotes_and_line_breaks_come_back_as_they_went() -> None:
    rows = [["a,b", 'say "hi"', "two\nlines"], ["日本", "", "x"]]

    assert list(csv.reader(io.StringIO(csv_lines(rows), newline=""))) == rows


def test_each_row_is_one_line_of_json() -> None:
    lines = json_lines([{"a": "two\nlines"}, {"a": 2}]).decode().splitlines()

    assert [json.loads(line)["a"] for line in lines] == ["two\nlines", 2]
