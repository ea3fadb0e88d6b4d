import { Icon } from '@/components/ui/icon'
import { Panel } from '@/components/ui/panel'
import type { AskedFile } from '@/lib/console/policies/effect/checks'
import { effectTexts } from '@/lib/texts/policy-effect'

const texts = effectTexts.checks

/** What is expected after the change, as files to save. A file is in its link itself, so saving needs no script. */
export function CheckFilesPanel({ files }: { files: readonly AskedFile[] }) {
  return (
    <Panel name="checks" title={texts.title} count={files.length} state={files.length === 0 ? 'empty' : 'ready'}>
      {files.length === 0 ? (
        <p className="measure">{texts.none}</p>
      ) : (
        <>
          <p className="measure">{texts.lead}</p>
          <ul className="mt-3 grid gap-2">
            {files.map(({ file, name, session, answers, text }) => (
              <li key={file}>
                <a
                  download={file}
                  href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
                  className="inline-flex items-center gap-2 wrap-anywhere"
                >
                  <Icon name="download" size="small" />
                  {file}
                </a>{' '}
                <span className="text-muted">{texts.about(name, effectTexts.sessions[session], answers)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  )
}
