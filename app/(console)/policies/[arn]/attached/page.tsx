import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Panel } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import { nameInArn } from '@/lib/arns'
import { foresee, pageMoment, type RefusedAction } from '@/lib/console/ask'
import { holderHref } from '@/lib/console/holder-address'
import { policyCall } from '@/lib/console/holders'
import { policyHref } from '@/lib/console/policies/address'
import { effectHref } from '@/lib/console/policies/effect/address'
import { type PolicyEntities, type PolicyEntity, policyEntities } from '@/lib/console/policies/entities'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { policyTexts } from '@/lib/texts/policies'
import { DeniedPanel } from '../../../denied'
import { detachHere } from '../actions'
import { arnOf, demandPolicyAt, PolicyFrame, type PolicyParams, tabTitle } from '../policy-frame'
import { AttachPanel } from './attach-panel'

const texts = policyTexts.attached

export const generateMetadata = (props: PolicyParams): Promise<Metadata> => tabTitle(props, 'attached')

/** Who has a policy, and whom it limits; attach it to others. */
export default async function AttachedPage(props: PolicyParams & { searchParams: Promise<Query> }) {
  const arn = await arnOf(props)
  const { caller, now } = await demandSession(policyHref(arn, 'attached'))
  await demandPolicyAt(arn)
  const answer = await policyEntities(caller, arn, pageMoment())
  const find = one((await props.searchParams).find)
  const entities = answer.ok ? answer.output.entities : []
  return (
    <PolicyFrame arn={arn} tab="attached" now={now.getTime()}>
      {answer.ok ? (
        <EntitiesPanel arn={arn} {...answer.output} />
      ) : (
        <DeniedPanel name="attached" title={texts.title} error={answer.error} />
      )}
      <AttachPanel arn={arn} entities={entities} find={find} />
    </PolicyFrame>
  )
}

/** The first page of a holder, on which the policy is. */
const hrefOf = ({ holder }: PolicyEntity) => holderHref(holder, 'permissions')

const keyOf = ({ holder: { kind, name }, as }: PolicyEntity) => `${as} ${kind} ${name}`

async function EntitiesPanel({ arn, entities, isCut }: { arn: string } & PolicyEntities) {
  const name = nameInArn(arn)
  if (entities.length === 0) {
    return (
      <Panel name="attached" title={texts.title} count={0} state="empty">
        <p className="measure">{texts.none(name)}</p>
      </Panel>
    )
  }
  const attached = entities.filter(({ as }) => as === 'permissions')
  const refused = await foresee(
    Object.fromEntries(
      attached.map((entity) => [keyOf(entity), policyCall(entity.holder, 'detach', { PolicyArn: arn })]),
    ),
  )
  return (
    <Panel name="attached" title={texts.title} count={entities.length} footer={isCut && texts.more} flush>
      <Table
        caption={texts.caption(name)}
        rows={entities}
        rowKey={keyOf}
        rowAttributes={({ holder }) => ({ 'data-holder': holder.name })}
        columns={columnsOf(arn, refused)}
      />
    </Panel>
  )
}

const columnsOf = (
  arn: string,
  refused: Readonly<Record<string, RefusedAction | undefined>>,
): Column<PolicyEntity>[] => [
  {
    key: 'name',
    header: texts.name,
    rowHeader: true,
    cell: (entity) => <Link href={hrefOf(entity)}>{entity.holder.name}</Link>,
  },
  { key: 'kind', header: texts.kind, cell: ({ holder }) => texts.kinds[holder.kind] },
  { key: 'as', header: texts.as, cell: ({ as }) => texts.uses[as] },
  {
    key: 'actions',
    header: texts.actions,
    hideHeader: true,
    align: 'end',
    // A boundary is removed where it is set: that opens access, and the page there says so.
    cell: (entity) =>
      entity.as === 'boundary' ? null : (
        <span className="inline-flex flex-wrap justify-end gap-2">
          {refused[keyOf(entity)] === undefined && (
            <ButtonLink
              href={effectHref(arn, { change: 'detach', holders: [entity.holder], isOfHolder: false })}
              variant="quiet"
              size="small"
              aria-label={texts.effectFor(entity.holder.name)}
            >
              {texts.effect}
            </ButtonLink>
          )}
          <TargetButton
            to={{ action: detachHere, fields: { PolicyArn: arn, ...entity.holder } }}
            size="small"
            name={texts.detachFrom(entity.holder.name)}
            refused={refused[keyOf(entity)]}
            pending={texts.detaching}
          >
            {texts.detach}
          </TargetButton>
        </span>
      ),
  },
]
