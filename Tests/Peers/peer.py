#!/usr/bin/env python3
"""A second implementation of the bundle format and the exchange protocol, written from docs/ and Schemas/ alone.

    peer.py make HOME CODE                  keys, certificates and a signed peer card
    peer.py check FILE SEAL.pem             verifies one bundle: shape, every digest, the signature, every schema
    peer.py test HOME CARD URL              sends a test message, twice, and checks the receipts
    peer.py spoil HOME CARD URL             sends a message with one wrong digest and checks the signed rejection
    peer.py acknowledge HOME CARD URL PACK  acknowledges a pack that was received, and checks the receipt
    peer.py listen HOME CODE CARD           makes a home, takes messages, verifies them and answers with receipts

Each prints JSON lines. CARD is the other gateway's card; what came from it is kept in HOME/held.
"""
import base64, hashlib, http.client, http.server, io, json, os, secrets, ssl, subprocess, sys, tempfile, uuid
from datetime import date, datetime, timedelta, UTC
from pathlib import Path
from ssl import PEM_cert_to_DER_cert as der
from urllib.parse import urlsplit
from lxml import etree

NS = {"b": "urn:handover:bundle:1", "ds": "http://www.w3.org/2000/09/xmldsig#", "xades": "http://uri.etsi.org/01903/v1.3.2#"}
C14N, SHA256 = "http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/2001/04/xmlenc#sha256"
SCHEMAS, PATH = Path(__file__).resolve().parents[2] / "Schemas/v1", "/exchange/v1/messages"

def run(*command, **more):
    done = subprocess.run(list(map(str, command)), capture_output=True, **more)
    require(done.returncode == 0, f"{command[0]}: {done.stderr.decode()}")
    return done.stdout

def require(holds, what):
    if not holds:
        raise ValueError(what)

def digest(octets):
    return base64.b64encode(hashlib.sha256(octets).digest()).decode()

def hexadecimal(digest):
    return base64.b64decode(digest).hex()

def listed(manifest):
    return [(entry.get("ref"), entry.get("digest")) for entry in manifest.findall("b:Document", NS)]

def load(card):
    return json.loads(Path(card).read_text())["card"]

def canonical(element):
    return etree.tostring(element, method="c14n", exclusive=True, with_comments=False)

def text(element, path):
    return element.xpath(f"string({path})", namespaces=NS)

def now():
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

def minutes_ahead(moment):
    return (datetime.fromisoformat(moment) - datetime.now(UTC)) / timedelta(minutes=1)

