"""The house rules that no linter holds."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "platform" / "receptionist"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())  # Any: TOML
LOCK: dict[str, Any] = tomllib.loads((ROOT / "uv.lock").read_text())

MODULES = sorted(SOURCE.rglob("*.py"))
TEMPLATES = sorted((ROOT / "ui" / "templates").rglob("*.html"))

# The first: what is asked for each time; the rest: what only some installations use, or only worker processes load.
HEAVY = ("litestar", "uvicorn", "piccolo", "jinja2", "msgspec", "asyncio")
VENDORS = (
    "anthropic",
    "deepgram",
    "elevenlabs",
    "ctranslate2",
    "googleapiclient",
    "onnxruntime",
    "openai",
    "piper",
    "twilio",
)

# Template text that would run a script in spite of the Content-Security-Policy, or be refused by it in the browser.
FORBIDDEN_IN_TEMPLATES = {
    r"\|\s*safe\b": "marks text as safe HTML: words of a caller could become markup",
    r"\bMarkup\b": "marks text as safe HTML: words of a caller could become markup",
    r"autoescape\s+false": "turns escaping off",
    r"\bhx-on[:\s=]": "needs eval, which the page's policy refuses",
    r"\bjs:": "needs eval, which the page's policy refuses",
    r"\shx-trigger=\"[^\"]*\[": "a trigger filter needs eval, which the page's policy refuses",
    r"\son[a-z]+=": "is an inline script, which the page's policy refuses",
    r"\sstyle=": "is an inline style, which the page's policy refuses",
    r"<style\b": "is an inline style, which the page's policy refuses",
    r"<script(?![^>]*\bsrc=)": "is an inline script: it belongs in ui/js",
    r"(?:src|href)=\"(?:https?:)?//": "is fetched from elsewhere: everything a page needs comes with it",
}


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text())


def in_house(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_platform_is_only_a_folder_so_that_pythons_own_platform_module_is_found() -> None:
    assert not (ROOT / "platform" / "__init__.py").exists()


def test_a_module_says_its_one_purpose_in_its_first_line() -> None:
    said = {in_house(module): ast.get_docstring(parsed(module)) or "" for module in MODULES}

    assert [module for module, text in said.items() if len(text.partition("\n")[0]) <= 15] == []


def test_a_task_is_always_owned_by_someone_who_awaits_it() -> None:
    bare = [
        f"{in_house(module)}:{call.lineno}"
        for module in MODULES
        for call in calls(module)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {"create_task", "ensure_future"}
        and ast.unparse(call.func.value).rpartition(".")[2] in {"asyncio", "loop", "get_running_loop()"}
    ]

    assert not bare, f"use a TaskGroup: {bare}"


def test_no_module_keeps_state() -> None:
    kept = [
        f"{in_house(module)}:{statement.lineno}"
        for module in MODULES
        for statement in parsed(module).body
        if isinstance(statement, ast.Assign | ast.AnnAssign) and is_state(statement)
    ]

    assert not kept, f"state belongs to an object that someone makes; a constant is named LIKE_THIS: {kept}"


@pytest.mark.parametrize("room", [path for path in MODULES if path.name == "__init__.py"], ids=in_house)
def test_a_rooms_face_only_names_what_is_inside(room: Path) -> None:
    body = parsed(room).body

    assert all(isinstance(part, ast.Expr | ast.ImportFrom | ast.Assign) for part in body)


@pytest.mark.parametrize("template", TEMPLATES, ids=in_house)
def test_a_template_runs_nothing_and_trusts_no_text(template: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", template.read_text(), flags=re.DOTALL)

    wrong = [
        f"{found[0].strip()!r} {why}"
        for rule, why in FORBIDDEN_IN_TEMPLATES.items()
        if (found := re.search(rule, text))
    ]

    assert not wrong, f"{in_house(template)}: {wrong}"


def test_help_is_quick_because_it_loads_no_server_and_no_vendor() -> None:
    loaded = imported_by("from receptionist.cli.main import main; main(['--help'])")

    assert not loaded & {*HEAVY, *VENDORS}


def test_the_server_loads_no_vendor_that_nobody_configured() -> None:
    """Speech packages belong to worker processes, SDKs to their provider's factory."""
    loaded = imported_by("import receptionist.web.app, receptionist.cli.serve")

    assert not loaded & set(VENDORS)


