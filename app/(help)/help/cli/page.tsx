import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Terminal } from '@/components/iam/terminal'
import { Arn } from '@/components/ui/arn'
import { Disclosure } from '@/components/ui/disclosure'
import { Prose } from '@/components/ui/prose'
import { cliCommands, cliUserOf } from '@/lib/console/cli-commands'
import type { Query } from '@/lib/console/query'
import { signedIn } from '@/lib/console/session'
import { helpCliTexts } from '@/lib/texts/help-cli'
import type { Sentence } from '@/lib/texts/sentence'
import { Article, More, Part, Points } from '../article'
import { Troubles } from './troubles'

export const generateMetadata = (): Metadata => ({ title: helpCliTexts.title })

export default async function CliHelpPage({ searchParams }: { searchParams: Promise<Query> }) {
  const user = cliUserOf(await signedIn())
  const commands = cliCommands(user)
  const { needed, profile, variables, refusal, session, process, sdks, troubles, olderCli, powerShell } = helpCliTexts
  return (
    <Article title={helpCliTexts.title} lead={helpCliTexts.lead} query={searchParams}>
      <Part id="needed" title={needed.title}>
        <Points>
          <li>
            <Prose text={needed.key} />
          </li>
          <li>
            <Prose text={needed.device} />
            <Arn value={user.serialNumber} />.
          </li>
          <li>
            <Prose text={needed.cli} />
          </li>
        </Points>
        <Paragraph text={needed.replace} />
      </Part>

      <Part id="profile" title={profile.title}>
        <Paragraph text={profile.text} />
        <Terminal text={commands.profile} label={profile.copy} />
        <Paragraph text={profile.whoAmI} />
        <Terminal text={commands.whoAmI} label={profile.copyWhoAmI} />
        <Aside summary={olderCli}>
          <Paragraph text={profile.older} />
          <Terminal text={commands.olderCli} label={profile.copyOlder} />
          <Paragraph text={profile.olderAlways} />
          <Terminal text={commands.olderCliAlways} label={profile.copyOlderAlways} />
        </Aside>
      </Part>

      <Part id="variables" title={variables.title}>
        <Terminal text={commands.environment} label={variables.copy} />
        <Paragraph text={variables.allServices} />
        <Terminal text={commands.twoServices} label={variables.copyTwo} />
        <Aside summary={powerShell}>
          <Terminal text={commands.environmentPowerShell} label={variables.copyPowerShell} />
        </Aside>
      </Part>

      <Part id="refusal" title={refusal.title}>
        <Paragraph text={refusal.text} />
        <Terminal text={commands.list} label={refusal.copy} />
        <Paragraph text={refusal.ends} />
        <Terminal text={refusal.message} />
        <Paragraph text={refusal.why} />
      </Part>

      <Part id="session" title={session.title}>
        <Terminal text={commands.session} label={session.copy} />
        <Paragraph text={session.prints} />
        <Terminal text={commands.sessionInShell} label={session.copyInShell} />
        <Aside summary={powerShell}>
          <Terminal text={commands.sessionPowerShell} label={session.copyPowerShell} />
        </Aside>
        <Paragraph text={session.again} />
        <Terminal text={commands.listInSession} label={session.copyAgain} />
        <Paragraph text={session.done} />
        <Terminal text={commands.leaveSession} label={session.copyDone} />
      </Part>

      <Part id="credential-process" title={process.title}>
        <p>
          <a href="/postern-session.sh">{process.scriptName}</a>
          <Prose text={process.script} />
        </p>
        <Terminal text={commands.download} label={process.copyDownload} />
        <Terminal text={commands.process} label={process.copy} />
        <Paragraph text={process.from(user.user)} />
        <Terminal text={commands.listByProcess} label={process.copyList} />
        <Paragraph text={process.forget} />
        <Terminal text={commands.forget} label={process.copyForget} />
        <Aside summary={olderCli}>
          <Paragraph text={process.older} />
          <Terminal text={commands.processOlderCli} label={process.copyOlder} />
        </Aside>
        <p className="text-muted">
          <Prose text={process.shells} />
        </p>
      </Part>

      <Part id="sdks" title={sdks.title}>
        <Paragraph text={sdks.text} />
        <h3>{sdks.javaScript}</h3>
        <Paragraph text={sdks.javaScriptText} />
        <Terminal text={commands.javaScript} label={sdks.copyJavaScript} />
        <Paragraph text={sdks.run} />
        <Terminal text={commands.javaScriptRun} label={sdks.copyRun} />
        <h3>{sdks.python}</h3>
        <Terminal text={commands.python} label={sdks.copyPython} />
        <Aside summary={sdks.older}>
          <Paragraph text={sdks.olderJavaScript} />
          <Terminal text={commands.javaScriptOlder} label={sdks.copyOlderJavaScript} />
          <Paragraph text={sdks.olderPython} />
          <Terminal text={commands.pythonOlder} label={sdks.copyOlderPython} />
        </Aside>
      </Part>

      <Part id="troubles" title={troubles.title}>
        <Troubles />
      </Part>

      <More pages={['mfa', 'denied']} />
    </Article>
  )
}

function Paragraph({ text }: { text: Sentence }) {
  return (
    <p>
      <Prose text={text} />
    </p>
  )
}

/** What only some readers need. */
function Aside({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <Disclosure summary={summary}>
      <div className="grid gap-2">{children}</div>
    </Disclosure>
  )
}