# Keys, certificates, cards
def make(home, code, url="https://127.0.0.1:1"):
    run("mkdir", "-p", "-m", "700", home, home / "held", home / "answers")
    for purpose, usage in (("seal", "digitalSignature,nonRepudiation"), ("tls", "digitalSignature")):
        more = "extendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=IP:127.0.0.1\n" if purpose == "tls" else ""
        (home / "req.cnf").write_text(
            f"[req]\nprompt=no\ndistinguished_name=dn\nx509_extensions=v3\n[dn]\nO=Invented Peer\nCN={code} {purpose}\n"
            f"[v3]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,{usage}\nsubjectKeyIdentifier=hash\n"
            f"authorityKeyIdentifier=keyid:always\n{more}")
        run("openssl", "req", "-new", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-days", 365,
            "-config", home / "req.cnf", "-keyout", home / f"{purpose}.key", "-out", home / f"{purpose}.pem")
    card = {
        "format": "handover-peer-card-1", "authority": code, "name": "Invented Peer – Zweitbau", "exchangeURL": url,
        "dutyTeam": "Invented team", "dutyTelephone": "01632 960001", "outOfHoursTelephone": "01632 960002", "writtenAt": now(),
        "sealCertificate": (home / "seal.pem").read_text(), "tlsCertificate": (home / "tls.pem").read_text()}
    octets = json.dumps(card, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    (home / "card.json").write_text(json.dumps({"card": card, "signature": sign(home, octets)}))
    return {"card": str(home / "card.json"), "fingerprint": hashlib.sha256(octets).hexdigest()[:32]}

def sign(home, octets):
    value = run("openssl", "dgst", "-sha256", "-sign", home / "seal.key", input=octets)
    r, s = value[4:4 + value[3]], value[6 + value[3]:]  # out of DER; XML and card want 32 bytes of each
    return base64.b64encode(b"".join(int.from_bytes(number, "big").to_bytes(32, "big") for number in (r, s))).decode()

# Verifying
def check(octets, seal, arrived=True):
    """Verifies a bundle by the pinned seal; gives its manifest, its digest and the state of every document."""
    tree = etree.parse(io.BytesIO(octets), etree.XMLParser(resolve_entities=False, no_network=True))
    require(not tree.docinfo.doctype and not tree.xpath("//comment()|//processing-instruction()"), "DOCTYPE, comment or instruction")
    etree.XMLSchema(etree.parse(SCHEMAS / "bundle.xsd")).assertValid(tree)
    manifest, signature, documents = tree.getroot()
    found, properties = digest(canonical(manifest)), signature.find(".//xades:SignedProperties", NS)
    require(text(signature, "ds:SignedInfo/ds:Reference[1]/ds:DigestValue") == found, "manifest digest")
    require(text(signature, "ds:SignedInfo/ds:Reference[2]/ds:DigestValue") == digest(canonical(properties)), "properties digest")
    require(base64.b64decode(text(signature, ".//ds:X509Certificate")) == der(seal), "not the pinned certificate")
    require(text(properties, ".//xades:CertDigest/ds:DigestValue") == digest(der(seal)), "certificate digest")
    signed = text(properties, ".//xades:SigningTime")
    require(minutes_ahead(signed) <= 10, "signed in the future")
    with tempfile.NamedTemporaryFile(suffix=".pem") as trusted:
        Path(trusted.name).write_text(seal)
        run("xmlsec1", "--verify", "--id-attr:Id", "urn:handover:bundle:1:Manifest", "--enabled-reference-uris", "same-doc",
            "--trusted-pem", trusted.name, "--verification-time", signed[:-1].replace("T", " "), "/dev/stdin", input=octets,
            env=os.environ | {"TZ": "UTC", "SSL_CERT_FILE": "/dev/null", "SSL_CERT_DIR": "/nonexistent"})
    return manifest, found, check_documents(manifest, documents, arrived)

def check_documents(manifest, documents, arrived):
    held = {holder.get("ref"): holder for holder in documents}
    entries = {entry.get("ref"): entry for entry in manifest.findall("b:Document", NS)}
    require(len(held) == len(documents) and [ref for ref in entries if ref in held] == list(held), "holders and manifest differ")
    require(not arrived or len(held) == len(entries), "a document is missing")
    for ref, holder in held.items():
        form, kind = entries[ref].get("form"), entries[ref].get("kind")
        require(etree.QName(holder).localname == form.capitalize(), f"{ref} has another form")
        if form == "structured":
            octets = canonical(holder[0])
            etree.XMLSchema(etree.parse(SCHEMAS / f"{kind}.xsd")).assertValid(etree.fromstring(octets))
        else:
            require([int(part.get("n")) for part in holder] == list(range(1, len(holder) + 1)), f"{ref}: parts out of order")
            octets = base64.b64decode("".join(part.text or "" for part in holder), validate=True)
        require(entries[ref].get("size") == str(len(octets)) and entries[ref].get("digest") == digest(octets), f"{ref}: digest")
    return {ref: "matched" if ref in held else "purged" for ref in entries}

# Sealing
BUNDLE = """<TransferBundle xmlns="urn:handover:bundle:1"><Manifest Id="handover-manifest" profile="1-draft">
<Message id="{id}" conversation="{conversation}" createdAt="{time}"/><Sender authority="{sender}"/>
<Recipient authority="{recipient}"/>{order}<Journal length="{length}" head="{head}"/>{statement}{entries}</Manifest>
<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="handover-signature"><ds:SignedInfo>
<ds:CanonicalizationMethod Algorithm="{c14n}"/><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/>
<ds:Reference Id="handover-ref-manifest" URI="#handover-manifest"><ds:Transforms><ds:Transform Algorithm="{c14n}"/></ds:Transforms>
<ds:DigestMethod Algorithm="{sha256}"/><ds:DigestValue/></ds:Reference>
<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#handover-signed-properties"><ds:Transforms>
<ds:Transform Algorithm="{c14n}"/></ds:Transforms><ds:DigestMethod Algorithm="{sha256}"/><ds:DigestValue/></ds:Reference>
</ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo><ds:X509Data><ds:X509Certificate>{certificate}</ds:X509Certificate></ds:X509Data>
</ds:KeyInfo><ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Target="#handover-signature">
<xades:SignedProperties Id="handover-signed-properties"><xades:SignedSignatureProperties><xades:SigningTime>{time}</xades:SigningTime>
<xades:SigningCertificateV2><xades:Cert><xades:CertDigest><ds:DigestMethod Algorithm="{sha256}"/>
<ds:DigestValue>{fingerprint}</ds:DigestValue></xades:CertDigest></xades:Cert></xades:SigningCertificateV2>
</xades:SignedSignatureProperties><xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference="#handover-ref-manifest">
<xades:MimeType>application/xml</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties>
</xades:QualifyingProperties></ds:Object></ds:Signature><Documents>{holders}</Documents></TransferBundle>"""

def seal(home, recipient, statement, conversation=None, order='<Order sequence="1"/>', parts=()):
    """Writes and signs a message of ours; `parts` are structured documents as kind and XML."""
    ours = load(home / "card.json")
    run("tee", "-a", home / "journal", input=f"{statement}\n".encode())
    lines, certificate, entries, holders = (home / "journal").read_bytes(), der(ours["sealCertificate"]), "", ""
    for number, (kind, xml) in enumerate(parts, 1):
        octets = canonical(etree.fromstring(xml))
        entries += (f'<Document ref="d{number}" form="structured" kind="{kind}" mediaType="application/xml" size="{len(octets)}" '
                    f'digestMethod="{SHA256}" digest="{digest(octets)}"/>')
        holders += f'<Structured ref="d{number}">{xml}</Structured>'
    root = etree.fromstring(BUNDLE.format(
        id=uuid.uuid4(), conversation=conversation or uuid.uuid4(), time=now(), sender=ours["authority"], recipient=recipient,
        order=order, length=lines.count(10), head=digest(lines), statement=statement, entries=entries, holders=holders, c14n=C14N,
        sha256=SHA256, certificate=base64.b64encode(certificate).decode(), fingerprint=digest(certificate)))
    info, value = root[1][0], root[1][1]
    for place, signed in zip(info.iterfind("ds:Reference/ds:DigestValue", NS), (root[0], root.find(".//xades:SignedProperties", NS))):
        place.text = digest(canonical(signed))
    value.text = sign(home, canonical(info))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)

