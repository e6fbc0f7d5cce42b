"""Many callers at once, cheap and on time, and what they measure: `receptionist load` and the benchmarks."""
