import { type CallResult, Flash } from '@/components/ui/flash'
import { accessKeyTexts, createKeyTexts as texts } from '@/lib/texts/access-keys'
import { SecretOnce } from '../../secret-once'

const words = () => ({
  ...{ title: texts.retrieve, id: texts.id, copyId: accessKeyTexts.copyId },
  ...{ secret: texts.secret, reveal: texts.reveal, copySecret: texts.copySecret, reminder: texts.reminder },
})

/** Step 3: the only sight of the secret. */
export function RetrieveKey({
  accessKeyId,
  secret,
  calls,
  doneHref,
}: {
  accessKeyId: string
  secret: string
  calls: readonly CallResult[]
  doneHref: string
}) {
  const allDone = calls.every(({ outcome }) => outcome === 'done')
  const message = (
    <Flash
      tone={allDone ? 'success' : 'warning'}
      title={allDone ? texts.created : texts.createdWithoutDescription}
      calls={calls}
    >
      <p>{texts.onlyTime}</p>
    </Flash>
  )
  return (
    <SecretOnce words={words()} id={accessKeyId} secret={secret} message={message} doneHref={doneHref}>
      <div>
        <h3 className="mb-2">{texts.keepSafe}</h3>
        <ul className="list-disc ps-5">
          {texts.advice.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </SecretOnce>
  )
}
