import type { ReactNode } from 'react'
import { LABEL } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Prose } from '@/components/ui/prose'
import type { Answer } from '@/lib/console/ask'
import type { ListedPolicy } from '@/lib/console/every-policy'
import { isAwsManaged } from '@/lib/console/policies/address'
import { commonTexts } from '@/lib/texts/common'
import { holderTexts } from '@/lib/texts/holders'

/** A group of boxes, or why there are none. */
export function Choice<T>({
  legend,
  hint,
  answer,
  children,
}: {
  legend: string
  hint: string
  answer: Answer<T>
  children: (output: T) => ReactNode
}) {
  const refusal = answer.ok ? undefined : answer.error.refusal
  return (
    <fieldset>
      <legend className={LABEL}>{legend}</legend>
      <p className="text-muted">{hint}</p>
      <div className="mt-2">
        {answer.ok ? (
          children(answer.output)
        ) : (
          <p>
            {refusal ? (
              <Prose text={holderTexts.create.unlisted(refusal.action)} />
            ) : (
              <span lang={answer.error.language}>{answer.error.message}</span>
            )}{' '}
            {refusal && <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>}
          </p>
        )}
      </div>
    </fieldset>
  )
}

/** A box to check. */
type Option = { value: string; label: string; note?: string; isDisabled?: boolean }

/** Boxes, of which any number is chosen. Many scroll in a frame of their own, so that the buttons stay near. */
export function Boxes({
  name,
  chosen,
  options,
}: {
  name: string
  chosen: readonly string[]
  options: readonly Option[]
}) {
  return (
    <ul className="max-h-72 overflow-y-auto rounded-control border border-line-strong px-3 py-2">
      {options.map(({ value, label, note, isDisabled }) => (
        <li key={value} className="py-1">
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              disabled={isDisabled}
            />
            <span className="wrap-anywhere">
              {label} {note && <span className="text-caption text-muted">{note}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Boxes of managed policies. */
export function PolicyBoxes({ policies, chosen }: { policies: readonly ListedPolicy[]; chosen: readonly string[] }) {
  const options = policies.map(({ PolicyName: label, Arn: value }) => ({
    ...{ value, label },
    note: holderTexts.policies.types[isAwsManaged(value) ? 'aws' : 'own'],
  }))
  return <Boxes name="policy" chosen={chosen} options={options} />
}
