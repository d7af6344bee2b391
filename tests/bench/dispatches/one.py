"""Compiles one file in an interpreter of its own; prints the seconds without that one's start."""
import sys
from time import perf_counter

import typst

source, output, fonts = sys.argv[1:]
begun = perf_counter()
typst.compile(source, output=output, font_paths=[fonts], ignore_system_fonts=True)
print(perf_counter() - begun)
