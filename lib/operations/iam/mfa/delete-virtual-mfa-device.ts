import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { serialNumber } from '../shapes'
import { deviceKeyOf, noSuchDevice } from './device-rules'

/** Deletes a virtual device that is assigned to nobody. */
export const DeleteVirtualMFADevice = operation({
  action: 'iam:DeleteVirtualMFADevice',
  access: 'Write',
  summary: 'Deletes a virtual MFA device.',

  input: record({ SerialNumber: serialNumber }),
  output: nothing,

  // The serial number of a virtual device is its ARN.
  resource: ({ SerialNumber }) => SerialNumber,

  async run(grant) {
    const { input, store } = grant
    const key = deviceKeyOf(grant)
    const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
    if (!device) throw noSuchDevice(input.SerialNumber)
    if (device.principalId !== null) {
      throw new AwsError('DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.', {
        field: 'SerialNumber',
      })
    }
    await store.mfaDevice.delete({ where: { account_serialNumber: key } })
    return {}
  },
})
