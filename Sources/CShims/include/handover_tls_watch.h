#ifndef HANDOVER_TLS_WATCH_H
#define HANDOVER_TLS_WATCH_H

/* What happened inside the TLS handshake of an outgoing connection, which libcurl's result codes do not tell:
   the very certificate the other end presented, the alert it sent, whether it asked for a certificate of ours and
   whether it was content with it. Names no OpenSSL type, so that any target may include it. */

#include <stddef.h>

struct handover_tls_watch {
    /* 1: note the certificate that is presented and go no further, so that nothing of ours is sent or shown. */
    int refuses_every_certificate;

    /* 1: a connection stood and TLS was begun on it. */
    int has_begun;
    /* The certificate presented, as DER; owned by the watch, given back by handover_tls_watch_clear. */
    unsigned char *certificate;
    size_t certificate_size;
    /* 1: it is, byte for byte, one of those the connection was told to trust. */
    int is_pinned;
    /* OpenSSL's X509_V_ERR code of the verification, 0 when it passed. */
    int verify_error;

    /* The last fatal alert received, as its number in RFC 8446 section 6; -1 when there was none. */
    int alert_received;
    /* 1: the other end asked for a certificate of ours. */
    int asked_for_certificate;
    /* 1: the other end finished its side after seeing our certificate, so it took it. */
    int finished_after_certificate;
};

/* Forgets everything noted, and frees the certificate; refuses_every_certificate stays as it is. */
void handover_tls_watch_clear(struct handover_tls_watch *watch);

/* Makes the handle's connections report to the watch, and accept a certificate only when it verifies against the
   pinned ones and is one of them. The watch is borrowed and has to outlive the handle's connections, which means
   the handle, since connections stay open between requests. Gives a CURLcode. */
int handover_tls_watch_attach(struct handover_tls_watch *watch, void *handle);

enum handover_certificate_text {
    HANDOVER_CERTIFICATE_SUBJECT,
    HANDOVER_CERTIFICATE_ISSUER,
    HANDOVER_CERTIFICATE_PEM,
    /* SHA-256 of the DER, 64 lower-case hexadecimal digits. */
    HANDOVER_CERTIFICATE_FINGERPRINT,
    /* SHA-256 of the public key's DER, base64. */
    HANDOVER_CERTIFICATE_KEY_PIN,
};

/* Writes one text about a DER certificate into room, without a final zero: its length, or -1 when the bytes are no
   certificate or room is too small. */
long handover_certificate_text(
    const unsigned char *certificate, size_t size, enum handover_certificate_text text, char *room, size_t capacity);

/* OpenSSL's sentence for an X509_V_ERR code; static text. */
const char *handover_certificate_verify_text(int verify_error);

#endif
