"""Random data directories, each from a seed, with everything that exports bring along."""
