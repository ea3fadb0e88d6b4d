import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { spendPair } from '@/lib/mfa/one-time-codes'
import { optional, record } from '@/lib/shape/shape'
import { authenticationCode, existingUserName, serialNumber } from '../shapes'
import { demandNameUnlessRoot, lockedSubject, subjectOf } from '../subject'
import { telling } from '../telling'
import {
  countDeviceTry,
  demandMfaBesides,
  deviceKeyOf,
  noSuchDevice,
  pairOutput,
  secondDeviceRule,
  wrongCodes,
} from './device-rules'

/** IAM user guide, "IAM and AWS STS quotas": devices of any kind on one user or the root user. */
export const DEVICES_PER_USER = 8

/**
 * Assigns a device to a user, once two consecutive codes prove that the user holds it. Consecutive but old codes assign
 * it too, but then it is out of sync until it is resynchronised (IAM user guide, "Enable a virtual MFA device").
 */
export const EnableMFADevice = operation({
  action: 'iam:EnableMFADevice',
  access: 'Write',
  summary: 'Enables an MFA device and associates it with an IAM user.',
  freshFactor: true,

  input: record({
    UserName: optional(existingUserName),
    SerialNumber: serialNumber,
    AuthenticationCode1: authenticationCode,
    AuthenticationCode2: authenticationCode,
  }),
  output: pairOutput,

  // Authorized by the user, not the device: policies allow "your own MFA" by the ARN of the user.
  resource: (input, caller, names) => names.user(demandNameUnlessRoot(input, caller)),

  rule: secondDeviceRule,

  async reserve(grant) {
    await subjectOf(grant)
    return countDeviceTry(grant, null)
  },

  async run(grant) {
    const { input, store, now } = grant
    const subject = await lockedSubject(grant)
    await demandMfaBesides(grant, subject.principalId)
    const key = deviceKeyOf(grant)
    const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
    if (!device) throw noSuchDevice(input.SerialNumber)
    if (device.principalId !== null) {
      throw new AwsError('EntityAlreadyExists', 'MFA Device is already in use.', { field: 'SerialNumber' })
    }
    await demandRoom(grant, subject.principalId)

    const codes = [input.AuthenticationCode1, input.AuthenticationCode2] as const
    const assignment = { principalId: subject.principalId, enabledAt: now }
    const pair = await spendPair(store, key, codes, now, assignment)
    if (pair.fault) throw wrongCodes(pair.fault)
    return { DriftSteps: pair.driftSteps, PeriodSeconds: device.period }
  },

  tells: (grant) => telling(grant, 'mfa-device-added', grant.input.SerialNumber),
})

/** Throws LimitExceeded if the user, who is locked, has as many devices as a user may have. */
export async function demandRoom({ account, store }: Grant<unknown>, principalId: string): Promise<void> {
  if ((await store.mfaDevice.count({ where: { account: account.id, principalId } })) < DEVICES_PER_USER) return
  throw new AwsError('LimitExceeded', `Cannot exceed quota for MFADevicesPerUser: ${DEVICES_PER_USER}`)
}
