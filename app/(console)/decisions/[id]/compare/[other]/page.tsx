import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/console/page-head'
import { Comparison } from '@/components/iam/comparison'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ButtonLink } from '@/components/ui/button'
import { ask, pageBudget } from '@/lib/console/ask'
import { comparisonOf } from '@/lib/console/decisions/compare'
import type { ErrorView } from '@/lib/console/error-view'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { comparisonTexts as TEXTS } from '@/lib/texts/comparison'
import { traceTexts } from '@/lib/texts/trace'
import { DeniedPanel } from '../../../../denied'

export const generateMetadata = (): Metadata => ({ title: TEXTS.title })

/** Two decisions side by side, with what differs between them, or everything. */
export default async function ComparisonPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string; other: string }>
  searchParams: Promise<Query>
}) {
  const { id, other } = await params
  const page = `/decisions/${encodeURIComponent(id)}/compare/${encodeURIComponent(other)}`
  await demandSession(page)
  const everything = one((await searchParams).show) === 'everything'
  const [first, second] = [await ask(GetDecision, { Id: id }), await ask(GetDecision, { Id: other })]
  const crumbs = (
    <Breadcrumb
      trail={[
        { label: traceTexts.title, href: `/decisions/${id}` },
        { label: TEXTS.title, href: `/decisions/${id}/compare` },
      ]}
      current={TEXTS.current}
    />
  )
  if (!first.ok) return <Failed crumbs={crumbs} error={first.error} />
  if (!second.ok) return <Failed crumbs={crumbs} error={second.error} />
  return (
    <>
      {crumbs}
      <PageHead
        title={TEXTS.title}
        sub={everything ? TEXTS.everything : TEXTS.onlyDifferent}
        actions={
          <>
            <ButtonLink href={`/decisions/${id}/compare`}>{TEXTS.chooseAnother}</ButtonLink>
            {everything ? (
              <ButtonLink href={page}>{TEXTS.showDifferent}</ButtonLink>
            ) : (
              <ButtonLink href={`${page}?show=everything`}>{TEXTS.showEverything}</ButtonLink>
            )}
          </>
        }
      />
      <Comparison of={comparisonOf(first.output, second.output, pageBudget())} everything={everything} />
    </>
  )
}

function Failed({ crumbs, error }: { crumbs: ReactNode; error: ErrorView }) {
  if (error.code === 'NoSuchEntity' || error.code === 'ValidationError') notFound()
  return (
    <>
      {crumbs}
      <PageHead title={TEXTS.title} />
      <DeniedPanel name="decision" title={traceTexts.decision} error={error} />
    </>
  )
}
