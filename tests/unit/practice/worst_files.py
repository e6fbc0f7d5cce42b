"""Practice files that cost the most, and what each costs: `python -m tests.unit.practice.worst_files` prints it."""

import json
import math
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from receptionist.practice.outside import Outside
from receptionist.practice.parse import parse_definition
from receptionist.toml_text import MAX_BYTES

CPU_S: Final = 2
_BASE: Final = """\
[practice]
name = "P"
timezone = "America/New_York"
numbers = ["+12125550100"]
[hours]
monday = ["08:00-12:00"]
"""
_OUTSIDE: Final = Outside(agreed=(), secrets=(), today=date(2026, 6, 1))


def _filled(unit: Callable[[int], str], head: str = _BASE) -> str:
    """As many units as a file may have."""
    parts, size = [head], len(head)
    while size < MAX_BYTES:
        parts.append(unit(len(parts)))
        size += len(parts[-1])
    return "".join(parts)[:MAX_BYTES].rpartition("\n")[0]


def _many(count: int, unit: Callable[[int], str]) -> str:
    return _BASE + "".join(map(unit, range(count)))


def _scenarios(count: int, *patterns: str) -> str:
    shown = ", ".join(f"'{one}'" for one in patterns)
    return _many(count, lambda n: f'[[scenarios]]\nname = "{n}"\ncaller = ["x"]\nsays = [{shown}]\n')


