"""What is seen of a server from beside it: its processes, and the page of its metrics."""

import os
import subprocess
import sys

from receptionist.ops.metrics import Metrics
from receptionist.rehearsal.load import watching


def test_the_lag_of_the_loop_is_read_from_the_page_that_the_server_shows() -> None:
    metrics = Metrics()
    for seconds in (0.0005, 0.004, 0.004, 7.0):
        metrics.loop_lagged(seconds)

    buckets = watching.lag_buckets(metrics.text().decode())

    assert (buckets[0.001], buckets[0.005], buckets[3.0], buckets[float("inf")]) == (1, 3, 3, 4)
    assert watching.lag_buckets("no metrics") == {}


def test_a_process_is_seen_while_it_lives_and_is_nothing_afterwards() -> None:
    busy = "import sys, time\nwhile time.process_time() < 0.2: pass\nprint(1, flush=True)\nsys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", busy], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        pids = watching.processes(process.pid)
        spent_s, mb = watching.cpu_s(pids), watching.memory_mb(pids)
        assert 0 <= watching.held_up_s(pids) < 60
        assert process.stdin
        process.stdin.close()
        process.wait(10)

    assert pids == [process.pid]
    assert spent_s >= 0.15
    assert mb > 1
    assert (watching.cpu_s(pids), watching.memory_mb(pids), watching.held_up_s(pids)) == (0, 0, 0)


def test_the_processes_that_a_server_started_count_with_it() -> None:
    child = "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'import sys; sys.stdin.read()'])"
    with subprocess.Popen(
        [sys.executable, "-c", f"{child}\nprint(1, flush=True)\nsys.stdin.read()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout
        process.stdout.readline()
        pids = watching.processes(process.pid)
        assert process.stdin
        process.stdin.close()

    assert len(pids) == 2
    assert os.getpid() not in pids
