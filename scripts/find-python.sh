#!/bin/sh
# Prints a Python of version 3.11 or newer, one that has the venv module where there is a choice.

candidates="${PYTHON:+$PYTHON }python3 python3.14 python3.13 python3.12 python3.11 python"
version='import sys; sys.exit(sys.version_info < (3, 11))'

for wanted in "$version; import ensurepip, venv" "$version"; do
    for candidate in $candidates; do
        if "$candidate" -c "$wanted" 2>/dev/null; then
            echo "$candidate"
            exit 0
        fi
    done
done

echo "Receptionist needs Python 3.11 or newer, and none of these is one: $candidates." >&2
echo "Install it (Debian and Ubuntu: sudo apt-get install python3 python3-venv), or name yours: make run PYTHON=/path/to/python3.12" >&2
exit 1
