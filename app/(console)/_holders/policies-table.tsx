import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { type Column, NoValue, Table } from '@/components/ui/table'
import { TargetButton } from '@/components/ui/target-button'
import type { RefusedAction } from '@/lib/console/ask'
import type { HeldFindings } from '@/lib/console/held-findings'
import type { HeldPolicy } from '@/lib/console/held-policies'
import { holderHref } from '@/lib/console/holder-address'
import type { NamedHolder } from '@/lib/console/holders'
import { isAwsManaged, policyHref } from '@/lib/console/policies/address'
import { effectHref } from '@/lib/console/policies/effect/address'
import { holderTexts } from '@/lib/texts/holders'
import { policyTexts } from '@/lib/texts/policies'
import { FindingsCell } from '../policies/findings-cell'
import { detachPolicy } from './actions'
import { NotRead } from './denied-rows'

const texts = holderTexts.policies

/** Policies with their origin. Only those of the holder itself can be detached here. */
export function PoliciesTable({
  holder,
  policies,
  refused,
  findings,
}: {
  holder: NamedHolder
  policies: readonly HeldPolicy[]
  /** By ARN. */
  refused: Readonly<Record<string, RefusedAction | undefined>>
  /** In the order of the policies. */
  findings: readonly HeldFindings[]
}) {
  const columns: Column<HeldPolicy>[] = [
    {
      key: 'name',
      header: texts.name,
      rowHeader: true,
      cell: ({ name, arn }) => (arn === undefined ? name : <Link href={policyHref(arn)}>{name}</Link>),
    },
    { key: 'type', header: texts.type, cell: (policy) => texts.types[typeOf(policy)] },
    { key: 'from', header: texts.from, cell: (policy) => originOf(holder, policy) },
    {
      key: 'findings',
      header: policyTexts.findings,
      cell: (policy) => {
        const answer = findings[policies.indexOf(policy)]
        if (!answer) return <NoValue>{policyTexts.notChecked}</NoValue>
        return answer.ok ? <FindingsCell findings={answer.output} /> : <NotRead answer={answer} />
      },
    },
    {
      key: 'actions',
      header: texts.actions,
      hideHeader: true,
      align: 'end',
      cell: ({ name: policy, arn, group }) => {
        if (group !== undefined) return null
        if (arn === undefined) {
          const href = `${holderHref(holder, 'permissions')}?${new URLSearchParams({ inline: policy })}#document`
          return (
            <Link href={href} aria-label={texts.showNamed(policy)}>
              {texts.show}
            </Link>
          )
        }
        return (
          <span className="inline-flex flex-wrap justify-end gap-2">
            {refused[arn] === undefined && (
              <ButtonLink
                href={effectHref(arn, { change: 'detach', holders: [holder], isOfHolder: true })}
                variant="quiet"
                size="small"
                aria-label={texts.effectNamed(policy)}
              >
                {policyTexts.attached.effect}
              </ButtonLink>
            )}
            <TargetButton
              to={{ action: detachPolicy, fields: { ...holder, PolicyArn: arn } }}
              size="small"
              name={texts.detachNamed(policy)}
              refused={refused[arn]}
              pending={texts.detaching}
            >
              {texts.detach}
            </TargetButton>
          </span>
        )
      },
    },
  ]
  return (
    <Table
      caption={texts.caption(holder.name)}
      rows={policies}
      rowKey={({ name: policy, arn, group }) => `${group} ${arn ?? policy}`}
      rowAttributes={({ name: policy }) => ({ 'data-policy': policy })}
      columns={columns}
    />
  )
}

function typeOf({ arn }: HeldPolicy): keyof typeof texts.types {
  if (arn === undefined) return 'inline'
  return isAwsManaged(arn) ? 'aws' : 'own'
}

function originOf({ kind }: NamedHolder, { arn, group }: HeldPolicy): string {
  if (group !== undefined) return texts.ofGroup(group)
  return arn === undefined ? texts.inlineOf[kind] : texts.direct
}
