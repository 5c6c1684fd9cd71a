"""Where this package's data lies, seen from this file."""

from pathlib import Path

SPEC = Path(__file__).resolve().parents[3] / "spec"
