"""Numbers between JSON and Python, exactly: what JSON's numbers cannot carry travels as a string."""

import math

LARGEST_EXACT = 2**53


def scalar(value):
    """A Python scalar: a whole number is an int, unless the program says otherwise."""
    if isinstance(value, dict):
        return float(value["float"]) if "float" in value else int(value["int"])
    return int(value) if type(value) is float and value.is_integer() else value


def number(value):
    """A scalar, in places where a string can only be a special number."""
    return float(value) if type(value) is str else scalar(value)


def special_float(value):
    """A zero, an infinity or NaN."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return "-0" if math.copysign(1.0, value) < 0 else 0


def number_json(value):
    """One number that is not a tensor's: an option, a version."""
    if isinstance(value, float):
        return value if value and value - value == 0.0 else special_float(value)
    return value if -LARGEST_EXACT <= value <= LARGEST_EXACT else str(value)
