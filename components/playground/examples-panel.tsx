import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { SelectField } from '@/components/ui/select-field'
import { EXAMPLE_GROUPS, type ExampleName, exampleOf } from '@/lib/playground/examples'
import type { Inquiry } from '@/lib/playground/inquiry'
import { playgroundExampleTexts, playgroundTexts } from '@/lib/texts/playground'

const texts = playgroundTexts.examples
const groups = () => [
  { label: texts.document, names: EXAMPLE_GROUPS.document },
  { label: texts.mistakes, names: EXAMPLE_GROUPS.mistakes },
]

/** Questions with an answer that is worth knowing, to open and to change. */
export function ExamplesPanel({ open }: { open: (inquiry: Inquiry) => void }) {
  const [name, setName] = useState<ExampleName>('list')
  return (
    <Panel name="examples" title={texts.title}>
      <div className="flex flex-wrap items-end gap-2 *:first:min-w-0 *:first:flex-[1_1_14rem]">
        <SelectField
          name="example"
          label={texts.choose}
          value={name}
          onChange={({ target }) => setName(nameIn(target.value) ?? name)}
        >
          {groups().map(({ label, names }) => (
            <optgroup key={label} label={label}>
              {names.map((one) => (
                <option key={one} value={one}>
                  {playgroundExampleTexts[one].title}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <Button size="large" onClick={() => open(exampleOf(name))}>
          {texts.open}
        </Button>
      </div>
      <p className="measure mt-3 text-muted" role="status">
        {playgroundExampleTexts[name].text}
      </p>
    </Panel>
  )
}

const nameIn = (text: string) =>
  groups()
    .flatMap(({ names }): ExampleName[] => [...names])
    .find((one) => one === text)
