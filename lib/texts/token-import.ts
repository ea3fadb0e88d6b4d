import type { FileFault, TokenFault } from '@/lib/token-files/faults'
import { count } from './count'
import { localized } from './localized'

type FileFaultTexts = Readonly<Record<FileFault, string | ((detail: string) => string)>>

/** Why nothing of a file is imported. `detail` is the line with the same serial number, or a name in the file. */
export const fileFaultTexts: FileFaultTexts = localized('fileFaultTexts', {
  'too-large': 'The file is larger than 16 MB.',
  'not-utf8': 'The file is not text in UTF-8. Save it in that encoding, or check that it is the right file.',
  empty: 'The file describes no tokens.',
  'too-many-tokens': 'The file describes more than 10,000 tokens. Split it.',
  'same-serial': (line) => `This serial number is also on line ${line}. Each token may appear once.`,

  'not-xml': 'The file begins like XML, but is damaged or cut off.',
  'document-type': 'The file has a document type. PSKC files need none, and it could do harm.',
  instruction: 'The file has a processing instruction. PSKC files need none, and it could do harm.',
  'too-deep': 'The file has elements nested too deeply for PSKC.',
  'too-many-elements': 'The file has more elements than 10,000 tokens need.',

  'not-pskc': 'The file is XML, but not PSKC 1.0 (RFC 6030).',
  method: (name) => `The file uses the method ${name}, which is not supported.`,
  iterations: 'The password is derived in more than 1,000,000 rounds, or in none.',
  'key-needed': 'The secrets are encrypted. Enter the pre-shared key.',
  'password-needed': 'The secrets are encrypted. Enter the password.',
  'wrong-key': 'The key or the password is wrong, or the file was changed.',
  'no-mac': 'The secrets are encrypted without a check value (MAC), so nobody can tell whether they were changed.',

  quotes: 'Quotation marks do not match on this line.',
  columns: (name) =>
    name === '' ? 'The columns of this line are not those of a token file.' : `The column ${name} is not known.`,
  'mixed-secrets': 'Some secrets are hexadecimal and some are base32.',
  'hex-or-base32': 'All secrets could be hexadecimal or base32. Choose which they are.',
})

/** Why one token of a file is left out. */
export const tokenFaultTexts: Readonly<Record<TokenFault, string>> = localized('tokenFaultTexts', {
  'no-serial': 'It has no serial number.',
  'serial-length': 'Its serial number must have 9 to 256 characters. Put letters before it with a prefix.',
  'serial-characters': 'Its serial number may have only letters, digits and + = , . @ - _',
  algorithm: 'It is not a TOTP token.',
  hash: 'It uses another hash than SHA-1.',
  digits: 'Its codes do not have six digits.',
  period: 'Its code changes neither every 30 nor every 60 seconds.',
  drift: 'Its clock is off by more than 125 codes.',
  'secret-form': 'Its secret cannot be read.',
  'secret-length': 'Its secret must have 16 to 64 bytes.',
  restricted: 'The file restricts what its codes may be used for.',
  'not-valid-now': 'The file says that it is not valid now.',
})

/** "Import hardware tokens". */
export const tokenImportTexts = localized('tokenImportTexts', {
  title: 'Import hardware tokens',
  lead:
    'Vendors send a file with the serial numbers and secrets of their tokens. Users assign imported tokens to ' +
    'themselves: by serial number and two codes.',

  file: 'File',
  fileHint:
    'PSKC (RFC 6030) or CSV, at most 250 kB: about 500 or 3,000 tokens. The content decides, not the file name. For ' +
    'larger files, use npm run user -- tokens import on the server.',
  paste: 'Or paste its content',
  more: 'More about this file',
  prefix: 'Prefix',
  prefixHint: 'Put before each serial number, such as T2-. A serial number needs 9 characters; many have fewer.',
  password: 'Password of the file',
  key: 'Pre-shared key',
  keyHint: 'In hexadecimal. Vendors send it apart from the file.',
  encoding: 'Secrets are written in',
  byContent: 'Found by content',
  hex: 'Hexadecimal',
  base32: 'Base32',
  period: 'Codes change',
  periodHint: 'For CSV files that do not say.',
  every: (seconds: number) => `Every ${seconds} seconds`,
  skip: 'Skip tokens that were imported before',

  check: 'Check the file',
  checking: 'Checking the file',
  import: (tokens: number) => `Import ${count(tokens, 'token')}`,
  importing: 'Importing',

  found: 'What was found',
  foundTokens: (tokens: number, refused: number) =>
    refused === 0
      ? `${count(tokens, 'token')} can be imported.`
      : `${count(tokens, 'token')} can be imported, ${count(refused, 'token')} cannot.`,
  nothingStored: 'Nothing is stored yet.',
  chooseAgain: 'The file was not kept. Without scripts, choose it or paste it again above, with the same settings.',
  refusedCaption: 'Tokens that cannot be imported',
  line: 'Line',
  serial: 'Serial number',
  why: 'Why',
  refusedMore: (more: number) => `And ${count(more, 'more token')}.`,
  proofText: (serial: string) =>
    `Take the token ${serial}, the first of the file, and enter the code it shows now. If secrets were read wrongly, no ` +
    'token would work. The code is then used: who assigns this token waits for the next one.',
  code: (serial: string) => `Code of ${serial}`,
  codeWrong: 'This is not the code that this token shows now. Check the token, and the settings of the file.',

  noFile: 'Choose a file, or paste its content.',
  twoFiles: 'Choose a file or paste its content, not both.',
  tooLarge: 'The file is too large for this form. Import it with npm run user -- tokens import on the server.',
  prefixWrong: 'A prefix has at most 64 characters: only letters, digits and + = , . @ - _',
  keyWrong: 'A pre-shared key has 32, 48 or 64 hexadecimal digits.',
  atLine: (line: number, fault: string) => `Line ${line}: ${fault}`,
  noneUsable: 'No token of this file can be imported.',

  imported: (tokens: number) => `${count(tokens, 'hardware token')} imported`,
  skipped: (tokens: number) =>
    `${count(tokens, 'token')} had been imported before and ${tokens === 1 ? 'was' : 'were'} skipped.`,
  known: (serial: string, line: number) => `Line ${line}: the token ${serial} was imported before.`,
})
