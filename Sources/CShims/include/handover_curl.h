#ifndef HANDOVER_CURL_H
#define HANDOVER_CURL_H

/* libcurl's option calls are variadic, which Swift cannot import; each of these passes one value of one type.
   The handle is a CURL *; the header names no libcurl type so that any target may include it. */

#include <stddef.h>

int handover_curl_set_long(void *handle, int option, long value);
int handover_curl_set_pointer(void *handle, int option, const void *value);
int handover_curl_set_large(void *handle, int option, long long value);
int handover_curl_set_blob(void *handle, int option, const void *bytes, size_t count);
int handover_curl_get_long(void *handle, int info, long *value);
int handover_curl_get_pointer(void *handle, int info, void **value);

#endif
