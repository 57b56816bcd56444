#ifndef HANDOVER_CLIBXML2_SHIM_H
#define HANDOVER_CLIBXML2_SHIM_H

/* ICU is switched off first: its UErrorCode collides with the one Foundation brings, and nothing here uses it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

#endif
