import { AwsError } from '@/lib/errors'
import { type Infer, integer, optional, record, string } from '@/lib/shape/shape'
import { FILE_FAULTS, TOKEN_FAULTS, TokenFileError } from '@/lib/token-files/faults'
import { readTokenFile, type TokenFile } from '@/lib/token-files/read-token-file'

/** A file of hardware tokens, and what is said about it. All that protects it, and the file itself, is in no record. */
export const tokenFile = record({
  File: { type: 'blob', secret: true } as const,
  /** What is put before each serial number. */
  Prefix: optional(string({ max: 64, pattern: '[\\w+=,.@-]*' })),
  /** How secrets are written, and how long each code is shown, where the file does not say. */
  Encoding: optional(string({ values: ['hex', 'base32'] })),
  PeriodSeconds: optional(string({ values: ['30', '60'] })),
  Password: optional(string({ max: 256, secret: true })),
  /** In hexadecimal: 128, 192 or 256 bits. */
  PreSharedKey: optional(string({ pattern: '([0-9A-Fa-f]{32}|[0-9A-Fa-f]{48}|[0-9A-Fa-f]{64})', secret: true })),
})
type GivenFile = Infer<typeof tokenFile>

/** Reading a file takes up to a second of one core, when a password was derived in many rounds. */
export const fileCost = { of: 'token files', burst: 20, perSecond: 1 / 30 } as const

/** Tokens that cannot be imported. */
export const refusedToken = record({
  Line: integer(),
  SerialNumber: string({}),
  Fault: string({ values: TOKEN_FAULTS }),
})

/** Why nothing of a file can be imported. */
export const fileFault = record({
  Fault: string({ values: FILE_FAULTS }),
  Line: integer(),
  Detail: optional(string({})),
})

/** Reads a given file. Returns the fault of one that cannot be read. */
export async function readGiven(given: GivenFile, now: Date): Promise<TokenFile | TokenFileError> {
  const { File, Prefix: prefix, Encoding: encoding, PeriodSeconds, Password: password, PreSharedKey } = given
  try {
    return await readTokenFile(File, {
      ...{ now, prefix, encoding, password },
      period: PeriodSeconds === undefined ? undefined : PeriodSeconds === '30' ? 30 : 60,
      preSharedKey: PreSharedKey === undefined ? undefined : Buffer.from(PreSharedKey, 'hex'),
    })
  } catch (thrown) {
    if (thrown instanceof TokenFileError) return thrown
    throw thrown
  }
}

/** The same for an import, which needs a file that can be read. Throws InvalidInput. */
export async function demandReadable(given: GivenFile, now: Date): Promise<TokenFile> {
  const file = await readGiven(given, now)
  if (!(file instanceof TokenFileError)) return file
  // A detail repeats a piece of the file.
  const recorded = `The file cannot be read: ${file.fault} in line ${file.line}.`
  throw new AwsError('InvalidInput', `The file cannot be read: ${file.message}.`, { field: 'File', recorded })
}

/** The tokens of a file that cannot be imported, as answers list them. */
export const refusedIn = ({ refused }: TokenFile) =>
  refused.map(({ line, serialNumber, fault }) => ({ Line: line, SerialNumber: serialNumber, Fault: fault }))
