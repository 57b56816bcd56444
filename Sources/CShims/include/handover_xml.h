#ifndef HANDOVER_XML_H
#define HANDOVER_XML_H

/* What Swift cannot say to libxml2: its allocator is a mutable global, and schema imports are looked up through a
   process-wide loader. The header names no libxml2 type so that any target may include it. */

#include <stddef.h>

/* Prepares libxml2 once, and replaces its loader by one that opens no file and no connection, ever, in this process:
   it serves only the documents handed to handover_xml_parse_schema while that call runs on the same thread. */
void handover_xml_prepare(void);

/* Frees what libxml2 allocated. */
void handover_xml_free(void *memory);

/* Answers how many bytes stand before the first '<', or `count` when there is none. */
size_t handover_xml_before_tag(const void *bytes, size_t count);

/* Answers the bytes of the document called `name`, or 0. They must stay where they are until the parse returns. */
typedef int (*handover_xml_lookup)(void *context, const char *name, const unsigned char **bytes, size_t *count);

/* Parses the schema called `name`, with every include and import through `lookup`. Answers an xmlSchemaPtr or NULL. */
void *handover_xml_parse_schema(const char *name, handover_xml_lookup lookup, void *context);

#endif