def test_the_server_leaves_out_parts_of_libraries_that_nobody_asks_for() -> None:
    opened = "o.VENDOR.open(ProviderAccount(kind='openai', api_key='key', base_url='http://127.0.0.1/v1'))"
    loaded = imported_by(
        "import contextlib\n from receptionist.cli.main import main\n"
        " with contextlib.suppress(SystemExit): main(['serve', '--help'])\n"
        " from receptionist.config_sections import ProviderAccount\n"
        f" import receptionist.providers.vendors.openai as o; {opened}"
    )

    assert {"httpx", "openai"} <= loaded
    assert not loaded & {"aiohttp", "pygments", "rich"}


def test_the_lock_file_names_only_the_public_registry() -> None:
    hosts = set(re.findall(r"https?://([^/\"]+)", (ROOT / "uv.lock").read_text()))

    assert hosts == {"pypi.org", "files.pythonhosted.org"}


def test_the_lock_file_is_that_of_the_project_file() -> None:
    """`uv sync --frozen` would not notice a dependency that was added without `uv lock`."""
    (ours,) = (package for package in LOCK["package"] if package["name"] == "receptionist")
    project = PROJECT["project"]
    declared = {name_of(wanted) for wanted in project["dependencies"]}
    declared |= {name_of(wanted) for extra in project["optional-dependencies"].values() for wanted in extra}

    assert {wanted["name"] for wanted in ours["metadata"]["requires-dist"]} == declared
    for group, wanted in PROJECT["dependency-groups"].items():
        assert {each["name"] for each in ours["metadata"]["requires-dev"][group]} == set(map(name_of, wanted))


def test_a_tracked_file_names_no_ones_machine() -> None:
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if files.returncode:
        pytest.skip("not a git checkout")
    named = [
        name
        for name in files.stdout.split("\0")
        if name
        and (ROOT / name).is_file()
        and re.search(rb"(?<![\w.])/(?:work|root|home)/[a-z]", (ROOT / name).read_bytes())
        and not name.endswith((".lock", "package-lock.json"))
        and ROOT / name != Path(__file__)
    ]

    assert not named


def calls(module: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(parsed(module)) if isinstance(node, ast.Call))


def is_state(statement: ast.Assign | ast.AnnAssign) -> bool:
    """A container that starts empty, or one whose name does not say that it is a constant."""
    names = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    constant = all(name.id == "__all__" or name.id.isupper() for name in names if isinstance(name, ast.Name))
    match statement.value:
        case ast.List(elts=[]) | ast.Dict(keys=[]):
            return True
        case ast.Call(
            func=ast.Name(id="list" | "dict" | "set" | "defaultdict" | "deque" | "Counter"), args=[], keywords=[]
        ):
            return True
        case ast.List() | ast.Dict() | ast.Set() | ast.ListComp() | ast.DictComp() | ast.SetComp():
            return not constant
        case _:
            return False


def imported_by(code: str) -> set[str]:
    """The top-level modules that are loaded after `code` has run in a fresh Python."""
    show = "import sys; print('loaded', *{name.partition('.')[0] for name in sys.modules})"
    ran = subprocess.run(
        [sys.executable, "-c", f"try:\n {code}\nfinally:\n {show}"], capture_output=True, text=True, check=True
    )
    return set(ran.stdout.rpartition("loaded ")[2].split())


def name_of(requirement: str) -> str:
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return found[0].lower()