def worst_files() -> Mapping[str, str | bytes]:
    names = [f"q{n}" for n in range(90)]
    return {
        "one key of all the file": f"{_BASE}{'k' * 250_000} = 1\n",
        "one quoted key of all the file": f'{_BASE}"{"k" * 250_000}" = 1\n',
        "one key, all of it escaped": _BASE + '"' + "\\u0041" * 40_000 + '" = 1\n',
        "one text of all the file": f'{_BASE}x = "{"{" * 250_000}"\n',
        "unknown keys": _filled(lambda n: f"k{n} = 1\n"),
        "unknown keys at the root": _filled(lambda n: f"{n:x}=1\n", ""),
        "unknown escaped keys": _filled(lambda n: f'"\\u0041{n}" = 1\n'),
        "unknown tables": _filled(lambda n: f"[t{n}]\n"),
        "deep tables": _filled(lambda n: f"[a.b.c.d.e.f.g.h.i.j.k.l.m{n}]\n"),
        "deep keys": _filled(lambda n: f"a.b.c.d.e.f.g.h.i.j{n} = 1\n"),
        "one key again and again": _filled(lambda n: "a = 1\n"),
        "empty entries": _filled(lambda n: "[[faqs]]\n"),
        "a long list": _BASE + "x = [" + "1," * 120_000 + "]\n",
        "a long list of lists": _BASE + "x = [" + "[]," * 80_000 + "]\n",
        "a long list of tables": _BASE + "x = [" + "{}," * 80_000 + "]\n",
        "a wide inline table": _BASE + "x = {" + ",".join(f"a{n} = 1" for n in range(20_000)) + "}\n",
        "a list within a list within a list": _BASE + "x = " + "[" * 250_000,
        "a table within a table within a table": _BASE + "x = " + "{a = " * 50_000,
        "a text without an end": _BASE + 'x = "' + '\\"' * 120_000,
        "a long text without an end": _BASE + 'x = """' + '""\\' * 80_000,
        "quotes": _BASE + '"' * 250_000,
        "curly quotes": _BASE + "x = " + "“" * 80_000,
        "spaces": _BASE + " " * 250_000 + "x",
        "lines": "\n" * 250_000 + "x",
        "bare carriage returns": "\r" * 250_000,
        "words": _BASE + "x = " + "a " * 120_000,
        "words before =": _BASE + "a " * 120_000 + "= 1\n",
        "digits": _BASE + "x = " + "9" * 250_000,
        "digits that can be read": _BASE + "x = " + "9" * 4200,
        "digits and underscores": _BASE + "x = " + "1_" * 100_000 + "1\n",
        "dates": _BASE + "x = " + "2026-" * 50_000,
        "times": _BASE + "x = " + "8:00-" * 50_000,
        "another encoding": _BASE.encode() + b"\xff" * 250_000,
        "a time zone of thousands of parts": _BASE.replace("America/New_York", "America/New_Yrok" * 900),
        "numbers": _BASE.replace('"+12125550100"', ", ".join(f'"(212) 555-{n:04}"' for n in range(500))),
        "important callers": _BASE + "[callers.vip]\n" + "".join(f'"+1212{n:07}" = "x{n}"\n' for n in range(8000)),
        "overlapping hours": _many(
            500, lambda n: '[[hours.exceptions]]\ndate = 2025-01-01\nopen = ["08:00-12:00", "08:00-13:00"]\n'
        ),
        "placeholders": _many(400, lambda n: f'[[faqs]]\nquestion = "q{n}"\nanswer = "{"{x}" * 150}"\n'),
        "questions asked twice": _many(
            400, lambda n: f'[[faqs]]\nquestion = "q"\nanswer = "a"\nalso_asked = [{", ".join(["9"] * 40)}]\n'
        ),
        "people who are not there": _many(
            200,
            lambda n: (
                f'[[people]]\nname = "p{n}"\nnumber = "+12125550111"\nthen = [{", ".join(map(repr, names[:20]))}]\n'
            ),
        ),
        "practitioners who are not there": _many(
            200, lambda n: f'[[scheduling.practitioners]]\nname = "p{n}"\nhours.monday = ["01:00-02:00"]\n'
        )
        + "".join(
            f'[[scheduling.services]]\nname = "s{n}"\nwith = [{", ".join(map(repr, names))}]\n' for n in range(150)
        ),
        "parameters that are not there": _BASE
        + '[[functions]]\nname = "ff"\ndescription = "x"\nrequest.url = "https://a.example/"\n'
        + "".join(f'request.body.k{n} = "{"{a}" * 10}"\n' for n in range(4000)),
        "patterns of groups": _scenarios(30, *["(" * 60 + "a" + ")+" * 60] * 40),
        "patterns that never end": _scenarios(30, *["(a{1,200}){1,200}" * 15] * 20),
        "patterns that are open": _scenarios(20, *["(?:" * 90] * 40),
        "patterns that are all different": _scenarios(10, *[f"x{n}" + "[^a-z]" * 45 for n in range(50)]),
    }


def cost(name: str, source: str | bytes) -> dict[str, object]:
    """In a process of its own: it is ended when it takes more than CPU_S of processor time."""
    data = source.encode() if isinstance(source, str) else source
    out, into = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.write(into, json.dumps(_measured(name, data[:MAX_BYTES])).encode())
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out, "rb") as reading:
        answer = reading.read()
    os.waitpid(child, 0)
    return json.loads(answer) if answer else {"name": name, "ended": False}


def _measured(name: str, data: bytes) -> dict[str, object]:
    before_mb, before_s = _peak_mb(), time.process_time()
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(before_s) + CPU_S, math.ceil(before_s) + CPU_S + 1))
    definition, problems = parse_definition(data, "p.toml", outside=_OUTSIDE)
    return {
        "name": name,
        "ended": True,
        "cpu_s": round(time.process_time() - before_s, 2),
        "grown_mb": round(_peak_mb() - before_mb, 1),
        "judged": definition is not None or any(one.severity == "error" for one in problems),
        "problems": len(problems),
        "longest": max((len(str(one)) for one in problems), default=0),
    }


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    parse_definition(_BASE, "p.toml", outside=_OUTSIDE)  # what is loaded once
    for name, source in worst_files().items():
        print(json.dumps(cost(name, source)))
        sys.stdout.flush()
