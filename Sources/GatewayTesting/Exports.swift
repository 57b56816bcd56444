// Whoever tests with two sides and invented people imports one module; the benchmark, which cannot have the testing library, the other.
@_exported public import Histories
