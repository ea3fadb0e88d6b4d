'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction, formCommand } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { type CodePairResult, codePairFailed, readCodePair } from '@/lib/console/code-pair'
import { MOST_DEVICES } from '@/lib/console/devices'
import { type FormError, invalid } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { demandPractice } from '@/lib/console/practice'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { TakePracticeToken } from '@/lib/operations/postern/authenticator/take-token'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { practiceTexts } from '@/lib/texts/practice'
import { tokenSetupTexts as texts } from '@/lib/texts/token-setup'
import { hrefFor, hrefOfUser, type Subject, subjectNamed } from '../../../whose'
import { STEP_2, STEP_3 } from '../steps'

const PRACTICE = '/practice-authenticator'

// Each action gets `user`, whose token it will be; without it, the reader's.

/** Step 2, Add MFA: assigns a token of the inventory to the user. Gets `serial`, `code1` and `code2`. */
export const assignToken = formAction<CodePairResult>(
  STEP_2.hardware,
  async (form, session) => {
    const subject = subjectNamed(form.text('user'), session)
    // Serial numbers are often printed in groups.
    const serial = form.text('serial').replaceAll(/\s/g, '')
    const values = form.typed('serial')
    const { codes, problems = [] } = readCodePair(form)
    const problem = serialProblem(serial)
    if (problem || !codes) return invalid(problem ? [problem, ...problems] : problems, values)

    const answer = await askAs(session.caller, EnableMFADevice, {
      ...subject.input,
      SerialNumber: serial,
      AuthenticationCode1: codes[0],
      AuthenticationCode2: codes[1],
    })
    if (!answer.ok) return { ...codePairFailed(answer.error, failures(serial, subject), session.now.getTime()), values }
    revalidatePath(subject.page)
    const drift = answer.output.DriftSteps
    redirect(hrefFor(subject, STEP_3, { serial, ...(drift !== 0 && { drift: String(drift) }) }))
  },
  { backTo: (form) => hrefOfUser(form.text('user'), STEP_2.hardware) },
)

/** Step 2: takes a token in hand that nobody has. Training only. */
export const takePracticeToken = formCommand(STEP_2.hardware, async (form, { caller }) => {
  demandPractice()
  const answer = await askAs(caller, TakePracticeToken, {})
  if (answer.ok) redirect(hrefOfUser(form.text('user'), STEP_2.hardware))
  const { code, message } = answer.error
  const { noneLeft, noneLeftText } = practiceTexts.tokens
  const text = code === 'NoSuchEntity' ? noneLeftText : message
  await redirectWith(caller, PRACTICE, { tone: 'danger', title: noneLeft, text })
})

function serialProblem(serial: string): FormError | undefined {
  if (serial === '') return { field: 'serial', message: texts.missing }
  return hardware.serial.test(serial) ? undefined : { field: 'serial', message: texts.malformed }
}

const failures = (serial: string, { fields }: Subject) => ({
  NoSuchEntity: { field: 'serial', message: texts.unknown(serial) },
  EntityAlreadyExists: { field: 'serial', message: texts.inUse(serial) },
  LimitExceeded: { message: mfaSetupTexts.setUp.userFull(MOST_DEVICES, fields.user) },
  EntityTemporarilyUnmodifiable: { message: mfaSetupTexts.setUp.userTooNew },
})
