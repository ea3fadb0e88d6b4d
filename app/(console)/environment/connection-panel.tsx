import { Terminal } from '@/components/iam/terminal'
import { Arn } from '@/components/ui/arn'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { type ConnectionKey, connectionTexts } from '@/lib/console/connection-texts'
import { env } from '@/lib/env'
import { environmentTexts } from '@/lib/texts/environment'

/** How programs and tests reach the server, ready to copy: with a key of an account, or with room for one. */
export function ConnectionPanel({ access }: { access?: ConnectionKey }) {
  const texts = environmentTexts.connection
  const { endpoint, region, variables, profile, playwright } = connectionTexts(env().publicUrl, access)
  return (
    <Panel name="connection" title={texts.title} footer={<Prose text={texts.more} />}>
      <div className="grid gap-4">
        <DescriptionList
          columns={1}
          items={[
            { term: texts.endpoint, value: <Arn value={endpoint} copy={texts.copyEndpoint} /> },
            { term: texts.region, value: <code>{region}</code> },
          ]}
        />
        <Lines title={texts.variables} text={variables} copy={texts.copyVariables} />
        <Lines title={texts.profile} text={profile} copy={texts.copyProfile} />
        <Lines title={texts.playwright} text={playwright} copy={texts.copyPlaywright} />
        {access && <p className="text-caption text-muted">{texts.keyOf(access.userName)}</p>}
      </div>
    </Panel>
  )
}

function Lines({ title, text, copy }: { title: string; text: string; copy: string }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2">{title}</h3>
      <Terminal text={text} label={copy} />
    </div>
  )
}
