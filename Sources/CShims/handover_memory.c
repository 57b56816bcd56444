#include <stdlib.h>

// Only after a header of the C library is it known which one it is; another one, on Linux too, has other limits or none.
#if defined(__GLIBC__)
#include <malloc.h>

/// Sets one of the allocator's limits unless whoever started the program has set it.
static void handover_memory_set(const char *variable, int parameter, int value) {
    if (getenv(variable) == NULL) mallopt(parameter, value);
}

/// How the C library's allocator serves a gateway, set before the program's first thread.
///
/// A message is parsed, digested and encoded in buffers of some hundred kilobytes that live for a millisecond. By default each of
/// them is asked of the kernel and given back, page by page, and every one of some dozens of threads takes from a pool of its own
/// that is cold in the processor's cache. What is kept instead is bounded: a large attachment still comes and goes in pieces.
__attribute__((constructor)) static void handover_memory_begin(void) {
    handover_memory_set("MALLOC_ARENA_MAX", M_ARENA_MAX, 2);
    handover_memory_set("MALLOC_MMAP_THRESHOLD_", M_MMAP_THRESHOLD, 4 << 20);
    handover_memory_set("MALLOC_TRIM_THRESHOLD_", M_TRIM_THRESHOLD, 32 << 20);
    handover_memory_set("MALLOC_TOP_PAD_", M_TOP_PAD, 1 << 20);
}
#else
// A translation unit holds something.
typedef int handover_memory_nothing;
#endif
