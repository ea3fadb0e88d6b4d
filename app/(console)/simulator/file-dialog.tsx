import { useEffect } from 'react'
import { Terminal } from '@/components/iam/terminal'
import { ButtonContent, buttonClass } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { commonTexts } from '@/lib/texts/common'
import { simulatorTexts } from '@/lib/texts/simulator'
import type { FileView } from './actions'
import { openDialog, PageDialog } from './page-dialog'

const texts = simulatorTexts.file
const FILE = 'file'

/**
 * A file that was written: to be saved, copied or read. It opens as soon as the file is there, and gives the focus back
 * to the button that asked for it. Saving needs no script, as the file is in the link itself.
 */
export function FileDialog({ file, leave }: { file: FileView; leave: () => void }) {
  const { kind, name, text, cells = 0 } = file
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file is news
  useEffect(() => openDialog(FILE), [file])
  return (
    <PageDialog
      name={FILE}
      title={kind === 'check' ? texts.check : texts.scenario}
      closeText={commonTexts.close}
      onClose={leave}
      buttons={
        <>
          <CopyButton size="medium" text={text} label={texts.copyFile(name)}>
            {commonTexts.copy}
          </CopyButton>
          <a
            className={buttonClass({ variant: 'primary' })}
            download={name}
            href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
          >
            <ButtonContent look={{ icon: 'download' }}>{texts.download(name)}</ButtonContent>
          </a>
        </>
      }
    >
      {kind === 'check' ? (
        <>
          <p>{texts.checkLead(cells)}</p>
          <Terminal text={`npm run check:policies -- ${name}`} label={texts.copyCommand} />
        </>
      ) : (
        <p>{texts.scenarioLead}</p>
      )}
      <section
        className="max-h-60 overflow-auto rounded-control bg-sunken p-3"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={texts.text(name)}
      >
        <pre>{text}</pre>
      </section>
    </PageDialog>
  )
}
