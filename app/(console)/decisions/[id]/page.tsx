import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { traceTexts } from '@/lib/texts/trace'
import { DeniedPanel } from '../../denied'
import { recordedDecision } from './recorded-decision'
import { RecordedTrace } from './recorded-trace'

export const generateMetadata = (): Metadata => ({ title: traceTexts.title })

/** Why one request was allowed or refused. */
export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const answer = await recordedDecision(id)
  if (!answer) notFound()
  return (
    <>
      <Breadcrumb current={traceTexts.title} />
      <PageHead title={traceTexts.title} />
      {answer.ok ? (
        <RecordedTrace id={id} decision={answer.output} />
      ) : (
        <DeniedPanel name="decision" title={traceTexts.decision} error={answer.error} />
      )}
    </>
  )
}
