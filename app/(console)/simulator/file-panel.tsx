import { useEffect } from 'react'
import { Terminal } from '@/components/iam/terminal'
import { ButtonContent, buttonClass } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { Panel, PanelActions } from '@/components/ui/panel'
import type { FileView } from './actions'
import { FIRST_WITHOUT_SCRIPTS } from './places'

/** A file that was written: to be saved, copied or read. Saving needs no script, as the file is in the link itself. */
export function FilePanel({ file }: { file: FileView }) {
  const { kind, name, text, cells = 0 } = file
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file is news
  useEffect(() => document.getElementById('file-title')?.focus(), [file])
  return (
    <Panel
      name="file"
      title={kind === 'check' ? 'Check' : 'Scenario'}
      titleId="file-title"
      note={<code>{name}</code>}
      className={FIRST_WITHOUT_SCRIPTS}
      flush
    >
      <div className="p-(--inset) grid gap-4">
        {kind === 'check' ? (
          <>
            <p className="measure">
              Expects {cells === 1 ? 'this 1 answer' : `these ${cells} answers`} of these policies from now on. It holds
              the policies and needs neither a server nor a database:
            </p>
            <Terminal text={`npm run check:policies -- ${name}`} label="Copy the command" />
          </>
        ) : (
          <p className="measure">The whole scenario, without its answers. Import opens it again, here or elsewhere.</p>
        )}
        <section
          className="max-h-80 overflow-auto rounded-control bg-sunken p-3"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={`Text of ${name}`}
        >
          <pre>{text}</pre>
        </section>
      </div>
      <PanelActions>
        <a
          className={buttonClass({ variant: 'primary' })}
          download={name}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
        >
          <ButtonContent look={{ icon: 'download' }}>Download {name}</ButtonContent>
        </a>
        <CopyButton size="medium" text={text} label={`Copy ${name}`}>
          Copy
        </CopyButton>
      </PanelActions>
    </Panel>
  )
}
