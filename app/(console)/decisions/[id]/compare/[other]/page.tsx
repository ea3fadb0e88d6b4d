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
import { DeniedPanel } from '../../../../denied'

export const metadata: Metadata = { title: 'Compare decisions' }

/** Two decisions side by side, with what differs between them, or everything: console.md, 12.1. */
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
        { label: 'Home', href: '/' },
        { label: 'Decision trace', href: `/decisions/${id}` },
        { label: 'Compare decisions', href: `/decisions/${id}/compare` },
      ]}
      current="Comparison"
    />
  )
  if (!first.ok) return <Failed crumbs={crumbs} error={first.error} />
  if (!second.ok) return <Failed crumbs={crumbs} error={second.error} />
  return (
    <>
      {crumbs}
      <PageHead
        title="Compare decisions"
        sub={everything ? 'Everything of both.' : 'Only what differs.'}
        actions={
          <>
            <ButtonLink href={`/decisions/${id}/compare`}>Choose another</ButtonLink>
            {everything ? (
              <ButtonLink href={page}>Show only what differs</ButtonLink>
            ) : (
              <ButtonLink href={`${page}?show=everything`}>Show everything</ButtonLink>
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
      <PageHead title="Compare decisions" />
      <DeniedPanel name="decision" title="Decision" error={error} />
    </>
  )
}
