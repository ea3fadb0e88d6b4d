import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { foresee, pageMoment } from '@/lib/console/ask'
import { inlineDocument } from '@/lib/console/held-policies'
import { holderHref } from '@/lib/console/holder-address'
import { type NamedHolder, policyCall } from '@/lib/console/holders'
import { templateDocument } from '@/lib/console/policies/templates'
import { demandSession } from '@/lib/console/session'
import { findingsOn } from '@/lib/console/simulator/findings'
import { hasUsersWithPaths } from '@/lib/console/users-with-paths'
import { inlinePolicyTexts as texts } from '@/lib/texts/inline-policy'
import { formatted } from '@/lib/values/line-diff'
import { DeniedPanel, remedies } from '../denied'
import { InlineForm } from './inline-form'

/** The page that writes an inline policy: a new one, or the one that `policy` names. Answers 404 if there is none. */
export async function InlinePage({
  holder,
  policy,
  trail,
}: {
  holder: NamedHolder
  policy: string | undefined
  trail: Parameters<typeof Breadcrumb>[0]['trail']
}) {
  return (
    <>
      <Breadcrumb trail={trail} current={texts.title} />
      <PageHead title={policy === undefined ? texts.titleOfNew(holder.name) : texts.titleOf(policy, holder.name)} />
      <Writing holder={holder} policy={policy} />
    </>
  )
}

async function Writing({ holder, policy }: { holder: NamedHolder; policy: string | undefined }) {
  const page = holderHref(holder, 'inline')
  const { caller } = await demandSession(page)
  const saved = policy === undefined ? undefined : await inlineDocument(caller, holder, policy, pageMoment())
  if (saved && !saved.ok) {
    if (saved.error.code === 'NoSuchEntity') notFound()
    return <DeniedPanel name="inline-policy" title={texts.document} error={saved.error} />
  }
  const document = saved ? formatted(saved.output) : templateDocument('empty')
  const findings = await findingsOn(caller, document, 'identity', pageMoment())
  const refusal = findings.ok ? undefined : findings.error.refusal
  const { save } = await foresee({ save: policyCall(holder, 'putInline', { PolicyName: policy ?? 'new' }) })
  return (
    <InlineForm
      holder={holder}
      policy={policy}
      document={document}
      findings={findings.ok ? findings.output : undefined}
      unchecked={refusal && { action: refusal.action, why: `/decisions/${refusal.decisionId}` }}
      draft={`${caller.arn} ${page} ${policy ?? ''}`}
      usersWithPaths={await hasUsersWithPaths(caller, pageMoment())}
      refused={save}
      remedies={await remedies()}
      backHref={holderHref(holder, 'permissions')}
    />
  )
}
