import type { EnrolmentView } from '@/components/iam/enrolment-secret'
import type { Wizard } from '@/lib/auth/enrolment'
import type { SignedIn } from '@/lib/auth/session'
import { otpauthUri, qrPath } from '@/lib/mfa/provisioning'
import { codePairTexts } from '@/lib/texts/mfa-codes'
import { PRODUCT } from '@/lib/values/product'
import { deviceName } from './device-words'

/** The secret of an unassigned device in every form an app may need, as CreateVirtualMFADevice returned it. */
export function enrolmentView({ serialNumber, seed }: Wizard, { account }: SignedIn): EnrolmentView {
  const label = `${deviceName(serialNumber)}@${account.alias ?? account.id}`
  const uri = otpauthUri({ issuer: PRODUCT, label, secret: seed })
  return { qr: qrPath(uri), secret: seed, uri, issuer: PRODUCT, account: label }
}

/** A drift in words: "3 steps, about 90 s, behind". `period` is the seconds of a step. */
export function driftInWords(driftSteps: number, period: number): string {
  return codePairTexts.drift(driftSteps, period)
}
