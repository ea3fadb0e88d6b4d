#!/bin/sh
# Turns an MFA code into a session, as a credential_process of the AWS CLI and SDKs:
#
#   [profile alice]
#   credential_process = sh /home/alice/postern-session.sh PROFILE SERIAL [ENDPOINT]
#
# PROFILE is the profile with the long-term access key, SERIAL the ARN of the MFA device. ENDPOINT is for versions of
# the AWS CLI that know no endpoint_url in a profile. The session is kept in ~/.cache/postern, readable by you alone,
# until it expires; only then the next code is asked for. Needs nothing but a shell and the AWS CLI.
set -eu
umask 077

if [ $# -lt 2 ]; then
  echo 'Usage: postern-session.sh PROFILE SERIAL [ENDPOINT]' >&2
  exit 2
fi

folder=${XDG_CACHE_HOME:-$HOME/.cache}/postern
name=$(printf '%s\n' "$@" "${AWS_ENDPOINT_URL-}" "${AWS_ENDPOINT_URL_STS-}" | cksum)
file=$folder/session-${name%% *}.json
fresh=$file.$$

# Both are UTC and of one format, so the order of the texts is that of the times.
expiry=$(sed -n 's/.*"Expiration": "\(.\{19\}\).*/\1/p' "$file" 2>/dev/null || :)
if [ -n "$expiry" ] && LC_ALL=C expr "$expiry" \> "$(date -u +%Y-%m-%dT%H:%M:%S)" >/dev/null; then
  exec cat "$file"
fi

# The caller keeps standard output and standard error to itself, so the question goes to the terminal.
if ! (: </dev/tty >/dev/tty) 2>/dev/null; then
  echo "A code of $2 is needed, and there is no terminal to ask for it. Run a command in a terminal first." >&2
  exit 1
fi
printf 'MFA code of %s: ' "$2" >/dev/tty
IFS= read -r code </dev/tty

mkdir -p "$folder"
trap 'rm -f "$fresh"' EXIT
aws sts get-session-token --profile "$1" ${3:+--endpoint-url "$3"} --serial-number "$2" --token-code "$code" \
  --output json --query 'Credentials.{Version: `1`, AccessKeyId: AccessKeyId, SecretAccessKey: SecretAccessKey,
    SessionToken: SessionToken, Expiration: Expiration}' >"$fresh"
# Whoever reads at this moment finds the old session or the new one, whole.
mv "$fresh" "$file"
cat "$file"
