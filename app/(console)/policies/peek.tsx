import { Fragment } from 'react'
import { Arn } from '@/components/ui/arn'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { NoValue } from '@/components/ui/table'
import { foresee, pageMoment } from '@/lib/console/ask'
import type { ErrorView } from '@/lib/console/error-view'
import type { PolicyRow } from '@/lib/console/every-policy'
import { holderHref } from '@/lib/console/holder-address'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { type PolicyEntity, policyEntities } from '@/lib/console/policies/entities'
import { demandSession } from '@/lib/console/session'
import { findingsOn } from '@/lib/console/simulator/findings'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { policyTexts } from '@/lib/texts/policies'
import { peekTexts as texts } from '@/lib/texts/policy-peek'
import { formatted } from '@/lib/values/line-diff'
import { Known } from '../_holders/facts'
import { versionAnswer, versionsAnswer } from './[arn]/answers'
import { FindingList } from './[arn]/permissions/finding-list'

/** How many names and lines are shown: the page of the policy has all. */
const MOST_NAMES = 8
const MOST_LINES = 14

/** A policy beside the list: facts, findings and the first lines of its document. */
export async function PolicyPeek({ policy, closeHref }: { policy: PolicyRow; closeHref: string }) {
  const { Arn: arn, PolicyName: name, DefaultVersionId: inForce = '' } = policy
  const { edit } = await foresee({ edit: { operation: CreatePolicyVersion, input: { PolicyArn: arn } } })
  return (
    <aside aria-label={name} className="min-w-0 wide:sticky wide:top-16" data-peek={name}>
      <Panel
        name="peek"
        title={name}
        flush
        actions={
          <>
            {!isAwsManaged(arn) && (
              <ButtonLink href={policyHref(arn, 'edit')} size="small" refused={edit} aria-label={texts.editNamed(name)}>
                {texts.edit}
              </ButtonLink>
            )}
            <ButtonLink href={closeHref} size="small" variant="quiet" icon="x" scroll={false}>
              <span className="sr-only">{texts.close(name)}</span>
            </ButtonLink>
          </>
        }
        footer={<Link href={policyHref(arn)}>{texts.whole}</Link>}
      >
        <div className="p-(--inset)">
          <PeekFacts arn={arn} inForce={inForce} />
        </div>
        <PeekDocument arn={arn} version={inForce} />
      </Panel>
    </aside>
  )
}

async function PeekFacts({ arn, inForce }: { arn: string; inForce: string }) {
  const { caller } = await demandSession('/policies')
  const versions = await versionsAnswer(arn)
  const used = await policyEntities(caller, arn, pageMoment())
  const namesAs = (as: PolicyEntity['as']) => (
    <Known answer={used}>{({ entities }) => <Names entities={entities.filter((one) => one.as === as)} />}</Known>
  )
  return (
    <DescriptionList
      columns={1}
      items={[
        { term: texts.arn, value: <Arn value={arn} copy={policyTexts.copyArn} /> },
        {
          term: texts.versions,
          value: <Known answer={versions}>{({ Versions }) => texts.versionsOf(Versions.length, inForce)}</Known>,
        },
        { term: texts.attachedTo, value: namesAs('permissions') },
        { term: texts.boundaryOf, value: namesAs('boundary') },
      ]}
    />
  )
}

/** Users, groups and roles, each as a link. */
function Names({ entities }: { entities: readonly PolicyEntity[] }) {
  if (entities.length === 0) return <NoValue>{texts.nobody}</NoValue>
  const more = entities.length - MOST_NAMES
  return (
    <span>
      {entities.slice(0, MOST_NAMES).map(({ holder }, index) => (
        <Fragment key={`${holder.kind} ${holder.name}`}>
          {index > 0 && ', '}
          <Link href={holderHref(holder, 'permissions')}>{holder.name}</Link>
        </Fragment>
      ))}
      {more > 0 && ` ${texts.more(more)}`}
    </span>
  )
}

/** What the validator says of the document in force, and how it begins. Nobody can change those of AWS. */
async function PeekDocument({ arn, version }: { arn: string; version: string }) {
  const answer = await versionAnswer(arn, version)
  if (!answer.ok) return <DeniedStrip error={answer.error} />
  const { caller } = await demandSession('/policies')
  const text = formatted(answer.output.PolicyVersion.Document ?? '')
  const findings = isAwsManaged(arn) ? undefined : await findingsOn(caller, text, 'identity', pageMoment())
  const lines = text.split('\n')
  return (
    <>
      {findings && !findings.ok && <DeniedStrip error={findings.error} />}
      {findings?.ok && findings.output.length > 0 && (
        <div className="px-(--inset) pb-(--inset)">
          <FindingList findings={findings.output} />
        </div>
      )}
      <section aria-label={texts.document} className="border-t border-hairline bg-sunken px-(--inset) py-3">
        <pre className="whitespace-pre-wrap wrap-anywhere">
          {lines.slice(0, MOST_LINES).join('\n')}
          {lines.length > MOST_LINES && '\n…'}
        </pre>
      </section>
    </>
  )
}

/** Why something is missing. */
function DeniedStrip({ error: { refusal, message } }: { error: ErrorView }) {
  return (
    <PanelStrip why={refusal && `/decisions/${refusal.decisionId}`}>
      {refusal ? <Prose text={policyTexts.document.unchecked(refusal.action)} /> : message}
    </PanelStrip>
  )
}
