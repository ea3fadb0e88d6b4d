import type { Store } from '@/lib/db/store'
import { digest } from '@/lib/ids'
import { entryRow } from '@/lib/mfa/authenticator-entry'
import { newDevice } from '@/lib/mfa/bound-seed'
import { TIME_STEP } from '@/lib/mfa/totp'
import { accessKeyRow, passwordRow, userRow } from '@/lib/rows'
import { PRODUCT } from '@/lib/values/product'
import { markTraining } from './environment'
import { type AccountPlan, type PlannedDevice, type PlannedPasskey, WORLD_BEGAN } from './plan'
import { keepTexts } from './policy-texts'
import { addSoftwarePasskey } from './software-passkey'

/** Writes an account as planned. Deletes any account with the same id first. */
export async function writeAccount(store: Store, plan: AccountPlan, hashes: ReadonlyMap<string, string>) {
  const account = plan.id
  const hashOf = (password: string) => {
    const hash = hashes.get(password)
    if (hash === undefined) throw new Error('A password of the plan was not hashed.')
    return hash
  }

  await markTraining(store)
  await store.account.deleteMany({ where: { id: account } })
  await store.account.create({ data: accountRow(plan) })
  await store.user.createMany({
    data: plan.users.map(({ userId, name, path }) => userRow({ account, userId, name, path, createdAt: WORLD_BEGAN })),
  })
  const root = { userId: account, password: plan.root.password, mustChangePassword: false }
  await store.loginProfile.createMany({
    data: [root, ...plan.users].map(({ userId, password, mustChangePassword }) =>
      passwordRow({
        account,
        principalId: userId,
        passwordHash: hashOf(password),
        passwordResetRequired: mustChangePassword,
        createdAt: WORLD_BEGAN,
      }),
    ),
  })
  await writePolicies(store, plan)
  const devices = [...plan.devices, ...plan.tokens]
  await store.mfaDevice.createMany({ data: devices.map((device) => deviceRow(account, device)) })
  await store.authenticatorEntry.createMany({ data: devices.flatMap((device) => entryRows(plan, device)) })
  for (const passkey of plan.passkeys) await writePasskey(store, account, passkey)
  await store.accessKey.createMany({
    data: plan.accessKeys.map((key) => accessKeyRow({ account, ...key, createdAt: WORLD_BEGAN })),
  })
}

async function writePolicies(store: Store, { id: account, policies, users }: AccountPlan): Promise<void> {
  await keepTexts(
    store,
    policies.map(({ document }) => document),
  )
  await store.managedPolicy.createMany({
    data: policies.map(({ arn, policyId, name, description }) => ({
      account,
      arn,
      policyId,
      name,
      path: '/',
      description,
      createdAt: WORLD_BEGAN,
      updatedAt: WORLD_BEGAN,
    })),
  })
  await store.policyVersion.createMany({
    data: policies.map(({ arn, document }) => ({
      account,
      arn,
      versionId: 'v1',
      digest: digest(document),
      isDefault: true,
      createdAt: WORLD_BEGAN,
    })),
  })
  await store.policyAttachment.createMany({
    data: users.flatMap(({ userId, policyArns }) =>
      policyArns.map((arn) => ({ account, principalId: userId, arn, attachedAt: WORLD_BEGAN })),
    ),
  })
}

function accountRow({ id, alias, accountName, rootEmail, canonicalUserId, world, index }: AccountPlan) {
  return { id, alias, accountName, rootEmail, canonicalUserId, world, worldIndex: index, createdAt: WORLD_BEGAN }
}

function entryRows({ id: account, alias }: AccountPlan, { entry, name, secret, serialNumber }: PlannedDevice) {
  if (!entry) return []
  const { id, userId: principalId } = entry
  const shown = { issuer: PRODUCT, label: `${name}@${alias ?? account}`, period: TIME_STEP }
  return [entryRow({ ...shown, account, id, principalId, serialNumber, secret, createdAt: WORLD_BEGAN })]
}

function writePasskey(store: Store, account: string, { serialNumber, name, owner, id, publicKey }: PlannedPasskey) {
  const { userId: principalId } = owner
  const facts = { account, principalId, serialNumber, name, createdBy: principalId, now: WORLD_BEGAN }
  return addSoftwarePasskey(store, facts, { id, publicKey, signCount: 0 })
}

function deviceRow(account: string, { kind, serialNumber, name, secret, createdBy, owner }: PlannedDevice) {
  const assignment = owner && { principalId: owner.userId, enabledAt: WORLD_BEGAN }
  const facts = { account, kind, serialNumber, name, path: '/', createdAt: WORLD_BEGAN, createdBy, ...assignment }
  return newDevice(facts, secret)
}
