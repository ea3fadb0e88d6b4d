import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { DecisionTrace } from '@/components/iam/decision-trace'
import { TraceActions } from '@/components/iam/trace-actions'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { ask, pageMoment } from '@/lib/console/ask'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { cellTrace } from '@/lib/console/simulator/cell-trace'
import { traceHref, traceQuestion } from '@/lib/console/simulator/trace-address'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { simulatorTexts } from '@/lib/texts/simulator'
import { DeniedPanel } from '../../denied'

const texts = simulatorTexts.trace

export const generateMetadata = (): Metadata => ({ title: texts.windowTitle })

/** The trace of one simulated request, for the cells of tables that ask many. `role` adds the trust policy of a role. */
export default async function SimulatedTracePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const question = traceQuestion((field) => one(query[field]))
  if (!question) notFound()
  const session = await demandSession(traceHref(question))
  const { principal, action, resource, role } = question
  const found = role === undefined ? undefined : await ask(GetRole, { RoleName: role })
  if (found && !found.ok) return <DeniedPanel name="trace" title={texts.windowTitle} error={found.error} />
  const trust = found?.output.Role.AssumeRolePolicyDocument
  const subject = { kind: 'principal', arn: principal, ...(trust !== undefined && { resourcePolicy: trust }) } as const
  const scenario = { subject, ...question.scenario, actions: [action], resources: [resource] }
  const answer = await cellTrace(session, scenario, { action, resource }, pageMoment())
  return (
    <>
      <Breadcrumb
        trail={[{ label: simulatorTexts.title, href: `/simulator?${new URLSearchParams({ principal, action })}` }]}
        current={texts.windowTitle}
      />
      <PageHead title={<Prose text={texts.title(action)} />} sub={<Prose text={texts.on(resource)} />} />
      {!answer.ok && <DeniedPanel name="trace" title={texts.windowTitle} error={answer.error} />}
      {answer.ok && answer.output && (
        <DecisionTrace trace={answer.output} actions={<TraceActions trace={answer.output} />} />
      )}
      {answer.ok && !answer.output && (
        <Panel name="trace" title={texts.windowTitle} state="empty">
          <p>{texts.hidden}</p>
        </Panel>
      )}
    </>
  )
}
