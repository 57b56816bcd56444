#include "handover_curl.h"

#include <curl/curl.h>
#include <stdio.h>

int handover_curl_set_long(void *handle, int option, long value) {
    return (int)curl_easy_setopt((CURL *)handle, (CURLoption)option, value);
}

int handover_curl_set_pointer(void *handle, int option, const void *value) {
    return (int)curl_easy_setopt((CURL *)handle, (CURLoption)option, value);
}

int handover_curl_set_large(void *handle, int option, long long value) {
    return (int)curl_easy_setopt((CURL *)handle, (CURLoption)option, (curl_off_t)value);
}

int handover_curl_set_blob(void *handle, int option, const void *bytes, size_t count) {
    struct curl_blob blob = {(void *)bytes, count, CURL_BLOB_COPY};
    return (int)curl_easy_setopt((CURL *)handle, (CURLoption)option, &blob);
}

int handover_curl_get_long(void *handle, int info, long *value) {
    return (int)curl_easy_getinfo((CURL *)handle, (CURLINFO)info, value);
}

int handover_curl_get_pointer(void *handle, int info, void **value) {
    return (int)curl_easy_getinfo((CURL *)handle, (CURLINFO)info, value);
}

int handover_curl_get_large(void *handle, int info, long long *value) {
    curl_off_t large = 0;
    CURLcode code = curl_easy_getinfo((CURL *)handle, (CURLINFO)info, &large);
    *value = (long long)large;
    return (int)code;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *argument) {
    const struct handover_curl_transfer *transfer = argument;
    /* Any number but the one offered stops libcurl, also when none was offered. */
    return transfer->take_body(transfer->context, bytes, size * count) == 0 ? size * count : size * count + 1;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *argument) {
    const struct handover_curl_transfer *transfer = argument;
    return transfer->take_header(transfer->context, bytes, size * count) == 0 ? size * count : size * count + 1;
}

static size_t give_body(char *room, size_t size, size_t count, void *argument) {
    const struct handover_curl_transfer *transfer = argument;
    long given = transfer->give_body(transfer->context, room, size * count);
    return given < 0 ? CURL_READFUNC_ABORT : (size_t)given;
}

static int move_body(void *argument, curl_off_t offset, int origin) {
    const struct handover_curl_transfer *transfer = argument;
    if (origin != SEEK_SET) {
        return CURL_SEEKFUNC_FAIL;
    }
    return transfer->move_body(transfer->context, (long long)offset) == 0 ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

static int ask_whether_cancelled(
    void *argument, curl_off_t to_come, curl_off_t came, curl_off_t to_go, curl_off_t gone) {
    const struct handover_curl_transfer *transfer = argument;
    (void)to_come;
    (void)came;
    (void)to_go;
    (void)gone;
    return transfer->is_cancelled(transfer->context);
}

int handover_curl_set_transfer(void *handle, const struct handover_curl_transfer *transfer) {
    CURL *curl = handle;
    void *argument = (void *)transfer;
    CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take_body);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_WRITEDATA, argument);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_header);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_HEADERDATA, argument);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, give_body);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_READDATA, argument);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, move_body);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_SEEKDATA, argument);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, ask_whether_cancelled);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_XFERINFODATA, argument);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    return (int)code;
}
