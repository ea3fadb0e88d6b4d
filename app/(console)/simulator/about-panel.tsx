import { Panel } from '@/components/ui/panel'

/** What people who know the simulator of AWS should know of this one. */
export function AboutPanel() {
  return (
    <Panel name="about" title="How this differs from the AWS simulator">
      <ul className="grid grid-cols-1 gap-x-8 gap-y-4 text-muted sm:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))] [&_code]:text-ink [&_strong]:text-ink">
        <li>
          <strong>The engine is the one that enforces.</strong> Every request to this console and to its API is judged
          by the code that answers here. There is no second reading of the policy language that could disagree with it.
        </li>
        <li>
          <strong>Absent is a state.</strong> A long-term key leaves <code>aws:MultiFactorAuthPresent</code> out; a
          console session without MFA says <code>false</code>. Here you choose which of them you mean, key by key.
        </li>
        <li>
          <strong>Real decisions open here.</strong> The trace of any decision leads to its scenario, with the context
          that the request had.
        </li>
        <li>
          <strong>Every answer has a trace:</strong> each statement, what of it matched, what did not, and what would
          change the verdict.
        </li>
        <li>
          <strong>Trust policies count.</strong> Where all actions assume a role, the policy of the resource is read as
          its trust policy. AWS leaves it out.
        </li>
        <li>
          <strong>Missing keys are those of the action.</strong> Keys that only statements about other actions ask for
          are not listed.
        </li>
        <li>
          <strong>Rules of the service are not policies,</strong> and are not simulated, such as that who has an MFA
          device must use it to add another. Service control policies and owners of other accounts have no fields on
          this page; the operations take them.
        </li>
      </ul>
    </Panel>
  )
}
