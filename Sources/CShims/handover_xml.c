#include "handover_xml.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <string.h>

static _Thread_local handover_xml_lookup current_lookup;
static _Thread_local void *current_context;

/* Refusing is silent on purpose: libxml2 then reports the missing document through the parser that asked. */
static xmlParserInputPtr bundled_only(const char *url, const char *id, xmlParserCtxtPtr parser) {
    (void)id;
    if (url == NULL || parser == NULL || current_lookup == NULL) return NULL;
    const unsigned char *bytes = NULL;
    size_t count = 0;
    if (!current_lookup(current_context, url, &bytes, &count) || count > 0x7FFFFFFF) return NULL;
    xmlParserInputBufferPtr buffer =
        xmlParserInputBufferCreateMem((const char *)bytes, (int)count, XML_CHAR_ENCODING_NONE);
    if (buffer == NULL) return NULL;
    xmlParserInputPtr input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE);
    if (input == NULL) {
        xmlFreeParserInputBuffer(buffer);
        return NULL;
    }
    /* The parser resolves further imports against this name, and frees it with its own allocator. */
    input->filename = (const char *)xmlStrdup((const xmlChar *)url);
    return input;
}

void handover_xml_prepare(void) {
    xmlInitParser();
    xmlSetExternalEntityLoader(bundled_only);
}

void handover_xml_free(void *memory) {
    if (memory != NULL) xmlFree(memory);
}

size_t handover_xml_before_tag(const void *bytes, size_t count) {
    const void *found = count == 0 ? NULL : memchr(bytes, '<', count);
    return found == NULL ? count : (size_t)((const char *)found - (const char *)bytes);
}

static void ignore_error(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

void *handover_xml_parse_schema(const char *name, handover_xml_lookup lookup, void *context) {
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(name);
    if (parser == NULL) return NULL;
    current_lookup = lookup;
    current_context = context;
    xmlSchemaSetParserStructuredErrors(parser, ignore_error, NULL);
    xmlSchemaPtr schema = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    current_lookup = NULL;
    current_context = NULL;
    return schema;
}
