import type { FindingView } from '@/components/iam/finding-view'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { assumesRole } from '@/lib/playground/inquiry'
import { playgroundTexts } from '@/lib/texts/playground'
import { simulatorTexts } from '@/lib/texts/simulator'
import type { Part } from './playground'
import { FoldedPolicyField, PolicyField } from './policy-field'

const texts = playgroundTexts.policies

/** The policies that apply: those of the principal, and those that limit it or belong to the resource. */
export function PoliciesPanel({
  part: { inquiry, change, errorAt },
  findings,
  isDue,
}: {
  part: Part
  /** By the field of the policy. */
  findings: Readonly<Record<string, readonly FindingView[]>>
  /** Whether the editor may be loaded. */
  isDue: boolean
}) {
  const { policies } = inquiry
  const given = (field: string) => ({ name: field, findings: findings[field], error: errorAt(field), isDue })
  return (
    <Panel name="policies" title={texts.title}>
      <div className="space-y-5">
        {policies.map((text, index) => (
          <PolicyField
            // biome-ignore lint/suspicious/noArrayIndexKey: policies have no other name than their number
            key={index}
            {...given(`policy-${index}`)}
            label={texts.identity(index + 1)}
            kind="identity"
            text={text}
            type={(changed) => change({ ...inquiry, policies: policies.with(index, changed) })}
            aside={
              policies.length > 1 && (
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={texts.remove(texts.identity(index + 1))}
                  onClick={() => change({ ...inquiry, policies: policies.toSpliced(index, 1) })}
                >
                  {simulatorTexts.remove}
                </Button>
              )
            }
          />
        ))}
      </div>
      <div className="mt-3">
        <Button size="small" icon="plus" onClick={() => change({ ...inquiry, policies: [...policies, ''] })}>
          {texts.add}
        </Button>
      </div>
      <div className="mt-4 grid gap-1">
        {limits().map(({ field, member, kind, label, hint }) => (
          <FoldedPolicyField
            key={field}
            {...given(field)}
            label={label}
            hint={hint}
            kind={kind === 'resource' && assumesRole(inquiry.action) ? 'trust' : kind}
            text={inquiry[member]}
            type={(changed) => change({ ...inquiry, [member]: changed })}
          />
        ))}
      </div>
    </Panel>
  )
}

const limits = () =>
  [
    { field: 'boundary', member: 'boundary', kind: 'boundary', label: texts.boundary, hint: texts.boundaryHint },
    {
      field: 'session-policy',
      member: 'sessionPolicy',
      kind: 'session',
      label: texts.session,
      hint: texts.sessionHint,
    },
    { field: 'scp', member: 'scp', kind: 'scp', label: texts.scp, hint: texts.scpHint },
    {
      field: 'resource-policy',
      member: 'resourcePolicy',
      kind: 'resource',
      label: texts.resource,
      hint: texts.resourceHint,
    },
  ] as const
