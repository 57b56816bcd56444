#include "handover_xml_base64.h"

static const unsigned char alphabet[64] = {
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V',
    'W', 'X', 'Y', 'Z', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r',
    's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '/'};

#define BAD 0xFF
#define BAD8 BAD, BAD, BAD, BAD, BAD, BAD, BAD, BAD
#define BAD16 BAD8, BAD8

static const unsigned char values[256] = {
    BAD16, BAD16, BAD8, BAD, BAD, BAD, 62, BAD, BAD, BAD, 63,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, BAD, BAD, BAD, BAD, BAD, BAD,
    BAD, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, BAD, BAD, BAD, BAD, BAD,
    BAD, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
    41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, BAD, BAD, BAD, BAD, BAD,
    BAD16, BAD16, BAD16, BAD16, BAD16, BAD16, BAD16, BAD16};

void handover_base64_encode(const unsigned char *bytes, size_t count, unsigned char *text) {
    while (count >= 3) {
        unsigned group = (unsigned)bytes[0] << 16 | (unsigned)bytes[1] << 8 | bytes[2];
        text[0] = alphabet[group >> 18];
        text[1] = alphabet[group >> 12 & 63];
        text[2] = alphabet[group >> 6 & 63];
        text[3] = alphabet[group & 63];
        bytes += 3;
        text += 4;
        count -= 3;
    }
    if (count == 0) return;
    unsigned group = (unsigned)bytes[0] << 16 | (count == 2 ? (unsigned)bytes[1] << 8 : 0);
    text[0] = alphabet[group >> 18];
    text[1] = alphabet[group >> 12 & 63];
    text[2] = count == 2 ? alphabet[group >> 6 & 63] : '=';
    text[3] = '=';
}

int handover_base64_decode(const unsigned char *text, size_t count, unsigned char *bytes) {
    if (count % 4 != 0) return 0;
    /* Legal values use six bits, so one look at the top bit of everything seen finds any stranger. */
    unsigned seen = 0;
    for (size_t i = 0; i < count; i += 4) {
        unsigned a = values[text[i]], b = values[text[i + 1]], c = values[text[i + 2]], d = values[text[i + 3]];
        seen |= a | b | c | d;
        bytes[0] = (unsigned char)(a << 2 | b >> 4);
        bytes[1] = (unsigned char)(b << 4 | c >> 2);
        bytes[2] = (unsigned char)(c << 6 | d);
        bytes += 3;
    }
    return (seen & 0x80) == 0;
}
