import type { FindingView } from '@/components/iam/finding-view'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { playgroundTexts } from '@/lib/texts/playground'
import { simulatorTexts } from '@/lib/texts/simulator'
import type { Part } from './playground'
import { PolicyField } from './policy-field'

const texts = playgroundTexts.policies

/** The policies that apply: those of the principal, and those that limit it or belong to the resource. */
export function PoliciesPanel({
  part: { inquiry, change, errorAt },
  findings,
}: {
  part: Part
  /** By the field of the policy. */
  findings: Readonly<Record<string, readonly FindingView[]>>
}) {
  const { policies } = inquiry
  const given = (field: string) => ({ name: field, findings: findings[field], error: errorAt(field) })
  return (
    <Panel name="policies" title={texts.title}>
      <div className="space-y-5">
        {policies.map((text, index) => (
          <PolicyField
            // biome-ignore lint/suspicious/noArrayIndexKey: policies have no other name than their number
            key={index}
            {...given(`policy-${index}`)}
            label={texts.identity(index + 1)}
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
        {LIMITS.map(({ field, member, label, hint }) => (
          <Disclosure key={field} summary={label} open={inquiry[member] !== ''} flush>
            <PolicyField
              {...given(field)}
              label={label}
              hint={hint}
              text={inquiry[member]}
              type={(changed) => change({ ...inquiry, [member]: changed })}
            />
          </Disclosure>
        ))}
      </div>
    </Panel>
  )
}

const LIMITS = [
  { field: 'boundary', member: 'boundary', label: texts.boundary, hint: texts.boundaryHint },
  { field: 'session-policy', member: 'sessionPolicy', label: texts.session, hint: texts.sessionHint },
  { field: 'scp', member: 'scp', label: texts.scp, hint: texts.scpHint },
  { field: 'resource-policy', member: 'resourcePolicy', label: texts.resource, hint: texts.resourceHint },
] as const
