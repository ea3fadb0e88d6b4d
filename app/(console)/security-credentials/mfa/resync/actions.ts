'use server'

import { revalidatePath } from 'next/cache'
import type { RefusalView } from '@/components/iam/refusal-view'
import { formAction } from '@/lib/console/actions'
import { ask, askAs } from '@/lib/console/ask'
import { codePairProblems } from '@/lib/console/code-pair'
import { deniedView } from '@/lib/console/denied'
import { failed, invalid, READY } from '@/lib/console/form-state'
import { driftInWords } from '@/lib/console/seed-view'
import { env } from '@/lib/env'
import { ListDeviceStates } from '@/lib/operations/iam/mfa/list-device-states'
import { ResyncMFADevice } from '@/lib/operations/iam/mfa/resync-mfa-device'
import { userNameUnlessRoot } from '../../whose'

/** `found` says how far the device was off, where that may be told. */
export type ResyncResult = { denied?: RefusalView; found?: string; serverTime?: number }

/** Learns how far the clock of a device is off. Gets `serial`, `code1` and `code2`. */
export const resyncDevice = formAction<ResyncResult>('/security-credentials', async (form, session) => {
  const serial = form.text('serial')
  const codes = [form.code('code1'), form.code('code2')] as const
  const problems = codePairProblems(...codes)
  if (problems.length > 0) return invalid(problems)
  const answer = await askAs(session.caller, ResyncMFADevice, {
    ...userNameUnlessRoot(session),
    SerialNumber: serial,
    AuthenticationCode1: codes[0],
    AuthenticationCode2: codes[1],
  })
  if (answer.ok) {
    revalidatePath('/security-credentials')
    return { ...READY, status: 'done', result: { found: await driftOf(serial) } }
  }
  const { error } = answer
  return {
    ...failed(
      error,
      {},
      {
        InvalidAuthenticationCode: {
          message:
            'These are not two new, consecutive codes of this device. Type the code that it shows, wait for the next one and type that too. Each code counts once.',
        },
        NoSuchEntity: { message: 'This device is not yours any more. Look at your MFA devices.' },
      },
    ),
    result: {
      denied: error.refusal && deniedView(error.refusal),
      serverTime: error.code === 'InvalidAuthenticationCode' ? session.now.getTime() : undefined,
    },
  }
})

async function driftOf(serial: string): Promise<string | undefined> {
  if (env().environment !== 'training') return undefined
  const answer = await ask(ListDeviceStates, {})
  const state = answer.ok && answer.output.DeviceStates.find(({ SerialNumber }) => SerialNumber === serial)
  if (!state) return undefined
  if (state.DriftSteps === 0) return 'Its clock agrees with the clock of the server.'
  return `The device was ${driftInWords(state.DriftSteps)}. From now on the service reckons with that.`
}
