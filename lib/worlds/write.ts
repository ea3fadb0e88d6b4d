import { clockColumns } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { entryRow } from '@/lib/mfa/authenticator-entry'
import { newDevice } from '@/lib/mfa/bound-seed'
import { TIME_STEP } from '@/lib/mfa/totp'
import { accessKeyRow, passwordRow, userRow } from '@/lib/rows'
import { PRODUCT } from '@/lib/values/product'
import { markTraining } from './environment'
import { type AccountPlan, type PlannedDevice, type PlannedPasskey, WORLD_BEGAN } from './plan'
import { addSoftwarePasskey } from './software-passkey'
import type { WorldPasswordPolicy } from './world'
import { rowsOfTags, writePolicies } from './write-policies'

/** Writes an account as planned. Deletes any account with the same id first. */
export async function writeAccount(store: Store, plan: AccountPlan, hashes: ReadonlyMap<string, string>) {
  await store.account.deleteMany({ where: { id: plan.id } })
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
  await store.account.create({ data: accountRow(plan) })
  await store.user.createMany({
    data: plan.users.map(({ userId, name, path, boundaryArn }) => {
      return { ...userRow({ account, userId, name, path, createdAt: WORLD_BEGAN }), boundaryArn }
    }),
  })
  await store.userTag.createMany({
    data: plan.users.flatMap(({ userId, tags }) => rowsOfTags({ account, userId }, tags)),
  })
  const root = { userId: account, password: plan.root.password, mustChangePassword: false }
  await store.loginProfile.createMany({
    data: [root, ...plan.users].flatMap(({ userId, password, mustChangePassword }) =>
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
  })
  if (plan.passwordPolicy) await store.passwordPolicy.create({ data: passwordRules(account, plan.passwordPolicy) })
  await writePolicies(store, plan)
  const devices = [...plan.devices, ...plan.tokens]
  await store.mfaDevice.createMany({ data: devices.map((device) => deviceRow(account, device)) })
  await store.authenticatorEntry.createMany({ data: devices.flatMap((device) => entryRows(plan, device)) })
  for (const passkey of plan.passkeys) await writePasskey(store, account, passkey)
  await store.accessKey.createMany({
    data: plan.accessKeys.map((key) => accessKeyRow({ account, ...key, createdAt: WORLD_BEGAN })),
  })
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

function writePasskey(store: Store, account: string, { serialNumber, name, owner, id, publicKey }: PlannedPasskey) {
  const { userId: principalId } = owner
  const facts = { account, principalId, serialNumber, name, createdBy: principalId, now: WORLD_BEGAN }
  return addSoftwarePasskey(store, facts, { id, publicKey, signCount: 0 })
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
