import { type ComponentProps, useState } from 'react'
import { PolicyEditor } from '@/components/editor/policy-editor'
import { Disclosure } from '@/components/ui/disclosure'

/** The findings are those of the worker, until the editor checks by itself. */
type PolicyFieldProps = Pick<
  ComponentProps<typeof PolicyEditor>,
  'name' | 'label' | 'hint' | 'text' | 'type' | 'kind' | 'findings' | 'error' | 'aside' | 'isDue'
>

/** A policy as text with its findings: a text area, until an editor takes its place. */
export function PolicyField(props: PolicyFieldProps) {
  return (
    <div className="[--policy-height:27.5rem]">
      <PolicyEditor {...props} />
    </div>
  )
}

/** The same, folded away while it is empty. Its editor is made when somebody opens it. */
export function FoldedPolicyField({ isDue, ...props }: PolicyFieldProps) {
  const [wasOpened, setOpened] = useState(false)
  return (
    <Disclosure
      summary={props.label}
      open={props.text !== ''}
      flush
      toggled={(isOpen) => setOpened((before) => before || isOpen)}
    >
      <PolicyField {...props} isDue={isDue && wasOpened} />
    </Disclosure>
  )
}
