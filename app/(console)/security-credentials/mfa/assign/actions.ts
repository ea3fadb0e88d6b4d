'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { RefusalView } from '@/components/iam/refusal-view'
import { mfaArn } from '@/lib/arns'
import { closeWizard, countWizardFailure, openWizard, wizardOf } from '@/lib/auth/enrolment'
import type { SignedIn } from '@/lib/auth/session'
import { formAction, formCommand } from '@/lib/console/actions'
import { askAs, foresee } from '@/lib/console/ask'
import { type CodePairResult, codePairFailed, readCodePair } from '@/lib/console/code-pair'
import { deniedView } from '@/lib/console/denied'
import { assigning, deviceNameProblem, MOST_DEVICES, ownerOf } from '@/lib/console/devices'
import type { ErrorView } from '@/lib/console/error-view'
import type { Form } from '@/lib/console/form'
import { type FormState, failed, invalid, saidBy } from '@/lib/console/form-state'
import { redirectWith } from '@/lib/console/last-result'
import { demandPractice } from '@/lib/console/practice'
import { enrolmentView } from '@/lib/console/seed-view'
import { hardware } from '@/lib/mfa/kinds/hardware'
import { passkey } from '@/lib/mfa/kinds/passkey'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { CreateVirtualMFADevice } from '@/lib/operations/iam/mfa/create-virtual-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { AddAuthenticatorEntry } from '@/lib/operations/postern/authenticator/add-entry'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'
import { practiceTexts } from '@/lib/texts/practice'
import { hrefFor, hrefOfUser, pageOf, type Subject, subjectNamed } from '../../whose'
import { PAGE, STEP_1, STEP_2, STEP_3 } from './steps'

const { nameAndType: step1, setUp: step2 } = mfaSetupTexts

const PRACTICE = '/practice-authenticator'

// Each action gets `user`, whose device it will be; without it, the reader's.
const backTo = (step: string) => ({ backTo: (form: Form) => hrefOfUser(form.text('user'), step) })

/** What step 1 shows besides errors. `taken` is the serial number of an unfinished device that could not be deleted. */
export type CreateResult = { denied?: RefusalView; taken?: string }

/**
 * Step 1, Next: leads to step 2 of the kind. For an app it first creates the device, and keeps its seed for that step.
 * Gets `name` and `type`.
 */
export const createDevice = formAction<CreateResult>(
  STEP_1,
  async (form, session) => {
    const subject = subjectNamed(form.text('user'), session)
    const next = (kind: keyof typeof STEP_2, query?: Record<string, string>) => hrefFor(subject, STEP_2[kind], query)
    const name = form.text('name')
    const values = form.typed('name', 'type')
    const type = form.text('type')
    // A token is called by the serial number that is printed on it.
    if (type === hardware.kind) redirect(next('hardware'))
    const problem = deviceNameProblem(name)
    if (problem) return invalid([{ field: 'name', message: problem }], values)
    if (type === passkey.kind) redirect(next('passkey', { name }))
    if (type !== virtual.kind) return invalid([{ field: 'type', message: step1.noType }], values)
    if (await isUnderWay(session, form.text('resume'), name)) redirect(next('virtual'))

    // Step 1 says so, and is loaded again: the form was opened before a policy or the user's devices changed.
    const { lastStep } = await foresee({ lastStep: assigning(session.caller, subject.input) })
    if (lastStep) redirect(hrefFor(subject, STEP_1))

    const created = await create(session, name, subject)
    if (created.ok) redirect(next('virtual'))
    if (created.error.code === 'EntityAlreadyExists') return replaceLeftover(session, name, subject, values)
    return notCreated(created.error, values)
  },
  backTo(STEP_1),
)

/** Whether the user came back from step 2 and kept the name. The wizard then continues with the same device. */
async function isUnderWay({ caller }: SignedIn, serial: string, name: string): Promise<boolean> {
  if (serial === '' || !serial.endsWith(`/${name}`)) return false
  return (await wizardOf(caller))?.serialNumber === serial
}

async function create({ caller }: SignedIn, name: string, { page, fields }: Subject) {
  const answer = await askAs(caller, CreateVirtualMFADevice, { VirtualMFADeviceName: name })
  if (answer.ok) {
    const { SerialNumber, Base32StringSeed } = answer.output.VirtualMFADevice
    const seed = new TextDecoder().decode(Base32StringSeed)
    await openWizard(caller, { serialNumber: SerialNumber, seed, userName: fields.user })
    revalidatePath(page)
  }
  return answer
}

/** Replaces the device that has the name if it is unassigned, as the console of AWS tries to. */
async function replaceLeftover(session: SignedIn, name: string, subject: Subject, values: Record<string, string>) {
  const { caller } = session
  const serial = mfaArn(caller.account, '/', name)
  const owner = await ownerOf(caller, serial)
  if (typeof owner === 'object') return inUse(name, values, owner.userName)
  const deleted = await askAs(caller, DeleteVirtualMFADevice, { SerialNumber: serial })
  if (deleted.ok || deleted.error.code === 'NoSuchEntity') {
    const created = await create(session, name, subject)
    if (created.ok) redirect(hrefFor(subject, STEP_2.virtual, { replaced: 'yes' }))
    return notCreated(created.error, values)
  }
  if (deleted.error.code === 'DeleteConflict') return inUse(name, values)
  return { ...notCreated(deleted.error, values), result: { denied: denied(deleted.error), taken: serial } }
}

