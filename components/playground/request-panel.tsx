import { Mark } from '@/components/ui/badge'
import { Choices } from '@/components/ui/choices'
import { Panel } from '@/components/ui/panel'
import { TextButton } from '@/components/ui/text-button'
import { TextField } from '@/components/ui/text-field'
import { type Inquiry, withSession } from '@/lib/playground/inquiry'
import type { Reply } from '@/lib/playground/reply'
import { PRESETS } from '@/lib/simulator/presets'
import { playgroundTexts } from '@/lib/texts/playground'
import { scenarioTexts } from '@/lib/texts/scenario'
import type { Part } from './playground'

const texts = playgroundTexts.request

/** Who asks for what, and how they are signed in. */
export function RequestPanel({
  part: { inquiry, change, errorAt },
  unknown,
}: {
  part: Part
  /** Set where AWS does not have the action. */
  unknown: NonNullable<Reply['decided']>['unknown']
}) {
  const field = (name: 'action' | 'resource' | 'principal') => ({
    name,
    error: errorAt(name),
    value: inquiry[name],
    onChange: ({ target }: { target: HTMLInputElement }) => change({ ...inquiry, [name]: target.value }),
    code: true,
    autoComplete: 'off',
    autoCapitalize: 'none',
    spellCheck: false,
  })
  return (
    <Panel name="request" title={texts.title}>
      <TextField
        {...field('action')}
        label={texts.action}
        hint={unknown && <Unknown nearest={unknown.nearest} replace={(action) => change({ ...inquiry, action })} />}
        placeholder={texts.actionExample}
      />
      <TextField {...field('resource')} label={texts.resource} hint={texts.resourceHint} />
      <TextField {...field('principal')} label={texts.principal} hint={texts.principalHint} />
      <div className="mt-4 border-t border-hairline pt-4">
        <Choices
          name="session"
          legend={texts.session}
          value={inquiry.session}
          choose={(session: Inquiry['session']) => change(withSession(inquiry, session))}
          options={PRESETS.map(({ id }) => ({ value: id, ...scenarioTexts.presets[id] }))}
        />
      </div>
    </Panel>
  )
}

function Unknown({ nearest, replace }: { nearest: string | undefined; replace: (action: string) => void }) {
  return (
    <Mark icon="warning" className="text-warning">
      {texts.unknown}{' '}
      {nearest && (
        <>
          {texts.didYouMean}{' '}
          <TextButton aria-label={texts.replace(nearest)} onClick={() => replace(nearest)}>
            <code>{nearest}</code>
          </TextButton>
          ?
        </>
      )}
    </Mark>
  )
}
