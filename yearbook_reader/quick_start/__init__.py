"""What makes the program start sooner, each by what was measured (benchmarks/details.md).

Nothing here is needed for the program to work. Each file stands in for one thing that Python does
at length, and leaves it to Python where that is not as it is known here: how modules are found
(`compiled_modules`), when they are loaded (`loaded_later`), how the functions of value classes
(`value_functions`) and Qt's enumerations (`enumerations`) are made, and sets of characters in
patterns (`pattern_sets`).
"""
