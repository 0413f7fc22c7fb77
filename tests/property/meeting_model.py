#!/usr/bin/env python3
"""Who sits, who presides, who may vote, what a vote leads to, who has the floor, whether the doors are closed: a slow
reading of the regulations in Python (model/), and walks of events by Hypothesis on which trondgov_meeting_apply is
compared with it after every event.

usage: meeting_model.py CDEF LIBRARY    prints what was compared; exit status 1 if something differs or nothing was

TRONDGOV_TEST_WALKS: walks of each organ (150); TRONDGOV_TEST_SEED: other walks than the fixed ones;
TRONDGOV_TEST_ORGAN: one organ only; TRONDGOV_TEST_COUNTS: how many events of each kind and answer there were, and in
what share of walks.
"""
import os
import pathlib
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

try:
    from hypothesis import HealthCheck, Phase, given, seed, settings, strategies as st
except ImportError:
    sys.exit("Debian's python3-hypothesis is needed")

from model.dice import DICE, RULES  # noqa: E402
from model.hall import STATS, Differs, Hall  # noqa: E402
from model.organs import ORGANS  # noqa: E402
from model.walks import STEPS, Walk  # noqa: E402


def walks_of(organ, number, chosen_seed):
    machine = type("Walk_" + organ, (Walk,), {"organ_name": organ})

    @settings(max_examples=number, deadline=None, database=None, print_blob=False, report_multiple_bugs=False,
              derandomize=chosen_seed is None, suppress_health_check=list(HealthCheck),
              phases=[Phase.generate, Phase.shrink])
    @given(DICE, st.lists(st.tuples(st.sampled_from(RULES), DICE), min_size=STEPS, max_size=STEPS))
    def walk(start, steps):
        STATS["walks"] += 1
        one = machine(start)
        for name, dice in steps:
            getattr(one, name)(dice)
        one.last_steps(start)
        one.reached()
        one.hall.replay()

    (walk if chosen_seed is None else seed(chosen_seed)(walk))()


def main():
    Hall.load(sys.argv[1], sys.argv[2])
    chosen_seed = int(os.environ["TRONDGOV_TEST_SEED"]) if "TRONDGOV_TEST_SEED" in os.environ else None
    start, failed = time.monotonic(), 0
    for name in ORGANS:
        if os.environ.get("TRONDGOV_TEST_ORGAN", name) != name:
            continue
        try:
            walks_of(name, int(os.environ.get("TRONDGOV_TEST_WALKS", "150")), chosen_seed)
        except Differs as fault:
            failed += 1
            print("FAULT:", fault.shortest())
    spent = time.monotonic() - start
    if os.environ.get("TRONDGOV_TEST_COUNTS"):
        for key in sorted(key for key in STATS if isinstance(key, tuple) and key[0] != "walk"):
            print(f"{STATS[key]:7} {100 * STATS['walk', *key] / STATS['walks']:5.1f} % of walks  {' '.join(key)}")
    print(f"{STATS['walks']} walks, {STATS['events']} events, {STATS['compared']} comparisons, {failed} organs differ, "
          f"{spent:.1f} s, {STATS['walks'] / spent:.1f} walks a second")
    return 1 if failed or not STATS["compared"] else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main())