# Exchanging
def pinned(home, card, side):
    context = ssl.SSLContext(side)
    context.check_hostname, context.verify_mode = False, ssl.CERT_REQUIRED
    context.load_verify_locations(cadata=card["tlsCertificate"])
    context.load_cert_chain(home / "tls.pem", home / "tls.key")
    return context

def deliver(home, card, url, octets):
    """Sends a message; the answer counts only if the peer signed it about this very message."""
    card = load(card)
    connection = http.client.HTTPSConnection(urlsplit(url).netloc, context=pinned(home, card, ssl.PROTOCOL_TLS_CLIENT), timeout=60)
    connection.connect()
    require(connection.sock.getpeercert(True) == der(card["tlsCertificate"]), "not the certificate of the card")
    connection.request("POST", PATH, octets, {"Content-Type": "application/xml"})
    response = connection.getresponse()
    answer, sent = response.read(), etree.fromstring(octets)[0]
    manifest, found, _ = check(answer, card["sealCertificate"])
    (home / "held" / f"{hexadecimal(found)}.xml").write_bytes(answer)
    parties = [text(manifest, "b:Sender/@authority"), text(manifest, "b:Recipient/@authority")]
    require(parties == [card["authority"], text(sent, "b:Sender/@authority")], "the answer is between other authorities")
    said = manifest.find("b:Receipt" if response.status == 200 else "b:Rejection", NS)
    require(said is not None and manifest.find("b:Order", NS) is None, f"{response.status} with neither receipt nor rejection")
    named = [said.get("message"), said.get("digest"), text(manifest, "b:Message/@conversation")]
    require(named == [text(sent, "b:Message/@id"), digest(canonical(sent)), text(sent, "b:Message/@conversation")], "another message")
    if response.status == 200:
        require([(proof.get("ref"), proof.get("digest")) for proof in said] == listed(sent), "the receipt proves other documents")
        require(abs(minutes_ahead(said.get("storedAt"))) < 10, "stored at another time")
    return {"status": response.status, "code": said.get("code"), "findings": said.xpath("b:Finding/@code", namespaces=NS)}, answer

