import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { askAs } from '@/lib/console/ask'
import { demandSession } from '@/lib/console/session'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { REPORT_PAGE } from '../columns'

/** The report as the API answers it. A refusal leads to its trace; without a report, the page says what to do. */
export async function GET(): Promise<Response> {
  const { caller } = await demandSession(REPORT_PAGE)
  const answer = await askAs(caller, GetCredentialReport, {})
  if (!answer.ok) {
    const { refusal } = answer.error
    redirect((refusal ? `/decisions/${refusal.decisionId}` : REPORT_PAGE) as Route)
  }
  const { Content, GeneratedTime, ReportFormat } = answer.output
  return new Response(new Uint8Array(Content), {
    headers: {
      'Content-Type': `${ReportFormat}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="credential-report-${GeneratedTime.toISOString().slice(0, 10)}.csv"`,
    },
  })
}
