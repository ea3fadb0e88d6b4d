import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { DecisionTrace } from '@/components/iam/decision-trace'
import { TraceActions } from '@/components/iam/trace-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { foreseeTrace } from '@/lib/console/foresee-trace'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { traceTexts } from '@/lib/texts/trace'

export const metadata: Metadata = { title: traceTexts.preview.title }

/** What the policies would say of a call, for buttons that would be refused. Nothing is performed, nothing recorded. */
export default async function PreviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ operation: string }>
  searchParams: Promise<Query>
}) {
  const { operation } = await params
  const session = await demandSession('/')
  const given = Object.entries(await searchParams).map(([name, value]) => [name, one(value)])
  const trace = await foreseeTrace(session.caller, operation, Object.fromEntries(given))
  if (!trace) notFound()
  return (
    <>
      <Breadcrumb current={traceTexts.preview.title} />
      <PageHead
        title={traceTexts.preview.title}
        sub={traceTexts.preview.lead}
        actions={<TraceActions trace={trace} />}
      />
      <DecisionTrace trace={trace} />
    </>
  )
}
