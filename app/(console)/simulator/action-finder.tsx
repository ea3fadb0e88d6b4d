import { startTransition, useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { READY } from '@/lib/console/form-state'
import { matchingActions } from '@/lib/simulator/matching-actions'
import { simulatorTexts } from '@/lib/texts/simulator'
import { findActions } from './actions'
import type { Part } from './form'

const texts = simulatorTexts.requests

/**
 * Finds an action as one types, and adds it to the list. The names, some 60 kB, are asked for when they are first needed,
 * and searched in the browser. Without scripts it adds what is typed.
 */
export function ActionFinder({ part: { edit } }: { part: Part }) {
  const [{ result }, load] = useActionState(findActions, { ...READY, result: undefined })
  return (
    <Combobox
      name="new-action"
      label={texts.find}
      hint={texts.findHint}
      listLabel={texts.list}
      optionsFor={(text) => matchingActions(text, result ?? [])}
      countText={texts.found}
      onStart={() => result ?? startTransition(() => load(new FormData()))}
      onTake={(action) => edit({ edit: 'add-action', action })}
      button={
        <span className="hidden noscript:inline-flex">
          <Button type="submit" name="intent" value="add-action" size="large">
            {texts.add}
          </Button>
        </span>
      }
    />
  )
}
