import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { serialNumber } from '../../iam/shapes'
import { removeToken } from './inventory'

/** Deletes a hardware token that nobody holds. Not an operation of AWS. Throws what `removeToken` throws. */
export const DeleteHardwareToken = operation({
  action: 'postern:DeleteHardwareToken',
  access: 'Write',
  summary: 'Deletes a hardware token from the inventory of the account.',

  input: record({ SerialNumber: serialNumber }),
  output: nothing,

  resource: () => '*',

  async run({ input, account, store }) {
    await removeToken(store, account.id, input.SerialNumber)
    return {}
  },
})
