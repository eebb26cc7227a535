"""A second opinion: the figures of the report, computed from the same files by other means.

Nothing here is shared with the program. What a figure means is taken from its definition; sets are counted in SQL
(DuckDB), what needs an order or a curve (chains, business time, survival) in plain Python.
"""
