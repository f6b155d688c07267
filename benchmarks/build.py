"""Builds one site once, and says what it took: ``python -m benchmarks.build mkdocs.yml``."""

from __future__ import annotations

import json
import logging
import resource
import sys
import time

from mkdocs.commands.build import build
from mkdocs.config import load_config


def main(path: str) -> dict[str, float]:
    """CPU and wall time in seconds, and the peak of memory in MiB, of the build alone."""
    logging.disable(logging.CRITICAL)
    config = load_config(path)
    config.plugins.on_startup(command="build", dirty=False)
    cpu, wall = time.process_time(), time.perf_counter()
    build(config)
    return {
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
