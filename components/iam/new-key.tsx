import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { KNOWN_KEYS } from '@/lib/simulator/known-keys'
import { simulatorTexts } from '@/lib/texts/simulator'

const texts = simulatorTexts.context

const LIST = 'known-keys'

/** The field that adds a context key by its name, with the usual ones to choose from. */
export function NewKey({ error, add }: { error?: string; add: (name: string) => void }) {
  const field = useRef<HTMLInputElement>(null)

  function take(input: HTMLInputElement | null) {
    const name = input?.value.trim()
    if (!input || !name) return
    add(name)
    input.value = ''
    input.focus()
  }
  return (
    <div className="flex flex-wrap items-end gap-2 border-t border-hairline pt-3 *:first:min-w-0 *:first:flex-[1_1_9rem]">
      <TextField
        ref={field}
        name="new-key"
        label={texts.newKey}
        error={error}
        list={LIST}
        code
        placeholder={texts.newKeyExample}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          take(event.currentTarget)
        }}
      />
      <datalist id={LIST}>
        {KNOWN_KEYS.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button
        type="submit"
        name="intent"
        value="add-key"
        size="large"
        onClick={(event) => {
          event.preventDefault()
          take(field.current)
        }}
      >
        {texts.addKey}
      </Button>
    </div>
  )
}
