"""The format of practice files as editors and people get it: by address and by command."""

import subprocess
import sys
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import AsyncTestClient

from receptionist.practice.schema import schema_text
from receptionist.web.schema import ADDRESS, schema_route

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
async def test_an_editor_gets_the_schema_and_then_only_whether_it_changed(encoding: str) -> None:
    async with AsyncTestClient(Litestar([schema_route()], openapi_config=None)) as editor:
        first = await editor.get(ADDRESS, headers={"Accept-Encoding": encoding})
        tag = first.headers["etag"]
        again = await editor.get(ADDRESS, headers={"Accept-Encoding": encoding, "If-None-Match": f'"other", W/{tag}'})
        other = await editor.get(ADDRESS, headers={"Accept-Encoding": encoding, "If-None-Match": '"other"'})

    assert first.status_code == 200
    assert first.headers["content-type"] == "application/schema+json"
    assert first.headers.get("content-encoding", "identity") == encoding
    assert first.text == schema_text()
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert other.status_code == 200


@pytest.mark.parametrize(("options", "file"), [([], "practice.schema.json"), (["--reference"], "practice-file.md")])
def test_the_command_prints_what_stands_in_docs(options: list[str], file: str) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "receptionist", "schema", *options],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=60,
    )

    assert found.stdout.decode() == (ROOT / "docs" / file).read_text("utf-8")
