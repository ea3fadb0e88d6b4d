import { clockColumns } from '@/lib/clock'
import { insertRows } from '@/lib/db/insert'
import type { Store } from '@/lib/db/store'
import { entryRow } from '@/lib/mfa/authenticator-entry'
import { newDevice } from '@/lib/mfa/bound-seed'
import { passkeyRows } from '@/lib/mfa/fido/passkeys'
import { TIME_STEP } from '@/lib/mfa/totp'
import { accessKeyRow, passwordRow, userRow } from '@/lib/rows'
import { PRODUCT } from '@/lib/values/product'
import { markTraining } from './environment'
import { type AccountPlan, type PlannedDevice, type PlannedPasskey, WORLD_BEGAN } from './plan'
import type { WorldPasswordPolicy } from './world'
import { rowsOfTags, writePolicies } from './write-policies'

/** Writes an account as planned. Deletes any account with the same id first. */
export async function writeAccount(store: Store, plan: AccountPlan, hashes: ReadonlyMap<string, string>) {
  await store.$executeRaw`DELETE FROM "Account" WHERE "id" = ${plan.id}`
  await addAccount(store, plan, hashes)
}

/** Writes an account as planned. Violates a unique index if there is one with its id, alias or e-mail address. */
export async function addAccount(store: Store, plan: AccountPlan, hashes: ReadonlyMap<string, string>) {
  const account = plan.id
  const hashOf = (password: string) => {
    const hash = hashes.get(password)
    if (hash === undefined) throw new Error('A password of the plan was not hashed.')
    return hash
  }

  await markTraining(store)
  await insertRows(store, 'Account', [accountRow(plan)])
  await insertRows(
    store,
    'User',
    plan.users.map(({ userId, name, path, boundaryArn }) => {
      return { ...userRow({ account, userId, name, path, createdAt: WORLD_BEGAN }), boundaryArn }
    }),
  )
  await insertRows(
    store,
    'UserTag',
    plan.users.flatMap(({ userId, tags }) => rowsOfTags({ account, userId }, tags)),
  )
  const root = { userId: account, password: plan.root.password, mustChangePassword: false }
  await insertRows(
    store,
    'LoginProfile',
    [root, ...plan.users].flatMap(({ userId, password, mustChangePassword }) =>
      password === undefined
        ? []
        : passwordRow({
            account,
            principalId: userId,
            passwordHash: hashOf(password),
            passwordResetRequired: mustChangePassword,
            createdAt: WORLD_BEGAN,
          }),
    ),
  )
  const { passwordPolicy } = plan
  await insertRows(store, 'PasswordPolicy', passwordPolicy ? [passwordRules(account, passwordPolicy)] : [])
  await writePolicies(store, plan)
  const devices = [...plan.devices, ...plan.tokens]
  const passkeys = plan.passkeys.map((passkey) => rowsOfPasskey(account, passkey))
  await insertRows(store, 'MfaDevice', [
    ...devices.map((device) => deviceRow(account, device)),
    ...passkeys.map(({ device }) => device),
  ])
  await insertRows(
    store,
    'Passkey',
    passkeys.map(({ passkey }) => passkey),
  )
  await insertRows(
    store,
    'AuthenticatorEntry',
    devices.flatMap((device) => entryRows(plan, device)),
  )
  await insertRows(
    store,
    'AccessKey',
    plan.accessKeys.map((key) => accessKeyRow({ account, ...key, createdAt: WORLD_BEGAN })),
  )
}

function accountRow(plan: AccountPlan) {
  const { id, alias, accountName, rootEmail, canonicalUserId, world, index, clock } = plan
  const names = { id, alias, accountName, rootEmail, canonicalUserId, world, worldIndex: index }
  return { ...names, ...clockColumns(clock), createdAt: WORLD_BEGAN }
}

/** As UpdateAccountPasswordPolicy sets what it is not given. */
function passwordRules(account: string, rules: WorldPasswordPolicy) {
  const { minimumPasswordLength = 6, maxPasswordAge = null, passwordReusePrevention = null, ...flags } = rules
  const off = {
    requireSymbols: false,
    requireNumbers: false,
    requireUppercaseCharacters: false,
    requireLowercaseCharacters: false,
    allowUsersToChangePassword: false,
    hardExpiry: false,
  }
  return { account, minimumPasswordLength, maxPasswordAge, passwordReusePrevention, ...off, ...flags }
}

function entryRows({ id: account, alias }: AccountPlan, { entry, name, secret, serialNumber }: PlannedDevice) {
  if (!entry) return []
  const { id, userId: principalId, driftSteps } = entry
  const shown = { issuer: PRODUCT, label: `${name}@${alias ?? account}`, period: TIME_STEP, driftSteps }
  return [entryRow({ ...shown, account, id, principalId, serialNumber, secret, createdAt: WORLD_BEGAN })]
}

function rowsOfPasskey(account: string, { serialNumber, name, owner, credential }: PlannedPasskey) {
  const { userId: principalId } = owner
  const facts = { account, principalId, serialNumber, name, createdBy: principalId, now: WORLD_BEGAN }
  return passkeyRows(facts, credential)
}

function deviceRow(account: string, device: PlannedDevice) {
  const { kind, serialNumber, name, secret, createdBy, owner, driftSteps } = device
  const assignment = owner && { principalId: owner.userId, enabledAt: WORLD_BEGAN }
  const facts = {
    account,
    kind,
    serialNumber,
    name,
    path: '/',
    createdAt: WORLD_BEGAN,
    createdBy,
    driftSteps,
    ...assignment,
  }
  return newDevice(facts, secret)
}
