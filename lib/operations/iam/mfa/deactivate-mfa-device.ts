import { operation } from '@/lib/gate/operation'
import { changed } from '@/lib/mfa/bound-seed'
import { deviceKind } from '@/lib/mfa/kinds/kinds'
import { lockDevice } from '@/lib/row-locks'
import { nothing, optional, record } from '@/lib/shape/shape'
import { endOtherSessions } from '../sessions'
import { existingUserName, serialNumber } from '../shapes'
import { lockedSubject } from '../subject'
import { telling } from '../telling'
import { deviceKeyOf, noSuchDevice, secondDeviceRule } from './device-rules'

/** Takes a device from its user. What is left of it depends on its kind. */
export const DeactivateMFADevice = operation({
  action: 'iam:DeactivateMFADevice',
  access: 'Write',
  summary: 'Deactivates an MFA device and removes it from its user.',
  freshFactor: true,

  input: record({ UserName: optional(existingUserName), SerialNumber: serialNumber }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  rule: secondDeviceRule,

  async run(grant) {
    const { input, store, now } = grant
    const subject = await lockedSubject(grant)
    const key = deviceKeyOf(grant)
    await lockDevice(store, key)
    const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
    if (device?.principalId !== subject.principalId) throw noSuchDevice(input.SerialNumber)
    if (deviceKind(device).afterDeactivation === 'nothing') {
      await store.mfaDevice.delete({ where: { account_serialNumber: key } })
    } else {
      const data = changed(device, { principalId: null, enabledAt: null, freedAt: now })
      await store.mfaDevice.update({ where: { account_serialNumber: key }, data })
    }
    await endOtherSessions(grant, subject.principalId)
    return {}
  },

  tells: (grant) => telling(grant, 'mfa-device-removed', grant.input.SerialNumber),
})
