#ifndef HANDOVER_XML_BASE64_H
#define HANDOVER_XML_BASE64_H

/* Base64 of RFC 4648 section 4, canonical only, fast in every build: OpenSSL's decoder trims white space and ignores
   the spare bits of a padded group, so it would have to be checked by encoding again, at half the speed. */

#include <stddef.h>

/* Writes 4 characters for every 3 bytes begun; `text` must hold (count + 2) / 3 * 4. */
void handover_base64_encode(const unsigned char *bytes, size_t count, unsigned char *text);

/* Decodes whole groups of four without padding; `bytes` must hold count / 4 * 3.
   Answers 1 when every character belongs to the alphabet and count is a multiple of four, else 0. */
int handover_base64_decode(const unsigned char *text, size_t count, unsigned char *bytes);

#endif
