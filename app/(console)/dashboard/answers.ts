import { cache } from 'react'
import type { SignedIn } from '@/lib/auth/session'
import { type Answer, ask, pageMoment } from '@/lib/console/ask'
import { freshReport } from '@/lib/console/credential-report'
import { administrators } from '@/lib/console/dashboard/administrators'
import { enrolmentOf } from '@/lib/console/dashboard/enrolment'
import { policyHealth } from '@/lib/console/dashboard/policy-health'
import type { CheckedFacts } from '@/lib/console/dashboard/recommendations'
import { refusalsByReason } from '@/lib/console/dashboard/refusals'
import { factsIn } from '@/lib/console/dashboard/report-facts'
import { unfinishedDevices } from '@/lib/console/devices'
import { signedIn } from '@/lib/console/session'
import { GetAccountInformation } from '@/lib/operations/account/get-account-information'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { GetAccountSummary } from '@/lib/operations/iam/account/get-account-summary'
import { ListAccountAliases } from '@/lib/operations/iam/account/list-account-aliases'
import { GetMFACoverage } from '@/lib/operations/postern/reports/get-mfa-coverage'

// Asked once for all panels of a page.

/** The credential report; a new one if there is none, or it is too old. */
export const reportAnswer = cache(async () => freshReport((await session()).caller, pageMoment()))

export const summaryAnswer = cache(() => ask(GetAccountSummary, {}))
export const healthAnswer = cache(async () => policyHealth((await session()).caller, pageMoment()))
export const nameAnswer = cache(() => ask(GetAccountInformation, {}))
export const aliasAnswer = cache(() => ask(ListAccountAliases, {}))
export const rulesAnswer = cache(() => ask(GetAccountPasswordPolicy, {}))

export const refusalsAnswer = cache(async () => {
  const { caller, now } = await session()
  return refusalsByReason(caller, now, pageMoment())
})

/** How the users are spread over second factors, as the report says. */
export const coverageAnswer = cache(async () => {
  const report = await reportAnswer()
  return report.ok ? ask(GetMFACoverage, {}) : report
})

/** Everything that the recommendations are made of, each part by its own calls. */
export const checkedFacts = cache(async (): Promise<CheckedFacts> => {
  const { caller, now } = await session()
  const report = outputOf(await reportAnswer(), (found) => factsIn(found, now))
  const withoutMfa = report.ok ? report.output.withoutMfa : []
  return {
    report,
    summary: outputOf(await summaryAnswer(), ({ SummaryMap }) => SummaryMap),
    administrators: await administrators(caller, pageMoment()),
    unfinished: outputOf(await unfinishedDevices(), (devices) => devices.length),
    health: await healthAnswer(),
    enrolment: withoutMfa.length > 0 ? await enrolmentOf(caller, withoutMfa, pageMoment()) : undefined,
  }
})

function outputOf<T, U>(answer: Answer<T>, change: (output: T) => U): Answer<U> {
  return answer.ok ? { ok: true, output: change(answer.output) } : answer
}

async function session(): Promise<SignedIn> {
  const found = await signedIn()
  if (!found) throw new Error('A panel asked without a session: pages begin with demandSession.')
  return found
}
