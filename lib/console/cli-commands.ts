import type { SignedIn } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { KINDS } from '@/lib/mfa/kinds/kinds'

/** The user for whom the commands of the help are written. */
type CliUser = { origin: string; user: string; serialNumber: string }

// Characters that no shell needs quoted. A device's path may contain others.
const PLAIN = /^[\w+=,.@:/-]+$/

/** The user for the help: the signed-in user with a device that shows codes, if any, else bob of the demo world. */
export function cliUserOf(session: SignedIn | undefined): CliUser {
  const origin = env().publicUrl
  const somebody = { origin, user: 'bob', serialNumber: 'arn:aws:iam::123456789012:mfa/bob' }
  if (session?.caller.principal.kind !== 'user') return somebody
  const { account, principal } = session.caller
  const own = `arn:aws:iam::${account}:mfa/${principal.name}`
  const withCodes = session.devices.filter(({ kind }) => KINDS[kind].proof === 'code')
  const used = withCodes.find(({ serialNumber }) => serialNumber === session.mfa?.serialNumber)
  const { serialNumber = own } = used ?? withCodes[0] ?? {}
  return { origin, user: principal.name, serialNumber: PLAIN.test(serialNumber) ? serialNumber : own }
}

/**
 * The commands of `/help/cli` and of docs/cli.md by name, ready to copy. They are for a shell like bash, zsh or dash
 * unless the name says otherwise. The reader fills in `AKIA...`, `...` and the code `123456`.
 */
export function cliCommands({ origin, user, serialNumber }: CliUser) {
  const endpoint = `${origin}/api/aws`
  const key = `${user}-key`
  const getSession = (goesOn: string) => `aws sts get-session-token --profile ${key} ${goesOn}
  --serial-number ${serialNumber} --token-code 123456`
  return {
    profile: `aws configure set endpoint_url ${endpoint} --profile ${key}
aws configure set region us-east-1 --profile ${key}
aws configure --profile ${key}`,
    whoAmI: `aws sts get-caller-identity --profile ${key}`,
    environment: `export AWS_ENDPOINT_URL=${endpoint}
export AWS_DEFAULT_REGION=us-east-1
export AWS_ACCESS_KEY_ID=AKIA...
export AWS_SECRET_ACCESS_KEY=...`,
    environmentPowerShell: `$env:AWS_ENDPOINT_URL = '${endpoint}'
$env:AWS_DEFAULT_REGION = 'us-east-1'
$env:AWS_ACCESS_KEY_ID = 'AKIA...'
$env:AWS_SECRET_ACCESS_KEY = '...'`,
    twoServices: `export AWS_ENDPOINT_URL_IAM=${endpoint}
export AWS_ENDPOINT_URL_STS=${endpoint}`,
    olderCli: `aws sts get-caller-identity --profile ${key} --endpoint-url ${endpoint}`,
    olderCliAlways: `aws() { command aws --endpoint-url ${endpoint} "$@"; }`,
    list: `aws iam list-access-keys --profile ${key}`,
    session: getSession('\\'),
    sessionInShell: `read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<END
$(${getSession('\\')} \\
  --query 'Credentials.[AccessKeyId, SecretAccessKey, SessionToken]' --output text)
END
export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
export AWS_ENDPOINT_URL=${endpoint}
export AWS_DEFAULT_REGION=us-east-1`,
    sessionPowerShell: `$session = (${getSession('`')} --output json |
  ConvertFrom-Json).Credentials
$env:AWS_ACCESS_KEY_ID = $session.AccessKeyId
$env:AWS_SECRET_ACCESS_KEY = $session.SecretAccessKey
$env:AWS_SESSION_TOKEN = $session.SessionToken
$env:AWS_ENDPOINT_URL = '${endpoint}'
$env:AWS_DEFAULT_REGION = 'us-east-1'`,
    listInSession: 'aws iam list-access-keys',
    leaveSession: 'unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
    download: `curl -fsSo ~/postern-session.sh ${origin}/postern-session.sh`,
    process: `aws configure set credential_process \\
  "sh $HOME/postern-session.sh ${key} ${serialNumber}" \\
  --profile ${user}
aws configure set endpoint_url ${endpoint} --profile ${user}
aws configure set region us-east-1 --profile ${user}`,
    processOlderCli: `aws configure set credential_process \\
  "sh $HOME/postern-session.sh ${key} ${serialNumber} ${endpoint}" \\
  --profile ${user}`,
    listByProcess: `aws iam list-access-keys --profile ${user}`,
    forget: 'rm ~/.cache/postern/session-*',
    javaScript: `import { IAMClient, ListAccessKeysCommand } from '@aws-sdk/client-iam'

const iam = new IAMClient({})
console.log(await iam.send(new ListAccessKeysCommand({})))`,
    javaScriptRun: `AWS_PROFILE=${user} node list.mjs`,
    javaScriptOlder: `const iam = new IAMClient({ endpoint: '${endpoint}', region: 'us-east-1' })`,
    python: `import boto3

iam = boto3.Session(profile_name='${user}').client('iam')
print(iam.list_access_keys()['AccessKeyMetadata'])`,
    pythonOlder: `iam = boto3.Session(profile_name='${user}').client('iam', endpoint_url='${endpoint}')`,
  }
}
