import { operation } from '@/lib/gate/operation'
import { integer, list, optional, record, string } from '@/lib/shape/shape'
import { TokenFileError } from '@/lib/token-files/faults'
import { knownAmong } from './inventory'
import { fileCost, fileFault, readGiven, refusedIn, refusedToken, tokenFile } from './token-file'

/**
 * Reads a file of hardware tokens and says what an import would do. Stores nothing. Whoever may import may call it, so
 * it has the same action. Not an operation of AWS, which knows the tokens of its vendors.
 */
export const CheckHardwareTokenFile = operation({
  action: 'postern:ImportHardwareTokens',
  access: 'Write',
  summary: 'Reads a file of hardware tokens without storing anything.',
  unrecorded: true,
  cost: fileCost,

  input: tokenFile,
  output: record({
    /** Why nothing can be imported; then the rest is empty. */
    FileFault: optional(fileFault),
    /** How many tokens are new. */
    New: integer(),
    /** The first of them, whose code the import asks for. */
    FirstSerialNumber: optional(string({})),
    Known: list(record({ Line: integer(), SerialNumber: string({}) })),
    Refused: list(refusedToken),
  }),

  resource: () => '*',

  // The file is not read before the caller is authorized, and not while others wait for the database.
  reserve: async ({ now }) => now,
  prepare: readGiven,

  async run({ account, store }, file) {
    if (file instanceof TokenFileError) {
      const { fault: Fault, line: Line, detail } = file
      const FileFault = { Fault, Line, ...(detail !== undefined && { Detail: detail }) }
      return { FileFault, New: 0, Known: [], Refused: [] }
    }
    const known = await knownAmong(store, account.id, file.tokens)
    const first = file.tokens.find((token) => !known.has(token))
    return {
      New: file.tokens.length - known.size,
      ...(first && { FirstSerialNumber: first.serialNumber }),
      Known: [...known].map(({ line, serialNumber }) => ({ Line: line, SerialNumber: serialNumber })),
      Refused: refusedIn(file),
    }
  },
})
