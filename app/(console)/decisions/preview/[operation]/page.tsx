import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { DecisionTrace } from '@/components/iam/decision-trace'
import { TraceActions } from '@/components/iam/trace-actions'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { traceTexts } from '@/lib/texts/trace'
import { type Asked, foreseenAt } from './foreseen'
import { SendAnyway } from './send-anyway'

export const generateMetadata = (): Metadata => ({ title: traceTexts.preview.title })

/** What the policies would say of a call, for buttons that would be refused. Nothing is performed, nothing recorded. */
export default async function PreviewPage(asked: Asked) {
  const trace = await foreseenAt(asked)
  if (!trace) notFound()
  return (
    <>
      <Breadcrumb current={traceTexts.preview.title} />
      <PageHead title={traceTexts.preview.title} sub={traceTexts.preview.lead} />
      <SendAnyway asked={asked} trace={trace} />
      <DecisionTrace trace={trace} actions={<TraceActions trace={trace} />} />
    </>
  )
}
