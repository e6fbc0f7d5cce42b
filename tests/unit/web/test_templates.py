"""What no template may do: run code in the page, trust what callers say, or ask for what was not built."""

import re
from pathlib import Path

import pytest

UI = Path(__file__).parents[3] / "ui"
TEMPLATES = sorted((UI / "templates").rglob("*.html"))
ICONS = set((UI / "icons.txt").read_text().split())


def named(path: Path) -> str:
    return str(path.relative_to(UI))


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_nothing_in_a_template_needs_eval_or_inline_code(path: Path) -> None:
    text = path.read_text()

    assert not re.search(r"\|\s*safe\b|autoescape false|Markup", text), "everything is escaped"
    assert not re.search(r"\shx-on|js:|\son[a-z]+=|\sstyle=|<style|<script>", text), "the security policy forbids it"
    assert not re.search(r'hx-trigger="[^"]*\[', text), "trigger filters are evaluated"


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_no_habit_of_older_htmx_is_left(path: Path) -> None:
    old = r"hx-(ext|vars|params|inherit|disinherit|history|request|prompt|disabled-elt)\b|\ssse-(connect|swap|close)="

    assert not re.search(old, path.read_text())


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_every_form_that_changes_something_carries_its_token(path: Path) -> None:
    for form in re.findall(r"<form\b.*?</form>", path.read_text(), re.DOTALL):
        if 'method="post"' in form:
            assert "partials/csrf.html" in form


def test_every_icon_that_is_shown_is_built_and_every_one_built_is_shown() -> None:
    code = [*(UI.parent / "platform" / "receptionist" / "web").rglob("*.py"), *(UI / "js").glob("*.js"), *TEMPLATES]
    text = "".join(path.read_text() for path in code)
    asked = set(re.findall(r'\b(?:icon|empty)\("([\w-]+)"', text)) | set(
        re.findall(r'Badge\("[^"]*", "\w+", "([\w-]+)"', text)
    )

    assert asked <= ICONS
    assert {name for name in ICONS if f'"{name}"' not in text} == set()


def test_pages_fetch_nothing_from_elsewhere() -> None:
    own = [*TEMPLATES, *(UI / "css").glob("*.css"), *(UI / "js").glob("*.js")]
    addresses = re.findall(r"https?://[\w.-]*\w", "".join(path.read_text() for path in own))

    assert set(addresses) <= {"http://www.w3.org", "http://127.0.0.1"}  # a name space, and a word of advice
