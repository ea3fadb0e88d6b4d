import type { Metadata } from 'next'
import { CornerCopy } from '@/components/iam/corner-copy'
import { Terminal } from '@/components/iam/terminal'
import { Badge } from '@/components/ui/badge'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel, PanelFoot, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { pageMoment } from '@/lib/console/ask'
import { policyHref } from '@/lib/console/policies/address'
import { explainedDocument } from '@/lib/console/policies/explained'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { findingsOn } from '@/lib/console/simulator/findings'
import { policyTexts } from '@/lib/texts/policies'
import { formatted } from '@/lib/values/line-diff'
import { DeniedPanel } from '../../../denied'
import { policyAnswer, versionAnswer } from '../answers'
import { arnOf, demandPolicyAt, PolicyFrame, type PolicyParams, tabTitle } from '../policy-frame'
import { FindingList } from './finding-list'

const texts = policyTexts.document

export const generateMetadata = (props: PolicyParams): Promise<Metadata> => tabTitle(props, 'permissions')

/** What a version of a policy says, each statement beside its explanation; the default one unless the address names another. */
export default async function PolicyPermissionsPage(props: PolicyParams & { searchParams: Promise<Query> }) {
  const arn = await arnOf(props)
  const { now } = await demandSession(policyHref(arn))
  await demandPolicyAt(arn)
  const policy = await policyAnswer(arn)
  const wanted = one((await props.searchParams).version)
  const version = wanted ?? (policy.ok ? policy.output.Policy.DefaultVersionId : undefined)
  return (
    <PolicyFrame arn={arn} tab="permissions" now={now.getTime()}>
      {version !== undefined && <DocumentPanel arn={arn} version={version} />}
      {version === undefined && !policy.ok && <DeniedPanel name="document" title={texts.title} error={policy.error} />}
    </PolicyFrame>
  )
}

async function DocumentPanel({ arn, version }: { arn: string; version: string }) {
  const answer = await versionAnswer(arn, version)
  if (!answer.ok) return <DeniedPanel name="document" title={texts.title} error={answer.error} />
  const { caller } = await demandSession(policyHref(arn))
  const document = answer.output.PolicyVersion.Document ?? ''
  const text = formatted(document)
  const findings = await findingsOn(caller, text, 'identity', pageMoment())
  const explained = explainedDocument(text, findings.ok ? findings.output : [])
  const refusal = findings.ok ? undefined : findings.error.refusal
  return (
    <Panel name="document" title={texts.title} count={version} flush>
      {refusal && (
        <PanelStrip why={`/decisions/${refusal.decisionId}`}>
          <Prose text={texts.unchecked(refusal.action)} />
        </PanelStrip>
      )}
      {explained ? (
        <>
          {explained.others.length > 0 && (
            <div className="border-b border-hairline p-(--inset)">
              <FindingList findings={explained.others} />
            </div>
          )}
          {explained.statements.map((statement) => (
            <StatementPart key={statement.first} statement={statement} />
          ))}
        </>
      ) : (
        <p className="p-(--inset)">{texts.unreadable}</p>
      )}
      <PanelFoot>
        <Disclosure summary={texts.whole} flush>
          <div className="mt-2">
            <Terminal text={document} label={texts.copy} />
          </div>
        </Disclosure>
      </PanelFoot>
    </Panel>
  )
}

type Statement = NonNullable<ReturnType<typeof explainedDocument>>['statements'][number]

/** A statement as it is written, and beside it what it does. */
function StatementPart({ statement: { name, effect, text, first, last, words, findings } }: { statement: Statement }) {
  const id = `statement-${first}`
  return (
    <section
      aria-labelledby={id}
      data-statement={name}
      className="grid gap-x-6 gap-y-3 border-b border-hairline p-(--inset) last-of-type:border-b-0 min-[60rem]:grid-cols-2"
    >
      <div className="relative min-w-0 rounded-control bg-sunken py-2.5 ps-3 pe-11 min-[60rem]:order-first">
        <p className="text-caption text-muted">{texts.lines(first, last)}</p>
        <pre className="overflow-x-auto whitespace-pre-wrap wrap-anywhere">{text}</pre>
        <CornerCopy text={text} label={`${texts.copy}: ${name}`} />
      </div>
      <div className="min-w-0">
        <h3 id={id} className="mb-2 flex flex-wrap items-center gap-2 wrap-anywhere">
          {name} <Badge tone={effect === 'Allow' ? 'success' : 'danger'}>{effect}</Badge>
        </h3>
        <ul className="grid gap-1.5">
          {words.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no other identity, and never move
            <li key={index} className="wrap-anywhere">
              <Prose text={sentence} words />
            </li>
          ))}
        </ul>
        {findings.length > 0 && (
          <div className="mt-4">
            <FindingList findings={findings} />
          </div>
        )}
      </div>
    </section>
  )
}
