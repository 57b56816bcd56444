#ifndef HANDOVER_CJEMALLOC_SHIM_H
#define HANDOVER_CJEMALLOC_SHIM_H

#include <jemalloc/jemalloc.h>

#endif
