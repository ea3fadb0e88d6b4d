'use server'

import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { type CodePairResult, codePairFailed, readCodePair } from '@/lib/console/code-pair'
import { invalid, READY } from '@/lib/console/form-state'
import { driftInWords } from '@/lib/console/seed-view'
import { env } from '@/lib/env'
import { ResyncMFADevice } from '@/lib/operations/iam/mfa/resync-mfa-device'
import { resyncTexts } from '@/lib/texts/mfa-resync'
import { subjectNamed } from '../../whose'

/** `found` says how far the device was off, where that may be told. */
export type ResyncResult = CodePairResult & { found?: string }

/** Learns how far the clock of a device is off. Gets `serial`, `code1`, `code2`, and `user` if it is not the reader's. */
export const resyncDevice = formAction<ResyncResult>('/security-credentials', async (form, session) => {
  const { codes, problems } = readCodePair(form)
  if (problems) return invalid(problems)
  const { input, page } = subjectNamed(form.text('user'), session)
  const answer = await askAs(session.caller, ResyncMFADevice, {
    ...input,
    SerialNumber: form.text('serial'),
    AuthenticationCode1: codes[0],
    AuthenticationCode2: codes[1],
  })
  if (!answer.ok) return codePairFailed(answer.error, notResynced(), session.now.getTime())
  revalidatePath(page)
  const found = env().environment === 'training' ? driftFound(answer.output) : undefined
  return { ...READY, status: 'done', result: { found } }
})

const notResynced = () => ({ NoSuchEntity: { message: resyncTexts.notYours } })

function driftFound({ DriftSteps, PeriodSeconds }: { DriftSteps: number; PeriodSeconds: number }): string {
  if (DriftSteps === 0) return resyncTexts.agrees
  return resyncTexts.drifted(driftInWords(DriftSteps, PeriodSeconds))
}
