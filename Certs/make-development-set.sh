#!/usr/bin/env bash
# Makes seal and TLS keys with certificates of the profile for invented authorities, for development only.
# The keys are not encrypted: never use one anywhere that holds a real case.
set -euo pipefail

usage() {
    echo "usage: Certs/make-development-set.sh FOLDER [AUTHORITY …]" >&2
    echo "FOLDER must not exist and must lie outside the repository; the authorities default to ashford and birchley." >&2
    exit 64
}

[ $# -ge 1 ] || usage
folder=$1
shift
[ $# -gt 0 ] || set -- ashford birchley
command -v openssl >/dev/null || { echo "openssl is missing: apt-get install openssl" >&2; exit 69; }
if [ -e "$folder" ]; then
    echo "$folder exists already; nothing was written. Name a folder that does not." >&2
    exit 73
fi
repository=$(cd "$(dirname "$0")/.." && pwd -P)
parent=$(cd "$(dirname "$folder")" 2>/dev/null && pwd -P) || { echo "$(dirname "$folder") is not a folder" >&2; exit 73; }
case "$parent/" in
"$repository"/*) echo "A private key has no place in the repository; name a folder outside $repository." >&2; exit 73 ;;
esac
for authority in "$@"; do
    case "$authority" in
    *[!a-z0-9-]* | "" | -*) echo "An authority is named by a-z, 0-9 and hyphens: $authority" >&2; exit 64 ;;
    esac
done

umask 077
mkdir "$folder"
for authority in "$@"; do
    mkdir "$folder/$authority"
    for purpose in seal tls; do
        base=$folder/$authority/$purpose
        case "$purpose" in
        seal) extensions="keyUsage = critical, digitalSignature, nonRepudiation" ;;
        tls) extensions="keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth, clientAuth
subjectAltName = DNS:gateway.$authority.example, DNS:localhost, IP:127.0.0.1" ;;
        esac
        cat >"$base.cnf" <<EOF
[req]
prompt = no
distinguished_name = name
x509_extensions = profile
[name]
O = $authority (invented)
CN = $authority $purpose (development)
[profile]
basicConstraints = critical, CA:FALSE
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
$extensions
EOF
        openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$base.key.pem"
        openssl req -new -x509 -sha256 -days 365 -key "$base.key.pem" -config "$base.cnf" -out "$base.cert.pem"
        rm "$base.cnf"
        printf '%s %s %s\n' "$authority" "$purpose" \
            "$(openssl x509 -in "$base.cert.pem" -noout -fingerprint -sha256 | cut -d= -f2 | tr -d : | tr 'A-F' 'a-f')"
    done
done
