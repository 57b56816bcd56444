#include "handover_tls_watch.h"

#include <curl/curl.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <string.h>

void handover_tls_watch_clear(struct handover_tls_watch *watch) {
    OPENSSL_free(watch->certificate);
    watch->certificate = NULL;
    watch->certificate_size = 0;
    watch->has_begun = 0;
    watch->is_pinned = 0;
    watch->verify_error = 0;
    watch->alert_received = -1;
    watch->asked_for_certificate = 0;
    watch->finished_after_certificate = 0;
}

static void keep_certificate(struct handover_tls_watch *watch, const X509 *certificate) {
    unsigned char *der = NULL;
    int size = i2d_X509(certificate, &der);
    OPENSSL_free(watch->certificate);
    watch->certificate = size > 0 ? der : NULL;
    watch->certificate_size = size > 0 ? (size_t)size : 0;
}

/* The store holds the pinned certificates and nothing else, since the handle was given no other source. */
static int is_pinned(X509_STORE_CTX *context, const X509 *certificate) {
    X509_STORE *store = X509_STORE_CTX_get0_store(context);
    const STACK_OF(X509_OBJECT) *pinned = store == NULL ? NULL : X509_STORE_get0_objects(store);
    for (int index = 0; pinned != NULL && index < sk_X509_OBJECT_num(pinned); index++) {
        const X509_OBJECT *object = sk_X509_OBJECT_value(pinned, index);
        if (X509_OBJECT_get_type(object) == X509_LU_X509
            && X509_cmp(X509_OBJECT_get0_X509(object), certificate) == 0) {
            return 1;
        }
    }
    return 0;
}

static int judge_certificate(X509_STORE_CTX *context, void *argument) {
    struct handover_tls_watch *watch = argument;
    X509 *presented = X509_STORE_CTX_get0_cert(context);
    if (presented == NULL) {
        return 0;
    }
    keep_certificate(watch, presented);
    if (watch->refuses_every_certificate) {
        X509_STORE_CTX_set_error(context, X509_V_ERR_APPLICATION_VERIFICATION);
        return 0;
    }
    watch->is_pinned = is_pinned(context, presented);
    int verified = X509_verify_cert(context) == 1;
    watch->verify_error = X509_STORE_CTX_get_error(context);
    /* A pinned certificate that happens to be an authority's must not vouch for others. */
    if (verified && !watch->is_pinned) {
        X509_STORE_CTX_set_error(context, X509_V_ERR_CERT_REJECTED);
        return 0;
    }
    return verified;
}

static void note_message(
    int written, int version, int content, const void *buffer, size_t size, SSL *connection, void *argument) {
    struct handover_tls_watch *watch = argument;
    const unsigned char *bytes = buffer;
    (void)version;
    if (written) {
        return;
    }
    if (content == SSL3_RT_ALERT && size == 2 && bytes[0] == SSL3_AL_FATAL) {
        watch->alert_received = bytes[1];
    }
    if (content != SSL3_RT_HANDSHAKE || size == 0) {
        return;
    }
    if (bytes[0] == SSL3_MT_CERTIFICATE_REQUEST) {
        watch->asked_for_certificate = 1;
    }
    /* Before TLS 1.3 the server's last message follows its look at our certificate; in 1.3 it comes before, and
       the first message after it is the session ticket. */
    if (bytes[0] == SSL3_MT_NEWSESSION_TICKET
        || (bytes[0] == SSL3_MT_FINISHED && SSL_version(connection) < TLS1_3_VERSION)) {
        watch->finished_after_certificate = 1;
    }
}

static CURLcode begin_watching(CURL *handle, void *context, void *argument) {
    (void)handle;
    /* Called once for each new connection, so what an older one left behind is not read as this one's. */
    struct handover_tls_watch *watch = argument;
    handover_tls_watch_clear(watch);
    watch->has_begun = 1;
    SSL_CTX_set_cert_verify_callback((SSL_CTX *)context, judge_certificate, watch);
    SSL_CTX_set_msg_callback((SSL_CTX *)context, note_message);
    SSL_CTX_set_msg_callback_arg((SSL_CTX *)context, watch);
    return CURLE_OK;
}

int handover_tls_watch_attach(struct handover_tls_watch *watch, void *handle) {
    CURLcode code = curl_easy_setopt((CURL *)handle, CURLOPT_SSL_CTX_FUNCTION, begin_watching);
    if (code == CURLE_OK) code = curl_easy_setopt((CURL *)handle, CURLOPT_SSL_CTX_DATA, watch);
    return (int)code;
}

static int write_fingerprint(BIO *into, const X509 *certificate) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    int written = X509_digest(certificate, EVP_sha256(), digest, &size) == 1;
    for (unsigned int index = 0; written && index < size; index++) {
        written = BIO_printf(into, "%02x", digest[index]) == 2;
    }
    return written;
}

static int write_key_pin(BIO *into, const X509 *certificate) {
    unsigned char *key = NULL;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned char text[2 * EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    int key_size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &key);
    int written = key_size > 0 && EVP_Digest(key, (size_t)key_size, digest, &size, EVP_sha256(), NULL) == 1;
    OPENSSL_free(key);
    if (!written) {
        return 0;
    }
    int length = EVP_EncodeBlock(text, digest, (int)size);
    return length > 0 && BIO_write(into, text, length) == length;
}

static int write_text(BIO *into, X509 *certificate, enum handover_certificate_text text) {
    /* RFC 2253 order and escapes, so that no control character reaches a terminal; letters beyond ASCII as UTF-8. */
    const unsigned long names = XN_FLAG_RFC2253 & ~(unsigned long)ASN1_STRFLGS_ESC_MSB;
    switch (text) {
    case HANDOVER_CERTIFICATE_SUBJECT:
        return X509_NAME_print_ex(into, X509_get_subject_name(certificate), 0, names) >= 0;
    case HANDOVER_CERTIFICATE_ISSUER:
        return X509_NAME_print_ex(into, X509_get_issuer_name(certificate), 0, names) >= 0;
    case HANDOVER_CERTIFICATE_PEM:
        return PEM_write_bio_X509(into, certificate) == 1;
    case HANDOVER_CERTIFICATE_FINGERPRINT:
        return write_fingerprint(into, certificate);
    case HANDOVER_CERTIFICATE_KEY_PIN:
        return write_key_pin(into, certificate);
    }
    return 0;
}

long handover_certificate_text(
    const unsigned char *certificate, size_t size, enum handover_certificate_text text, char *room, size_t capacity) {
    long length = -1;
    const unsigned char *cursor = certificate;
    X509 *parsed = d2i_X509(NULL, &cursor, (long)size);
    BIO *memory = BIO_new(BIO_s_mem());
    if (parsed != NULL && memory != NULL && write_text(memory, parsed, text)) {
        char *bytes = NULL;
        long count = BIO_get_mem_data(memory, &bytes);
        if (count >= 0 && (size_t)count <= capacity) {
            /* An empty subject is lawful, and then there are no bytes to point at. */
            if (count > 0) memcpy(room, bytes, (size_t)count);
            length = count;
        }
    }
    BIO_free(memory);
    X509_free(parsed);
    /* The queue belongs to the thread; what is left on it would be read as the next call's error. */
    ERR_clear_error();
    return length;
}

const char *handover_certificate_verify_text(int verify_error) {
    return X509_verify_cert_error_string(verify_error);
}
