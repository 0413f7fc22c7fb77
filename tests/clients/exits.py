#!/usr/bin/env python3
"""Runs a program; passes if it ends with a certain status and prints certain words.

usage: exits.py STATUS WORDS PROGRAM ARGUMENT...
"""
import subprocess
import sys

status, words, program = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
done = subprocess.run(program, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, encoding="utf-8", check=False)
print(done.stdout)
faults = [f"exit status {done.returncode}, expected {status}"] if done.returncode != status else []
if words not in done.stdout:
    faults.append(f"{words!r} is not in what it prints")
sys.exit("FAULT: " + "; ".join(faults) if faults else 0)
