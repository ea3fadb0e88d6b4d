import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { newDevice } from '@/lib/mfa/bound-seed'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { findCode, PAIR_WINDOW, timeStep } from '@/lib/mfa/totp'
import { lockAccount, lockDevice } from '@/lib/row-locks'
import type { HardwareToken } from '@/lib/token-files/token'

// The inventory: the hardware tokens that an account knows and nobody holds. A device of this kind without a user.

/** Assigned ones included. Differs from AWS, which knows all tokens of its vendors. */
export const TOKENS_PER_ACCOUNT = 50_000

type Importer = {
  account: string
  /** A principal's id, or `operator`. */
  createdBy: string
  now: Date
}

/** The tokens among those given whose serial numbers the account has, in their order. */
export async function knownAmong(store: Store, account: string, tokens: readonly HardwareToken[]) {
  // One value for all of them: a statement takes fewer values than a file has tokens.
  const serials = JSON.stringify(tokens.map(({ serialNumber }) => ({ serialNumber })))
  const rows = await store.$queryRaw<{ serialNumber: string }[]>`
    SELECT "serialNumber" FROM "MfaDevice"
    WHERE "account" = ${account} AND "serialNumber" IN (
      SELECT "value" ->> 'serialNumber' FROM json_each(CAST(${serials} AS TEXT))
    )`
  const known = new Set(rows.map(({ serialNumber }) => serialNumber))
  return new Set(tokens.filter(({ serialNumber }) => known.has(serialNumber)))
}

/**
 * Adds tokens to the inventory, all or none. `code` is what the first of them that is new shows now: a secret that was
 * read wrongly would give it another code, and its user codes that are never right. The code is not good again. Known
 * tokens are skipped, or refuse the import. Returns the serial numbers of the added ones.
 *
 * Throws EntityAlreadyExists, InvalidInput if no token is new, LimitExceeded, and InvalidAuthenticationCode.
 */
export async function addTokens(
  store: Store,
  { account, createdBy, now }: Importer,
  tokens: readonly HardwareToken[],
  { code, skipKnown }: { code: string; skipKnown: boolean },
): Promise<string[]> {
  await lockAccount(store, account)
  const known = await knownAmong(store, account, tokens)
  const [taken] = known
  if (taken && !skipKnown) {
    const message = `Hardware token ${taken.serialNumber} of line ${taken.line} already exists.`
    throw new AwsError('EntityAlreadyExists', message, { field: 'File' })
  }
  const added = tokens.filter((token) => !known.has(token))
  const [first] = added
  if (!first) throw new AwsError('InvalidInput', 'The file has no token that can be added.', { field: 'File' })
  const before = await store.mfaDevice.count({ where: { account, kind: hardware.kind } })
  if (before + added.length > TOKENS_PER_ACCOUNT) {
    throw new AwsError('LimitExceeded', `Cannot exceed quota for HardwareTokensPerAccount: ${TOKENS_PER_ACCOUNT}`)
  }
  const shown = stepOf(first, code, now)
  if (shown === undefined) {
    const message = `Authentication code for device ${first.serialNumber} is not valid.`
    throw new AwsError('InvalidAuthenticationCode', message, { field: 'AuthenticationCode' })
  }
  const rows = added.map((token) => rowOf(token, { account, createdBy, now }, token === first ? shown : -1))
  // By one statement: the client's `createMany` takes seconds for ten thousand rows, and the server waits meanwhile.
  await store.$executeRaw`
    INSERT INTO "MfaDevice" (
      "account", "kind", "path", "createdAt", "createdBy",
      "serialNumber", "name", "nameKey", "model", "modelKey", "period", "lastStep", "driftSteps", "binding", "seed"
    ) SELECT
      ${account}, ${hardware.kind}, '/', ${now}, ${createdBy},
      "value" ->> 'serialNumber', "value" ->> 'name', "value" ->> 'nameKey', "value" ->> 'model', "value" ->> 'modelKey',
      CAST("value" ->> 'period' AS INTEGER), CAST("value" ->> 'lastStep' AS INTEGER),
      CAST("value" ->> 'driftSteps' AS INTEGER), CAST("value" ->> 'binding' AS INTEGER), "value" ->> 'seed'
    FROM json_each(CAST(${JSON.stringify(rows)} AS TEXT))`
  return added.map(({ serialNumber }) => serialNumber)
}

/** The row of a token whose newest spent code is that of `lastStep`. */
function rowOf({ secret, line: _, ...token }: HardwareToken, { account, createdBy, now }: Importer, lastStep: number) {
  const { kind } = hardware
  const name = token.serialNumber
  return newDevice({ ...token, account, kind, name, path: '/', createdAt: now, createdBy, lastStep }, secret)
}

/** The window is wide: the clock of a token that lay in a drawer is off, and nobody here guesses. */
const stepOf = ({ secret, period, driftSteps }: HardwareToken, code: string, now: Date) =>
  findCode(secret, code, timeStep(now, period) + driftSteps, PAIR_WINDOW)

/** Deletes a token of the inventory. Throws NoSuchEntity, and DeleteConflict for one that somebody holds. */
export async function removeToken(store: Store, account: string, serialNumber: string): Promise<void> {
  await lockDevice(store, { account, serialNumber })
  const where = { account_serialNumber: { account, serialNumber } }
  const device = await store.mfaDevice.findUnique({ where, select: { kind: true, principalId: true } })
  if (device?.kind !== hardware.kind) {
    const message = `Hardware token with serial number ${serialNumber} does not exist.`
    throw new AwsError('NoSuchEntity', message, { field: 'SerialNumber' })
  }
  if (device.principalId !== null) {
    const message = 'Hardware token in use. Must deactivate first.'
    throw new AwsError('DeleteConflict', message, { field: 'SerialNumber' })
  }
  await store.mfaDevice.delete({ where })
}
