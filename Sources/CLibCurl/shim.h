#ifndef HANDOVER_CLIBCURL_SHIM_H
#define HANDOVER_CLIBCURL_SHIM_H

#include <curl/curl.h>

#endif
