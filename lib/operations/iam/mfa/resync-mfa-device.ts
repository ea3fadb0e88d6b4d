import { operation } from '@/lib/gate/operation'
import { spendPair } from '@/lib/mfa/one-time-codes'
import { optional, record } from '@/lib/shape/shape'
import { authenticationCode, existingUserName, serialNumber } from '../shapes'
import { demandNameUnlessRoot, subjectOf } from '../subject'
import { countDeviceTry, deviceKeyOf, noSuchDevice, pairOutput, wrongCodes } from './device-rules'

/** Measures how far a device's clock is off, using two consecutive codes (RFC 6238, section 6). */
export const ResyncMFADevice = operation({
  action: 'iam:ResyncMFADevice',
  access: 'Write',
  summary: 'Synchronizes an MFA device with the service.',

  input: record({
    UserName: optional(existingUserName),
    SerialNumber: serialNumber,
    AuthenticationCode1: authenticationCode,
    AuthenticationCode2: authenticationCode,
  }),
  output: pairOutput,

  resource: (input, caller, names) => names.user(demandNameUnlessRoot(input, caller)),
  reserve: async (grant) => countDeviceTry(grant, (await subjectOf(grant)).principalId),

  async run(grant) {
    const { input, store, now } = grant
    const subject = await subjectOf(grant)
    const key = deviceKeyOf(grant)
    const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
    if (device?.principalId !== subject.principalId) throw noSuchDevice(input.SerialNumber)
    const codes = [input.AuthenticationCode1, input.AuthenticationCode2] as const
    const pair = await spendPair(store, key, codes, now)
    if (pair.fault) throw wrongCodes(pair.fault)
    return { DriftSteps: pair.driftSteps, PeriodSeconds: device.period }
  },
})
