import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { deleteDevice } from '@/lib/mfa/device-rows'
import { nothing, record } from '@/lib/shape/shape'
import { serialNumber } from '../shapes'
import { lockedVirtualDevice } from './device-rules'

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
    const { store } = grant
    const { account, serialNumber, principalId } = await lockedVirtualDevice(grant)
    if (principalId !== null) {
      throw new AwsError('DeleteConflict', 'MFA VirtualDevice in use. Must deactivate first.', {
        field: 'SerialNumber',
      })
    }
    await deleteDevice(store, { account, serialNumber })
    return {}
  },
})