def test(home, card, url):
    octets = seal(home, load(card)["authority"], "<Test/>")
    first, again = deliver(home, card, url, octets), deliver(home, card, url, octets)
    require(first == again, "the same message got another receipt")
    return first[0]

def words():
    salt = base64.b64encode(secrets.token_bytes(32)).decode()
    return [("statement", f'<acknowledgement xmlns="urn:handover:statement:1" salt="{salt}"><team>Invented team</team>'
             "<telephone>01632 960001</telephone><outOfHours>01632 960002</outOfHours></acknowledgement>")]

def spoil(home, card, url):
    octets = seal(home, load(card)["authority"], "<Test/>", parts=words())
    return deliver(home, card, url, octets.replace(b">Invented team<", b">Inverted team<"))[0]

def acknowledge(home, card, url, pack):
    manifest, received, _ = check(Path(pack).read_bytes(), load(card)["sealCertificate"])
    statement = f'<Acknowledgement pack="{received}">'
    for child in manifest.findall("b:Pack/b:Child", NS):
        residence = text(child, "b:Residence/@date")
        due = date.fromisoformat(residence) + timedelta(days=28)
        statement += (f'<Due child="{child.get("ref")}" residence="{residence}" workingDays="20" rule="our default" due="{due}" '
                      'convention="day-0" calendarVersion="invented"/>')
    order = f'<Order sequence="1"><Seen sequence="{text(manifest, "b:Order/@sequence")}" digest="{received}"/></Order>'
    return deliver(home, card, url, seal(home, load(card)["authority"], statement + "</Acknowledgement>",
                                         text(manifest, "b:Message/@conversation"), order, words()))[0]

class Desk(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        home, code, card = self.server.home, self.server.code, self.server.card
        require(self.path == PATH and self.connection.getpeercert(True) == der(card["tlsCertificate"]), "another path or peer")
        octets = self.rfile.read(int(self.headers["Content-Length"]))
        manifest, received, states = check(octets, card["sealCertificate"])
        parties = [text(manifest, f"b:{role}/@authority") for role in ("Sender", "Recipient")]
        require(parties == [card["authority"], code], "another sender or recipient")
        kept, answer = (home / folder / f"{hexadecimal(received)}.xml" for folder in ("held", "answers"))
        kept.write_bytes(octets)
        if not answer.exists():
            receipt = f'<Receipt message="{text(manifest, "b:Message/@id")}" digest="{received}" storedAt="{now()}">'
            receipt += "".join(f'<Found ref="{ref}" digest="{value}"/>' for ref, value in listed(manifest)) + "</Receipt>"
            answer.write_bytes(seal(home, card["authority"], receipt, text(manifest, "b:Message/@conversation"), order=""))
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(answer.stat().st_size))
        self.end_headers()
        self.wfile.write(answer.read_bytes())
        print(json.dumps({"kept": str(kept), "kind": etree.QName(manifest[-1 - len(states)]).localname, "documents": states}), flush=True)

def listen(home, code, card):
    server = http.server.HTTPServer(("127.0.0.1", 0), Desk)
    server.home, server.code, server.card = home, code, load(card)
    print(json.dumps(make(home, code, f"https://127.0.0.1:{server.server_port}")), flush=True)
    server.socket = pinned(home, server.card, ssl.PROTOCOL_TLS_SERVER).wrap_socket(server.socket, server_side=True)
    server.serve_forever()

def check_file(path, seal):
    manifest, found, states = check(path.read_bytes(), Path(seal).read_text(), arrived=False)
    return {"digest": hexadecimal(found), "kind": etree.QName(manifest[-1 - len(states)]).localname, "documents": states}

if __name__ == "__main__":
    commands = {"make": make, "check": check_file, "test": test, "spoil": spoil, "acknowledge": acknowledge, "listen": listen}
    print(json.dumps(commands[sys.argv[1]](Path(sys.argv[2]), *sys.argv[3:])))
