import type { ReactNode } from 'react'
import { Terminal } from '@/components/iam/terminal'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { CLI_REFUSAL, cliCommands, cliUserOf } from '@/lib/console/cli-commands'
import { signedIn } from '@/lib/console/session'
import { Article, Part, Points } from '../article'
import { Troubles } from './troubles'

export const metadata = { title: 'Use the AWS CLI and SDKs' }

export default async function CliHelpPage() {
  const user = cliUserOf(await signedIn())
  const commands = cliCommands(user)
  return (
    <Article
      title="Use the AWS CLI and SDKs"
      lead="From a long-term access key to a session with MFA: commands to copy, with the address of this server in them."
    >
      <Part id="needed" title="What you need">
        <Points>
          <li>
            <strong>An access key</strong>, from{' '}
            <Link href="/security-credentials#access-keys">Security credentials</Link> or from an administrator.
          </li>
          <li>
            <strong>An MFA device</strong>, which Security credentials assigns. Its identifier is the serial number in
            the commands: here <code className="break-all">{user.serialNumber}</code>.
          </li>
          <li>
            <strong>The AWS CLI</strong>, unmodified. From 1.29 and from 2.13 on it takes the address from its settings.
          </li>
        </Points>
        <p>
          Replace <code>AKIA...</code> and <code>...</code> by your key, and <code>123456</code> by the code that your
          device shows.
        </p>
      </Part>

      <Part id="profile" title="A profile for the long-term key">
        <p>
          The last command asks for the key and its secret. Any region will do: IAM has none, but clients sign with one.
        </p>
        <Terminal text={commands.profile} label="Copy the commands that make a profile" />
        <p>Then ask who you are:</p>
        <Terminal text={commands.whoAmI} label="Copy the command that tells who you are" />
        <Aside summary="An older AWS CLI">
          <p>Versions before 1.29 and 2.13 ask AWS itself unless each command has the address:</p>
          <Terminal text={commands.olderCli} label="Copy the command with its address" />
          <p>Or once for a shell:</p>
          <Terminal text={commands.olderCliAlways} label="Copy the function for older versions" />
        </Aside>
      </Part>

      <Part id="variables" title="Variables instead of a profile">
        <Terminal text={commands.environment} label="Copy the variables" />
        <p>
          <code>AWS_ENDPOINT_URL</code> is for all services. To leave the others where they are:
        </p>
        <Terminal text={commands.twoServices} label="Copy the variables for IAM and STS alone" />
        <Aside summary="In PowerShell">
          <Terminal text={commands.environmentPowerShell} label="Copy the variables for PowerShell" />
        </Aside>
      </Part>

      <Part id="refusal" title="The refusal that you will meet">
        <p>Under a policy that demands MFA, a long-term key is not enough:</p>
        <Terminal text={commands.list} label="Copy the command that is refused" />
        <p>ends like this, here for bob of the demo world:</p>
        <Terminal text={CLI_REFUSAL} />
        <p>
          A request that such a key signs says nothing of MFA: <code>aws:MultiFactorAuthPresent</code> is absent, not{' '}
          <code>false</code>. The policy denies with <code>BoolIfExists</code>, which takes an absent key for a match.
          So a code has to become part of the credentials, and that takes a session.
        </p>
      </Part>

      <Part id="session" title="A session for a code">
        <Terminal text={commands.session} label="Copy the command that gets a session" />
        <p>prints three values that belong together, good for twelve hours. Straight into the variables of a shell:</p>
        <Terminal text={commands.sessionInShell} label="Copy the session into a shell" />
        <Aside summary="In PowerShell">
          <Terminal text={commands.sessionPowerShell} label="Copy the session into PowerShell" />
        </Aside>
        <p>The same question, now without a profile, is asked with MFA:</p>
        <Terminal text={commands.listInSession} label="Copy the command that is asked with MFA" />
        <p>When you are done:</p>
        <Terminal text={commands.leaveSession} label="Copy the end of the session" />
      </Part>

      <Part id="credential-process" title="A profile that asks for the code">
        <p>
          <a href="/postern-session.sh">postern-session.sh</a> is a short shell script that a profile calls as its{' '}
          <code>credential_process</code>. It asks for a code on the terminal, keeps the session readable by you alone,
          and asks again when the session has expired. Read it first: it will see your credentials.
        </p>
        <Terminal text={commands.download} label="Copy the command that downloads the script" />
        <Terminal text={commands.process} label="Copy the commands that make the profile with MFA" />
        <p>
          From now on the profile <code>{user.user}</code> has MFA:
        </p>
        <Terminal text={commands.listByProcess} label="Copy the command under the profile with MFA" />
        <p>To forget sessions before they expire:</p>
        <Terminal text={commands.forget} label="Copy the command that forgets sessions" />
        <Aside summary="An older AWS CLI">
          <p>It wants the address as the third word of the script:</p>
          <Terminal text={commands.processOlderCli} label="Copy the profile for older versions" />
        </Aside>
        <p className="text-muted">
          The script needs a POSIX shell: on Windows, that of WSL or Git. <code>mfa_serial</code> in a profile is no way
          around it: the CLI asks for a code there only on the way into a role.
        </p>
      </Part>

      <Part id="sdks" title="SDKs">
        <p>
          They read the same profiles, address and script included. Where nobody sits at a terminal, run any command
          with the profile first; programs then find the session that is kept.
        </p>
        <h3>JavaScript</h3>
        <p>
          The address comes from the profile that <code>AWS_PROFILE</code> names, not from one that the program names.
          So <code>list.mjs</code>
        </p>
        <Terminal text={commands.javaScript} label="Copy the program in JavaScript" />
        <p>is run by</p>
        <Terminal text={commands.javaScriptRun} label="Copy the command that runs the program" />
        <h3>Python</h3>
        <Terminal text={commands.python} label="Copy the program in Python" />
        <Aside summary="Older SDKs take the address in the program">
          <p>JavaScript:</p>
          <Terminal text={commands.javaScriptOlder} label="Copy the client for older SDKs in JavaScript" />
          <p>Python:</p>
          <Terminal text={commands.pythonOlder} label="Copy the client for older versions of boto3" />
        </Aside>
      </Part>

      <Part id="troubles" title="When it does not work">
        <Troubles />
      </Part>

      <Part id="more" title="More">
        <Points>
          <li>
            <Link href="/help/mfa">Help with sign-in and MFA</Link>
          </li>
          <li>
            <Link href="/help/access-denied">What “Access denied” means and what helps</Link>
          </li>
        </Points>
      </Part>
    </Article>
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
