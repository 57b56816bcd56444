#ifndef HANDOVER_CURL_H
#define HANDOVER_CURL_H

/* libcurl's option calls are variadic, which Swift cannot import; each of these passes one value of one type.
   The handle is a CURL *; the header names no libcurl type so that any target may include it.
   Every function that gives an int gives a CURLcode, 0 when the option was taken. */

#include <stddef.h>

int handover_curl_set_long(void *handle, int option, long value);
int handover_curl_set_pointer(void *handle, int option, const void *value);
int handover_curl_set_large(void *handle, int option, long long value);
int handover_curl_set_blob(void *handle, int option, const void *bytes, size_t count);
int handover_curl_get_long(void *handle, int info, long *value);
int handover_curl_get_pointer(void *handle, int info, void **value);
int handover_curl_get_large(void *handle, int info, long long *value);

/* The five questions libcurl asks while it moves one request and its answer. */
struct handover_curl_transfer {
    void *context;
    /* Bytes of the answer's body: 0 to go on, anything else to stop. */
    int (*take_body)(void *context, const void *bytes, size_t count);
    /* One header line of the answer, line end included: 0 to go on, anything else to stop. */
    int (*take_header)(void *context, const void *bytes, size_t count);
    /* Fills room with the next bytes of our body: how many, 0 at its end, below 0 to stop. */
    long (*give_body)(void *context, void *room, size_t count);
    /* Moves our body to an offset from its start, for a resend on a new connection: 0 when done. */
    int (*move_body)(void *context, long long offset);
    /* Asked at least once a second: 0 to go on, anything else to stop. */
    int (*is_cancelled)(void *context);
};

/* Registers the questions. The structure is borrowed and has to live until the handle is reset or cleaned up. */
int handover_curl_set_transfer(void *handle, const struct handover_curl_transfer *transfer);

#endif