function inUse(name: string, values: Record<string, string>, owner?: string): FormState<CreateResult> {
  return invalid([{ field: 'name', message: step1.taken(name, owner) }], values)
}

function notCreated(error: ErrorView, values: Record<string, string>): FormState<CreateResult> {
  const state = failed(error, values, {
    EntityAlreadyExists: { field: 'name', message: step1.takenMeanwhile },
    LimitExceeded: { message: step1.accountFull },
    ValidationError: saidBy(error, 'name'),
  })
  return { ...state, result: { denied: denied(error) } }
}

const denied = ({ refusal }: ErrorView) => refusal && deniedView(refusal)

/** Wrong pairs after which the page shows the server's clock: the clock of the app may be wrong. */
const SHOW_CLOCK_AFTER = 2

/** Step 2, Add MFA: assigns the device to the user. Gets `serial`, `code1` and `code2`. */
export const enableDevice = formAction<CodePairResult>(
  STEP_2.virtual,
  async (form, session) => {
    const { caller, now } = session
    const subject = subjectNamed(form.text('user'), session)
    const wizard = await wizardOf(caller)
    // It expired, ended, or was replaced in another tab: the page says so.
    if (!wizard || wizard.serialNumber !== form.text('serial'))
      redirect(hrefFor(subject, STEP_2.virtual, { ended: 'expired' }))
    const { codes, problems } = readCodePair(form)
    if (problems) return invalid(problems)

    const { serialNumber } = wizard
    const answer = await askAs(caller, EnableMFADevice, {
      ...subject.input,
      SerialNumber: serialNumber,
      AuthenticationCode1: codes[0],
      AuthenticationCode2: codes[1],
    })
    if (answer.ok) {
      await closeWizard(caller)
      revalidatePath(subject.page)
      const drift = answer.output.DriftSteps
      redirect(hrefFor(subject, STEP_3, { serial: serialNumber, ...(drift !== 0 && { drift: String(drift) }) }))
    }
    const { error } = answer
    if (error.code === 'NoSuchEntity') {
      await closeWizard(caller)
      redirect(hrefFor(subject, STEP_2.virtual, { ended: 'gone' }))
    }
    const failures = error.code === 'InvalidAuthenticationCode' ? await countWizardFailure(caller) : 0
    return codePairFailed(error, notEnabled(subject), failures >= SHOW_CLOCK_AFTER ? now.getTime() : undefined)
  },
  backTo(STEP_2.virtual),
)

/** Step 2: puts the secret into the practice authenticator instead of an app. Training only. Gets `serial`. */
export const sendToPractice = formCommand(STEP_2.virtual, async (form, session) => {
  demandPractice()
  const step = (query?: Record<string, string>) => hrefOfUser(form.text('user'), STEP_2.virtual, query)
  const wizard = await wizardOf(session.caller)
  if (!wizard || wizard.serialNumber !== form.text('serial')) redirect(step({ ended: 'expired' }))
  const { uri } = enrolmentView(wizard, session)
  const answer = await askAs(session.caller, AddAuthenticatorEntry, {
    Address: uri,
    SerialNumber: wizard.serialNumber,
  })
  if (answer.ok) redirect(step())
  // Its page says what is wrong, and has what can be deleted.
  const { message: text } = answer.error
  await redirectWith(session.caller, PRACTICE, { tone: 'danger', title: practiceTexts.notSent, text })
})

const notEnabled = ({ fields }: Subject) => ({
  LimitExceeded: { message: step2.userFull(MOST_DEVICES, fields.user) },
  EntityAlreadyExists: { message: step2.assignedAlready },
  EntityTemporarilyUnmodifiable: { message: step2.userTooNew },
})

/** Step 2, Cancel: the device stays, unassigned, and keeps its name. Its seed is deleted. */
export const leaveSetup = formCommand(PAGE, async (form, { caller }) => {
  await closeWizard(caller)
  return toDevices(form)
})

/** Step 2, Cancel, where the policies let the user delete the device. */
export const deleteAndLeave = formCommand(PAGE, async (form, { caller }) => {
  const wizard = await wizardOf(caller)
  if (!wizard) return toDevices(form)
  const answer = await askAs(caller, DeleteVirtualMFADevice, { SerialNumber: wizard.serialNumber })
  if (!answer.ok && answer.error.refusal) redirect(`/decisions/${answer.error.refusal.decisionId}`)
  await closeWizard(caller)
  return toDevices(form)
})

/** Leads to the page with the devices, which have changed. */
function toDevices(form: Form): never {
  const page = pageOf(form.text('user'))
  revalidatePath(page)
  redirect(`${page}#mfa-devices` as Route)
}
