import { operation } from '@/lib/gate/operation'
import { boolean, integer, list, optional, record, string } from '@/lib/shape/shape'
import { authenticationCode } from '../../iam/shapes'
import { addTokens } from './inventory'
import { demandReadable, fileCost, refusedIn, refusedToken, tokenFile } from './token-file'

/** Serial numbers that the record of an import names. */
const RECORDED = 20

/**
 * Adds the hardware tokens of a file to the inventory, from which users assign them. All or none of those that can be
 * used here are added; the others are listed with the reason. Not an operation of AWS, which knows the tokens of its
 * vendors: under an action of `iam` the document's policy would let everybody import. Throws InvalidInput for a file
 * that cannot be read, and what `addTokens` throws.
 */
export const ImportHardwareTokens = operation({
  action: 'postern:ImportHardwareTokens',
  access: 'Write',
  summary: 'Adds the hardware tokens of a file to the inventory of the account.',
  cost: fileCost,

  input: record({
    ...tokenFile.fields,
    /** The code that the first new token shows now. */
    AuthenticationCode: authenticationCode,
    /** Leaves out tokens that the account has already. Without it, one of them refuses the file. */
    SkipKnown: optional(boolean),
  }),
  output: record({ SerialNumbers: list(string({})), Skipped: integer(), Refused: list(refusedToken) }),

  resource: () => '*',

  // The file is not read before the caller is authorized, and not while others wait for the database.
  reserve: async ({ now }) => now,
  prepare: demandReadable,

  async run({ input, account, caller, store, now }, file) {
    const importer = { account: account.id, createdBy: caller.principal.id, now }
    const { AuthenticationCode: code, SkipKnown: skipKnown = false } = input
    const SerialNumbers = await addTokens(store, importer, file.tokens, { code, skipKnown })
    return { SerialNumbers, Skipped: file.tokens.length - SerialNumbers.length, Refused: refusedIn(file) }
  },

  notes: ({ SerialNumbers }) => importNotes(SerialNumbers),
})

/** What the record of an import says about the added tokens. */
export const importNotes = (serialNumbers: readonly string[]) => ({
  Imported: serialNumbers.length,
  SerialNumbers: serialNumbers.slice(0, RECORDED),
})
