/** What the seed's own page says of the Users page: one permission, two places. */
export function ListUsersHelp() {
  return (
    <div className="measure grid gap-2">
      <h3>What it takes to open this page</h3>
      <p>
        Under the self-service MFA policy an administrator adds <code>iam:ListUsers</code> in <strong>two</strong>{' '}
        places:
      </p>
      <ol className="list-decimal pl-5">
        <li>
          in the statement <code>AllowViewAccountInfo</code>, so that something allows it;
        </li>
        <li>
          in the list of <code>DenyAllExceptListedIfNoMFA</code>, so that it is not refused without MFA.
        </li>
      </ol>
      <p className="text-muted">
        With the first alone the page opens only after signing in with MFA; the second alone allows nothing.
      </p>
    </div>
  )
}
