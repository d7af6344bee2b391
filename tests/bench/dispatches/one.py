"""Compiles one file in an interpreter of its own; prints the seconds, passed and of work, without that one's start."""
import sys
from time import perf_counter, process_time

import typst

source, output, fonts = sys.argv[1:]
begun, busy = perf_counter(), process_time()
typst.compile(source, output=output, font_paths=[fonts], ignore_system_fonts=True)
print(perf_counter() - begun, process_time() - busy)
