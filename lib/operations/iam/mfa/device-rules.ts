import { AwsError, type CodePairFault } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import type { DeviceKey } from '@/lib/mfa/bound-seed'
import { countOfDevices, deviceBySerial } from '@/lib/mfa/device-rows'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { countTry } from '@/lib/mfa/one-time-codes'
import { lockDevice } from '@/lib/row-locks'
import { integer, pagesOnly, record } from '@/lib/shape/shape'
import { subjectOf } from '../subject'

/** The key of a device in the caller's account. */
export const deviceKeyOf = ({ caller, input }: Grant<{ SerialNumber: string }>): DeviceKey => ({
  account: caller.account,
  serialNumber: input.SerialNumber,
})

/** A virtual device that exists. Throws NoSuchEntity. */
export async function demandVirtualDevice(grant: Grant<{ SerialNumber: string }>) {
  const key = deviceKeyOf(grant)
  const device = await deviceBySerial(grant.store, key)
  if (device?.kind === virtual.kind) return device
  throw noSuchDevice(key.serialNumber)
}

/** The same for a change of the device: locks it, and reads it then. */
export async function lockedVirtualDevice(grant: Grant<{ SerialNumber: string }>) {
  if (await lockDevice(grant.store, deviceKeyOf(grant))) return demandVirtualDevice(grant)
  throw noSuchDevice(grant.input.SerialNumber)
}

/** The error for a serial number that names no device, or one that is not the user's. */
export const noSuchDevice = (serialNumber: string) =>
  new AwsError('NoSuchEntity', `MFA Device with serial number ${serialNumber} does not exist.`, {
    field: 'SerialNumber',
  })

/**
 * The error for two codes that are not consecutive codes of the device, or not new. `fault` is for the product's own
 * pages. Undefined if the codes were not checked.
 */
export const wrongCodes = (fault?: CodePairFault) =>
  new AwsError('InvalidAuthenticationCode', 'Authentication code for device is not valid.', {
    failedProof: 'code',
    ...(fault && { codePairFault: fault }),
  })

/**
 * How far the device's clock is off by the two codes, in time steps, 0 if it is in sync, and the seconds of a step. AWS
 * returns nothing, so only the product's own pages get it.
 */
export const pairOutput = record({ DriftSteps: pagesOnly(integer()), PeriodSeconds: pagesOnly(integer()) })

/**
 * Counts a try of the caller at the codes of a device of `holder` (null if unassigned), before the codes are checked. A
 * try at somebody else's device is not counted, because its codes are not checked either; nor is one at a device that
 * shows no codes. Throws InvalidAuthenticationCode while the caller has to wait.
 */
export async function countDeviceTry(
  grant: Grant<{ SerialNumber: string }>,
  holder: string | null,
): Promise<undefined> {
  const device = await deviceBySerial(grant.store, deviceKeyOf(grant))
  if (device?.principalId !== holder || deviceKind(device).proof !== 'code') return undefined
  // The same error as for wrong codes, without a fault: who guesses learns nothing while having to wait.
  if (await countTry(grant.store, deviceKeyOf(grant), grant.caller.principal.id, grant.now)) throw wrongCodes()
  return undefined
}

/**
 * A rule of AWS in addition to the policies: users with an enabled device must be signed in with MFA to enable another
 * one, or to deactivate one, for themselves (IAM user guide, "Enabling MFA devices using the AWS CLI or AWS API"). It
 * does not apply to an administrator who acts for somebody else. Throws AccessDenied.
 */
export async function secondDeviceRule(grant: Grant<{ UserName?: string }>): Promise<void> {
  await demandMfaBesides(grant, (await subjectOf(grant)).principalId)
}

/**
 * The rule for a user. Operations that assign a device ask again once they have locked the user: another device may have
 * been assigned since the gate asked.
 */
export async function demandMfaBesides(grant: Grant<unknown>, principalId: string): Promise<void> {
  if (!grant.rules.secondDevice || !grant.isFor(principalId) || grant.caller.mfaPresent === true) return
  const enabled = await countOfDevices(grant.store, grant.caller.account, principalId)
  if (enabled === 0) return
  throw new AwsError(
    'AccessDenied',
    'To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.',
    { isServiceRule: true },
  )
}
