#include <jemalloc/jemalloc.h>
#include <stddef.h>

/// Names the allocator that serves a gateway, so that its library is linked, and before the C library, whose `malloc` it takes over.
///
/// A message is parsed, digested and encoded in pieces of every size that live for a millisecond, by some dozens of threads; see
/// `docs/decisions/0037-memory-comes-from-jemalloc.md`. `MALLOC_CONF` in the environment sets its limits.
__attribute__((constructor)) static void handover_memory_begin(void) {
    const char *version = NULL;
    size_t size = sizeof version;
    mallctl("version", &version, &size, NULL, 0);
}
