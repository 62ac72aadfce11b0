#!/bin/sh
# Check a Solferino package with sha256sum (or shasum) and openssl alone. The reduced form of verify.py.
#
#     sh verify.sh [FOLDER] [--trust FILE.pem]
#
# FOLDER is the unpacked package (default: the folder of this file). --trust: root certificates of the time stamping
# authorities that you believe, had from elsewhere. Nothing in the package is changed or run, and no network is used.
#
# It checks: names, links and unlisted files; SHA-256 and size of every file; that the seal holds, is signed and names
# this root.txt; that root.txt stands in the ledger's last entry under a signed head; time stamps, with --trust.
# It does NOT check: what the files say (entries, batches, quotes, redactions, completeness), BLAKE3, ML-DSA-44,
# witnesses, and whether keys were revoked. verify.py does.
#
# Exit codes: 0 everything checked holds; 2 the request cannot be understood; 3 something is not as it was sealed.

set -u
LC_ALL=C
export LC_ALL
folder=$(dirname "$0") trust=
while [ $# -gt 0 ]; do
    case $1 in
        --trust) [ $# -gt 1 ] || { echo "--trust needs a file" >&2; exit 2; }
            case $2 in /*) trust=$2 ;; *) trust=$PWD/$2 ;; esac
            shift 2 ;;
        -*) echo "usage: sh verify.sh [FOLDER] [--trust FILE.pem]" >&2; exit 2 ;;
        *) folder=$1; shift ;;
    esac
done
cd "$folder" 2>/dev/null || { echo "there is no folder $folder" >&2; exit 2; }
[ -f root.txt ] || [ -f SEAL.txt ] || { echo "$folder is no package: it has neither root.txt nor SEAL.txt" >&2; exit 2; }
[ -z "$trust" ] || [ -r "$trust" ] || { echo "$trust cannot be read" >&2; exit 2; }

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
bad=0

say() { printf '%s\n' "$1" | tr -c '[:print:]\n' '?'; } # what a package says is not for the terminal to obey
fail() { say "FAILED    $1"; bad=1; }
pass() { say "passed    $1"; }
cannot() { say "not here  $1"; }
done_with() { # what, file of complaints: fail for each line of it, or pass
    if [ -s "$2" ]; then
        while IFS= read -r line; do fail "$1: $line"; done <"$2"
    else
        pass "$1"
    fi
}

if command -v sha256sum >/dev/null 2>&1; then
    sha() { sha256sum | cut -c1-64; }
    sha_check() { sha256sum -c - 2>&1; }
elif command -v shasum >/dev/null 2>&1; then
    sha() { shasum -a 256 | cut -c1-64; }
    sha_check() { shasum -a 256 -c - 2>&1; }
else
    echo "neither sha256sum nor shasum is here" >&2
    exit 2
fi

# --- 11: no links, plain names, nothing that is not listed (package.md)
find . ! -type f ! -type d >"$work/odd"
find . -type d -empty ! -name . >>"$work/odd" 2>/dev/null
find . -type f | sed 's|^\./||' | grep -vE '^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$' >>"$work/odd"
done_with "no links, no empty folders, plain names" "$work/odd"

[ "$(head -n 1 root.txt 2>/dev/null)" = "solferino package root v1" ] || fail "root.txt: it is missing or of another form"
sed 1d root.txt 2>/dev/null >"$work/rows"
grep -vE '^[0-9a-f]{64} [0-9a-f]{64} (0|[1-9][0-9]*) [A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$' "$work/rows" >"$work/malformed"
cut -d' ' -f4 "$work/rows" >"$work/listed"
sort -u "$work/listed" | cmp -s - "$work/listed" || echo "its lines are not in order" >>"$work/malformed"
grep -E '^(root\.txt|SEAL\.txt|seal/.*)$' "$work/listed" >>"$work/malformed"
done_with "root.txt is in its form" "$work/malformed"

sed -n '/^$/q;p' SEAL.txt 2>/dev/null >"$work/seal.txt" # the text of the note: all before the blank line
sed -n 's/^file \([0-9a-f]\{64\}\) \([0-9][0-9]*\) \(seal\/[A-Za-z0-9._/-]*\)$/\1 - \2 \3/p' "$work/seal.txt" >"$work/sealed"
cut -d' ' -f4 "$work/sealed" | cat - "$work/listed" | { cat; echo root.txt; echo SEAL.txt; } | sort >"$work/expected"
find . -type f | sed 's|^\./||' | sort | comm -3 - "$work/expected" |
    sed 's/^\t/missing: /; t
s/^/not listed: /' >"$work/different"
done_with "every file is listed, and every listed file is here" "$work/different"

# --- 12, 14: digests and sizes of every file, those under seal/ as SEAL.txt gives them
cat "$work/rows" "$work/sealed" >"$work/all"
cut -d' ' -f1,4 "$work/all" | sed 's/ /  /' | sha_check | grep -v ': OK$' >"$work/wrong"
done_with "SHA-256 of $(wc -l <"$work/all" | tr -d ' ') files" "$work/wrong"
cut -d' ' -f4 "$work/all" | sed 's|^|./|' | xargs wc -c 2>/dev/null | sed -n 's|^ *\([0-9][0-9]*\) \./|\1 |p' | sort >"$work/sizes"
cut -d' ' -f3,4 "$work/all" | sort | comm -3 - "$work/sizes" >"$work/wrong"
done_with "sizes" "$work/wrong"

# --- 14: the seal
top=$(sha <root.txt 2>/dev/null)
[ "$(sed -n 1,2p "$work/seal.txt")" = "solferino package seal v1
root $top $(wc -c <root.txt 2>/dev/null | tr -d ' ')" ] && pass "SEAL.txt names this root.txt" || fail "SEAL.txt: it is of another root.txt"

raw64() { printf '%s\n' "$1" | fold -w 64 | openssl base64 -d 2>/dev/null; }
key_of() { sed -n 's/^key [^+]*+[0-9a-f]*+//p' "$work/seal.txt" | head -n 1; }

if ! command -v openssl >/dev/null 2>&1; then
    cannot "signatures and stamps: openssl is not here"
elif ! openssl pkeyutl -help 2>&1 | grep -q -e -rawin; then
    cannot "signatures: this openssl cannot check Ed25519 (version 3 can)"
else
    { printf '\060\052\060\005\006\003\053\145\160\003\041\000'; raw64 "$(key_of)" | tail -c 32; } >"$work/key.der"
    openssl pkey -pubin -inform DER -in "$work/key.der" -out "$work/key.pem" 2>/dev/null
    cmp -s "$work/key.pem" seal/key.pem || fail "seal/key.pem: it is not the key of SEAL.txt"
    line=$(sed '1,/^$/d' SEAL.txt 2>/dev/null | head -n 1)
    raw64 "${line##* }" | tail -c 64 >"$work/seal.sig"
    verify_note() { openssl pkeyutl -verify -pubin -inkey "$work/key.pem" -rawin -in "$1" -sigfile "$2" >/dev/null 2>&1; }
    verify_note "$work/seal.txt" "$work/seal.sig" && pass "the Ed25519 signature of SEAL.txt" || fail "SEAL.txt: its Ed25519 signature does not hold"
    verify_note seal/checkpoint.txt seal/checkpoint.sig && pass "the Ed25519 signature of the checkpoint" ||
        fail "seal/checkpoint.txt: its Ed25519 signature does not hold"
    for name in seal/checkpoint seal/checkpoint.signed; do
        sed -n '/^$/q;p' "$name" 2>/dev/null | cmp -s - seal/checkpoint.txt || fail "$name: it is of another checkpoint"
        line=$(sed '1,/^$/d' "$name" 2>/dev/null | head -n 1)
        raw64 "${line##* }" | tail -c 64 | cmp -s - seal/checkpoint.sig || fail "$name: its first signature is another one"
    done
    size=$(sed -n 2p seal/checkpoint.txt 2>/dev/null | grep -E '^[1-9][0-9]{0,14}$') # digits alone may go into $(( ))
    sed '1,/^$/d' seal/package.tlog-proof 2>/dev/null | cmp -s - seal/checkpoint &&
        [ "$(sed -n 1,2p seal/package.tlog-proof)" = "c2sp.org/tlog-proof@v1
index $((${size:-0} - 1))" ] || fail "seal/package.tlog-proof: it is no proof for seal/checkpoint"

    # root.txt -> line -> entry -> signed head: the entry is the last leaf, so every sibling stands to the left of it
    leaf=$({ printf '\000'; cat seal/line.json; } 2>/dev/null | sha)
    grep -q "\"root\":\"$top\"" seal/line.json 2>/dev/null && grep -q "\"root\":\"$leaf\"" seal/entry.json 2>/dev/null &&
        grep -q '"type":"packed"' seal/entry.json && pass "root.txt stands in the packed entry" || fail "seal/entry.json: it does not commit to this root.txt"
    { printf '\000'; cat seal/entry.json; } 2>/dev/null | openssl dgst -sha256 -binary >"$work/node"
    sed -n '1,2d;/^$/q;p' seal/package.tlog-proof 2>/dev/null | while IFS= read -r hop; do
        { printf '\001'; raw64 "$hop"; cat "$work/node"; } | openssl dgst -sha256 -binary >"$work/next" && mv "$work/next" "$work/node"
    done
    [ "$(openssl base64 -in "$work/node")" = "$(sed -n 3p seal/checkpoint.txt 2>/dev/null)" ] && pass "the packed entry stands under the signed head" ||
        fail "seal/package.tlog-proof: it does not lead to the signed head"
    say "          signed by $(sed -n 's/^key //p' "$work/seal.txt" | head -n 1)"
    echo "          compare this key with one that you had from elsewhere"
fi

# --- 9: stamps of the seal
for reply in seal/stamps/*.tsr; do
    [ -f "$reply" ] || { cannot "no time stamp is with this package"; break; }
    base=${reply%.tsr}
    if [ -z "$trust" ]; then
        cannot "$reply: name the root certificate of its authority with --trust"
        continue
    fi
    # the certificate is judged at the time that the stamp itself gives; without it openssl calls old stamps expired
    when=$(openssl ts -reply -in "$reply" -text 2>/dev/null | sed -n 's/^Time stamp: //p')
    at=$(date -u -d "$when" +%s 2>/dev/null || date -u -j -f '%b %e %T %Y %Z' "$when" +%s 2>/dev/null)
    if openssl ts -verify -data seal/checkpoint.signed -in "$reply" -CAfile "$trust" -untrusted "$base.pem" ${at:+-attime "$at"} >/dev/null 2>"$work/why" &&
        openssl ts -verify -queryfile "$base.tsq" -in "$reply" -CAfile "$trust" -untrusted "$base.pem" ${at:+-attime "$at"} >/dev/null 2>>"$work/why"; then
        pass "$reply: stamped $when"
    elif grep -qiE 'self.signed|unable to get|certificate verify' "$work/why"; then
        cannot "$reply: its authority is not one that you trust"
    else
        fail "$reply: it does not hold"
    fi
done

cannot "the contents of ledger, batches, quotes, redactions; BLAKE3; ML-DSA-44; witnesses; revoked keys: use verify.py"
if [ "$bad" = 0 ]; then
    echo "Everything that was checked holds."
    exit 0
fi
echo "NOT INTACT: see above."
exit 3
