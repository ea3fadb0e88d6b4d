'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formCommand } from '@/lib/console/actions'
import { askAs } from '@/lib/console/ask'
import { redirectWith } from '@/lib/console/last-result'
import { resultOfCall } from '@/lib/console/results'
import { keepTableChoice, listOfForm } from '@/lib/console/table-choice'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { credentialReportTexts as texts } from '@/lib/texts/credential-report'
import { OPTIONAL_COLUMNS, REPORT_PAGE } from './columns'

/** Makes a report, unless there is one from the last four hours. */
export const generateReport = formCommand(REPORT_PAGE, async (_form, { caller }) => {
  const answer = await askAs(caller, GenerateCredentialReport, {})
  const isNew = answer.ok && answer.output.State === 'STARTED'
  const done = isNew ? texts.generated : texts.current
  await redirectWith(caller, REPORT_PAGE, resultOfCall(GenerateCredentialReport.action, answer, { done }))
})

/** Keeps which columns the report shows, and how many rows a page has. */
export const chooseReportColumns = formCommand(REPORT_PAGE, async (form) => {
  const columns = Object.keys(OPTIONAL_COLUMNS).filter((name) => form.isChecked(`column-${name}`))
  await keepTableChoice('credential-report', { size: Number(form.text('size')), columns })
  redirect((await listOfForm(REPORT_PAGE)) as Route)
})
