'use server'

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
import { type FormState, failed, invalid } from '@/lib/console/form-state'
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
import { userNameUnlessRoot } from '../../whose'
import { PAGE, passkeyStep, STEP_1, STEP_2, STEP_3 } from './steps'

const { nameAndType: step1, setUp: step2 } = mfaSetupTexts

const PRACTICE = '/practice-authenticator'

/** What step 1 shows besides errors. `taken` is the serial number of an unfinished device that could not be deleted. */
export type CreateResult = { denied?: RefusalView; taken?: string }

/**
 * Step 1, Next: leads to step 2 of the kind. For an app it first creates the device, and keeps its seed for that step.
 * Gets `name` and `type`.
 */
export const createDevice = formAction<CreateResult>(STEP_1, async (form, session) => {
  const name = form.text('name')
  const values = form.typed('name', 'type')
  const type = form.text('type')
  // A token is called by the serial number that is printed on it.
  if (type === hardware.kind) redirect(STEP_2.hardware)
  const problem = deviceNameProblem(name)
  if (problem) return invalid([{ field: 'name', message: problem }], values)
  if (type === passkey.kind) redirect(passkeyStep(name))
  if (type !== virtual.kind) return invalid([{ field: 'type', message: step1.noType }], values)
  if (await isUnderWay(session, form.text('resume'), name)) redirect(STEP_2.virtual)

  // Step 1 says so, and is loaded again: the form was opened before a policy or the user's devices changed.
  const { lastStep } = await foresee({ lastStep: assigning(session.caller) })
  if (lastStep) redirect(STEP_1)

  const created = await create(session, name)
  if (created.ok) redirect(STEP_2.virtual)
  if (created.error.code === 'EntityAlreadyExists') return replaceLeftover(session, name, values)
  return notCreated(created.error, values)
})

/** Whether the user came back from step 2 and kept the name. The wizard then continues with the same device. */
async function isUnderWay({ caller }: SignedIn, serial: string, name: string): Promise<boolean> {
  if (serial === '' || !serial.endsWith(`/${name}`)) return false
  return (await wizardOf(caller))?.serialNumber === serial
}

async function create({ caller }: SignedIn, name: string) {
  const answer = await askAs(caller, CreateVirtualMFADevice, { VirtualMFADeviceName: name })
  if (answer.ok) {
    const { SerialNumber, Base32StringSeed } = answer.output.VirtualMFADevice
    await openWizard(caller, SerialNumber, new TextDecoder().decode(Base32StringSeed))
    revalidatePath(PAGE)
  }
  return answer
}

/** Replaces the device that has the name if it is unassigned, as the console of AWS tries to. */
async function replaceLeftover(session: SignedIn, name: string, values: Record<string, string>) {
  const { caller } = session
  const serial = mfaArn(caller.account, '/', name)
  const owner = await ownerOf(caller, serial)
  if (typeof owner === 'object') return inUse(name, values, owner.userName)
  const deleted = await askAs(caller, DeleteVirtualMFADevice, { SerialNumber: serial })
  if (deleted.ok || deleted.error.code === 'NoSuchEntity') {
    const created = await create(session, name)
    if (created.ok) redirect(`${STEP_2.virtual}?replaced=yes`)
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
    ValidationError: { field: 'name', message: error.message },
  })
  return { ...state, result: { denied: denied(error) } }
}

const denied = ({ refusal }: ErrorView) => refusal && deniedView(refusal)

/** Wrong pairs after which the page shows the server's clock: the clock of the app may be wrong. */
const SHOW_CLOCK_AFTER = 2

/** Step 2, Add MFA: assigns the device to the user. Gets `serial`, `code1` and `code2`. */
export const enableDevice = formAction<CodePairResult>(STEP_2.virtual, async (form, session) => {
  const { caller, now } = session
  const wizard = await wizardOf(caller)
  // It expired, ended, or was replaced in another tab: the page says so.
  if (!wizard || wizard.serialNumber !== form.text('serial')) redirect(`${STEP_2.virtual}?ended=expired`)
  const { codes, problems } = readCodePair(form)
  if (problems) return invalid(problems)

  const { serialNumber } = wizard
  const answer = await askAs(caller, EnableMFADevice, {
    ...userNameUnlessRoot(session),
    SerialNumber: serialNumber,
    AuthenticationCode1: codes[0],
    AuthenticationCode2: codes[1],
  })
  if (answer.ok) {
    await closeWizard(caller)
    revalidatePath(PAGE)
    const drift = answer.output.DriftSteps
    redirect(`${STEP_3}?serial=${encodeURIComponent(serialNumber)}${drift === 0 ? '' : `&drift=${drift}`}`)
  }
  const { error } = answer
  if (error.code === 'NoSuchEntity') {
    await closeWizard(caller)
    redirect(`${STEP_2.virtual}?ended=gone`)
  }
  const failures = error.code === 'InvalidAuthenticationCode' ? await countWizardFailure(caller) : 0
  return codePairFailed(error, NOT_ENABLED, failures >= SHOW_CLOCK_AFTER ? now.getTime() : undefined)
})

/** Step 2: puts the secret into the practice authenticator instead of an app. Training only. Gets `serial`. */
export const sendToPractice = formCommand(STEP_2.virtual, async (form, session) => {
  demandPractice()
  const wizard = await wizardOf(session.caller)
  if (!wizard || wizard.serialNumber !== form.text('serial')) redirect(`${STEP_2.virtual}?ended=expired`)
  const { uri } = enrolmentView(wizard, session)
  const answer = await askAs(session.caller, AddAuthenticatorEntry, {
    Address: uri,
    SerialNumber: wizard.serialNumber,
  })
  if (answer.ok) redirect(STEP_2.virtual)
  // Its page says what is wrong, and has what can be deleted.
  const { message: text } = answer.error
  await redirectWith(session.caller, PRACTICE, { tone: 'danger', title: practiceTexts.notSent, text })
})

const NOT_ENABLED = {
  LimitExceeded: { message: step2.userFull(MOST_DEVICES) },
  EntityAlreadyExists: { message: step2.assignedAlready },
  EntityTemporarilyUnmodifiable: { message: step2.userTooNew },
}

/** Step 2, Cancel: the device stays, unassigned, and keeps its name. Its seed is deleted. */
export const leaveSetup = formCommand(PAGE, async (_form, { caller }) => {
  await closeWizard(caller)
  revalidatePath(PAGE)
  redirect(`${PAGE}#mfa-devices`)
})

/** Step 2, Cancel, where the policies let the user delete the device. */
export const deleteAndLeave = formCommand(PAGE, async (_form, { caller }) => {
  const wizard = await wizardOf(caller)
  if (!wizard) redirect(PAGE)
  const answer = await askAs(caller, DeleteVirtualMFADevice, { SerialNumber: wizard.serialNumber })
  if (!answer.ok && answer.error.refusal) redirect(`/decisions/${answer.error.refusal.decisionId}`)
  await closeWizard(caller)
  revalidatePath(PAGE)
  redirect(`${PAGE}#mfa-devices`)
})
