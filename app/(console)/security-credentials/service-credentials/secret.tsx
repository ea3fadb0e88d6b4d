import { Flash } from '@/components/ui/flash'
import { serviceCredentialTexts as texts } from '@/lib/texts/credentials'
import { SecretOnce } from '../secret-once'

const words = () => ({
  ...{ title: texts.retrieve, id: texts.userName, copyId: texts.copyUserName },
  ...{ secret: texts.password, reveal: texts.secret, copySecret: texts.copySecret, reminder: texts.reminder },
})

/** The only sight of a password or an API key for a service. */
export function ServiceSecret({
  title,
  userName,
  secret,
  doneHref,
}: {
  title: string
  userName: string
  secret: string
  doneHref: string
}) {
  const message = (
    <Flash tone="success" title={title}>
      <p>{texts.onlyTime}</p>
    </Flash>
  )
  return <SecretOnce words={words()} id={userName} secret={secret} message={message} doneHref={doneHref} />
}
