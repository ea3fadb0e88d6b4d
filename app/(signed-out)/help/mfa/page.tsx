import { Link } from '@/components/ui/link'
import { Article, Part, Points } from '../article'

export const metadata = { title: 'Help with sign-in and MFA' }

export default function MfaHelpPage() {
  return (
    <Article
      title="Help with sign-in and MFA"
      lead="What the sign-in asks for, what to do when a code is not accepted, and what MFA changes for you."
    >
      <Part id="names" title="What the sign-in asks for">
        <Points>
          <li>
            <strong>Account ID or alias.</strong> Twelve digits, or the name that your administrator gave the account. A
            sign-in link such as <code>/sign-in/example-corp</code> has it filled in.
          </li>
          <li>
            <strong>IAM user name and password.</strong> When one of the three is not right, the answer does not say
            which, so that nobody can find out who exists here.
          </li>
          <li>
            <strong>An MFA code</strong>, if you have a device. With several devices you choose which one answers.
          </li>
          <li>
            <strong>A new password</strong>, if an administrator asked for it. Some policies refuse that change before
            you have MFA. The page then says what the administrator has to do.
          </li>
        </Points>
        <p>
          The owner of the whole account signs in with an e-mail address instead:{' '}
          <Link href="/sign-in/root">Sign in as root user</Link>.
        </p>
      </Part>

      <Part id="code" title="The code is not accepted">
        <Points ordered>
          <li>
            <strong>Wait for the next code.</strong> Each code works once, and a new one comes every 30 seconds. The
            ring beside the field shows how long.
          </li>
          <li>
            <strong>Look at the entry in your app.</strong> The name of the account stands beside the code. An entry of
            an earlier attempt shows codes that never fit.
          </li>
          <li>
            <strong>Compare the clocks.</strong> Codes follow the clock of the device. The code page shows server time
            under “Having trouble?”. Set the device to automatic time.
          </li>
          <li>
            <strong>Resynchronize.</strong> If the clock cannot be mended, enter two codes in a row under “Resynchronize
            this device”. The difference is remembered from then on.
          </li>
        </Points>
        <p>
          Five wrong codes end a sign-in; you then begin with the password again. Further wrong codes make you wait, for
          longer each time. A right code ends the waiting.
        </p>
      </Part>

      <Part id="lost" title="The device is lost or was replaced">
        <p>
          Ask an administrator to deactivate the device. You then sign in with the password alone and assign a new one.
          There is no other way in: no question to answer, no code by mail.
        </p>
      </Part>

      <Part id="session" title="What MFA changes in a session">
        <Points>
          <li>
            A session either has MFA or has not, from its beginning to its end. The mark <strong>MFA: on</strong> or{' '}
            <strong>MFA: off</strong> in the top bar tells which.
          </li>
          <li>
            Assigning a device does not change the session you are in. <strong>Sign out and sign in with it</strong> to
            get what your policies keep for MFA.
          </li>
          <li>
            Policies see it as the key <code>aws:MultiFactorAuthPresent</code>. In a console session it is{' '}
            <code>true</code> or <code>false</code>; with a long-term access key it is missing altogether.
          </li>
        </Points>
      </Part>

      <Part id="names-taken" title="Assigning a device says that the name exists">
        <p>
          A virtual device is an entity of its own, apart from its assignment to you. Leaving the wizard half-way, or
          removing a device without the right to delete it, leaves the entity behind with its name. Choose another name,
          or ask an administrator to delete the entity under <strong>MFA devices</strong>.
        </p>
      </Part>

      <Part id="more" title="More">
        <Points>
          <li>
            <Link href="/help/access-denied">What “Access denied” means and what helps</Link>
          </li>
          <li>
            <Link href="/help/cli">Use the AWS CLI and SDKs</Link>
          </li>
        </Points>
      </Part>
    </Article>
  )
}
