import { systemSources } from '@/lib/clock'
import { closeStore } from '@/lib/db/store'
import { perform } from '@/lib/gate/perform'
import { CreateVirtualMFADevice } from '@/lib/operations/iam/mfa/create-virtual-mfa-device'
import { withMfa } from './callers'

// A process to be killed: creates one device after another as the root user of the account in its argument, and prints
// each serial number once the creation is acknowledged. Left alone, it runs for a long time.
const [, , account = ''] = process.argv
const root = withMfa({ kind: 'root', account, id: account, arn: `arn:aws:iam::${account}:root` })

for (let number = 0; number < 5_000; number++) {
  const input = { VirtualMFADeviceName: `device-${number}` }
  const { VirtualMFADevice: device } = await perform(CreateVirtualMFADevice, root, input, systemSources)
  process.stdout.write(`${device.SerialNumber}\n`)
}
await closeStore()
