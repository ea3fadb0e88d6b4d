import { helpTexts } from './help'
import { localized } from './localized'

/** What clients report, in the words of AWS, and what to do. */
const TROUBLES: readonly { says: string; help: string }[] = [
  {
    says: 'InvalidClientTokenId',
    help:
      'The key does not exist here or is inactive, or the request went to AWS. Check that the address is set and that ' +
      'your CLI is new enough to use it. With a session: you got it without a code, or its database was reset. Get a new ' +
      'session with a code, and delete the stored one.',
  },
  {
    says: 'SignatureDoesNotMatch … does not match',
    help:
      'The secret does not belong to the key: enter it again. Or something changed the request on its way: a proxy must ' +
      'keep the path and the Host header.',
  },
  {
    says: 'SignatureDoesNotMatch … expired / not yet current',
    help: 'The clocks of client and server differ by more than five minutes, or the account has a test clock.',
  },
  {
    says: 'invalid MFA one time pass code',
    help:
      'The code is wrong or used: each code works once, whether you sign in with it or use it here. Wait for the next ' +
      'one. If this keeps happening, wait a little longer and resynchronize the device: after several wrong codes you ' +
      'have to wait, longer each time.',
  },
  {
    says: 'unable to validate MFA code',
    help:
      'The serial number is not that of one of your devices. Copy it from Security credentials. A passkey or security key ' +
      'has no codes: use the serial number of an app or a hardware token.',
  },
  {
    says: 'must provide both MFA serial number and one time pass code',
    help: 'The serial number or the code is missing.',
  },
  {
    says: 'Cannot call GetSessionToken with session credentials',
    help:
      'The variables of a session are still set, so the session signs the request. Unset them, or name the profile of ' +
      'the key.',
  },
  { says: 'ExpiredToken', help: 'The session has expired. Get a new one.' },
  {
    says: 'AccessDenied … because no identity-based policy allows',
    help: 'MFA is not the problem. A policy has to allow the action.',
  },
]

/** How to use the AWS CLI and SDKs with this server. The commands are those of `lib/console/cli-commands`. */
export const helpCliTexts = localized('helpCliTexts', {
  get title() {
    return helpTexts.cli
  },
  lead: 'From a long-term access key to a session with MFA. The commands contain the address of this server.',
  powerShell: 'In PowerShell',
  olderCli: 'An older AWS CLI',

  needed: {
    title: 'What you need',
    key: [
      { strong: 'An access key' },
      ' from ',
      { link: 'Security credentials', href: '/security-credentials#access-keys' },
      ' or from an administrator.',
    ],
    /** Comes before the identifier. */
    device: [
      { strong: 'An MFA device that shows codes' },
      ', an app or a hardware token. You assign it in Security credentials. Its identifier is the serial number in these commands: ',
    ],
    cli: [
      { strong: 'The AWS CLI' },
      ', unmodified. From versions 1.29 and 2.13 it reads the address from its settings.',
    ],
    replace: [
      'Replace ',
      { code: 'AKIA...' },
      ' and ',
      { code: '...' },
      ' with your key, and ',
      { code: '123456' },
      ' with the code your device shows.',
    ],
  },

  profile: {
    title: 'A profile for the long-term key',
    text: 'The last command asks for the key and its secret. Use any region: IAM has none, but clients sign with one.',
    copy: 'Copy the commands that create a profile',
    whoAmI: 'Then ask who you are:',
    copyWhoAmI: 'Copy the command that shows who you are',
    older: 'Versions before 1.29 and 2.13 send requests to AWS unless every command has the address:',
    copyOlder: 'Copy the command with its address',
    olderAlways: 'Or set it once per shell:',
    copyOlderAlways: 'Copy the function for older versions',
  },

  variables: {
    title: 'Variables instead of a profile',
    copy: 'Copy the variables',
    allServices: [{ code: 'AWS_ENDPOINT_URL' }, ' applies to all services. To set the address for IAM and STS only:'],
    copyTwo: 'Copy the variables for IAM and STS only',
    copyPowerShell: 'Copy the variables for PowerShell',
  },

  refusal: {
    title: 'Why the key alone is denied',
    text: 'If a policy requires MFA, a long-term key is not enough. This command:',
    copy: 'Copy the command that is denied',
    ends: 'ends with this error, here for bob of the demo accounts:',
    /** What the AWS CLI prints when the document's policy refuses bob, who has given no code. */
    message:
      'An error occurred (AccessDenied) when calling the ListAccessKeys operation: User: arn:aws:iam::123456789012:user/bob is not authorized to perform: iam:ListAccessKeys on resource: arn:aws:iam::123456789012:user/bob with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/SelfManageMFA',
    why: [
      'A request signed with a long-term key says nothing about MFA: ',
      { code: 'aws:MultiFactorAuthPresent' },
      ' is absent, not ',
      { code: 'false' },
      '. The policy denies with ',
      { code: 'BoolIfExists' },
      ', and this operator matches an absent key. So you need a session that includes a code.',
    ],
  },

  session: {
    title: 'Get a session with a code',
    copy: 'Copy the command that gets a session',
    prints: 'It prints three values that belong together and work for twelve hours. To set them in your shell at once:',
    copyInShell: 'Copy the command that sets the session in a shell',
    copyPowerShell: 'Copy the command that sets the session in PowerShell',
    again: 'Now run the first command without a profile. It is sent with MFA:',
    copyAgain: 'Copy the command that is sent with MFA',
    done: 'When you are done:',
    copyDone: 'Copy the command that ends the session',
  },

  process: {
    title: 'A profile that asks for the code',
    scriptName: 'postern-session.sh',
    /** Follows its name. */
    script: [
      ' is a short shell script that a profile runs as its ',
      { code: 'credential_process' },
      '. It asks for a code in the terminal, stores the session in a file only you can read, and asks again when the ' +
        'session has expired. Read it first: it handles your credentials.',
    ],
    copyDownload: 'Copy the command that downloads the script',
    copy: 'Copy the commands that create the profile with MFA',
    from: (profile: string) => ['From now on the profile ', { code: profile }, ' uses MFA:'],
    copyList: 'Copy the command that uses the profile with MFA',
    forget: 'To delete sessions before they expire:',
    copyForget: 'Copy the command that deletes sessions',
    older: 'Pass the address as the third argument of the script:',
    copyOlder: 'Copy the profile for older versions',
    shells: [
      'The script needs a POSIX shell. On Windows, use the one of WSL or Git. ',
      { code: 'mfa_serial' },
      ' in a profile does not replace it: the CLI asks for a code only when it assumes a role.',
    ],
  },

  sdks: {
    title: 'SDKs',
    text:
      'SDKs read the same profiles, including the address and the script. If a program runs where nobody can enter a code, ' +
      'run any command with the profile first. The program then uses the stored session.',
    javaScript: 'JavaScript',
    javaScriptText: [
      'The SDK takes the address from the profile in ',
      { code: 'AWS_PROFILE' },
      ', not from a profile named in the program. Save this as ',
      { code: 'list.mjs' },
      ':',
    ],
    copyJavaScript: 'Copy the JavaScript program',
    run: 'Then run it:',
    copyRun: 'Copy the command that runs the program',
    python: 'Python',
    copyPython: 'Copy the Python program',
    older: 'Older SDKs need the address in the program',
    olderJavaScript: 'JavaScript:',
    olderPython: 'Python:',
    copyOlderJavaScript: 'Copy the client for older JavaScript SDKs',
    copyOlderPython: 'Copy the client for older versions of boto3',
  },

  troubles: { title: 'When it does not work', list: TROUBLES },
})
