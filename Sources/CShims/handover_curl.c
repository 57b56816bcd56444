#include "handover_curl.h"

#include <curl/curl.h>

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
