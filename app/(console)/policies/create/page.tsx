import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { foresee, pageMoment } from '@/lib/console/ask'
import { TEMPLATES, type Template, templateDocument } from '@/lib/console/policies/templates'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { findingsOn } from '@/lib/console/simulator/findings'
import { hasUsersWithPaths } from '@/lib/console/users-with-paths'
import { CreatePolicy } from '@/lib/operations/iam/policies/create-policy'
import { policyTexts } from '@/lib/texts/policies'
import { createTexts } from '@/lib/texts/policy-create'
import { templateTexts } from '@/lib/texts/policy-templates'
import { WithAside } from '../../_holders/with-aside'
import { remedies } from '../../denied'
import { CreateForm } from './create-form'

const texts = createTexts

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Creates a policy, from the template that the address names. */
export default async function CreatePolicyPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { caller } = await demandSession('/policies/create')
  const wanted = one((await searchParams).template)
  const template = TEMPLATES.find((one) => one === wanted) ?? TEMPLATES[0]
  const document = templateDocument(template)
  const findings = await findingsOn(caller, document, 'identity', pageMoment())
  const refusal = findings.ok ? undefined : findings.error.refusal
  const { create } = await foresee({ create: { operation: CreatePolicy, input: { PolicyName: 'new' } } })
  return (
    <>
      <Breadcrumb trail={[{ label: policyTexts.title, href: '/policies' }]} current={texts.title} />
      <PageHead title={texts.title} />
      <WithAside aside={<TemplatesPanel current={template} />}>
        <Panel name="new-policy" title={texts.details} flush>
          <CreateForm
            // Another template is another form.
            key={template}
            document={document}
            findings={findings.ok ? findings.output : undefined}
            unchecked={refusal && { action: refusal.action, why: `/decisions/${refusal.decisionId}` }}
            draft={`${caller.arn} /policies/create ${template}`}
            usersWithPaths={await hasUsersWithPaths(caller, pageMoment())}
            refused={create}
            remedies={await remedies()}
          />
        </Panel>
      </WithAside>
    </>
  )
}

/** What a policy can begin with, each as a link. */
function TemplatesPanel({ current }: { current: Template }) {
  return (
    <Panel name="templates" title={texts.start} footer={texts.startLead} flush>
      <ul className="divide-y divide-hairline">
        {TEMPLATES.map((template) => {
          const { title, text } = templateTexts[template]
          return (
            <li key={template} className="px-(--inset) py-2.5">
              <Link
                href={`/policies/create?${new URLSearchParams({ template })}`}
                aria-current={template === current ? 'true' : undefined}
                className={template === current ? 'font-semibold text-ink no-underline' : undefined}
              >
                {title}
              </Link>
              {template === current && <span className="text-caption text-muted"> {texts.current}</span>}
              <p className="text-muted">{text}</p>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
