import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { NoValue, Table } from '@/components/ui/table'
import { environmentTexts } from '@/lib/texts/environment'
import type { MadeAccount } from '@/lib/worlds/describe'

/** What an account begins with: everything that one needs to act as its users. */
export function MadePanels({ made }: { made: MadeAccount | null }) {
  const texts = environmentTexts.account
  if (!made) {
    return (
      <Panel name="begins-with" title={texts.begins} state="empty">
        <PanelEmpty>{texts.notMade}</PanelEmpty>
      </Panel>
    )
  }
  const { accessKeys, mfaDevices, passkeys } = made
  return (
    <>
      <UsersPanel made={made} />
      {accessKeys.length > 0 && <KeysPanel keys={accessKeys} />}
      {mfaDevices.length + made.hardwareTokens.length > 0 && <DevicesPanel made={made} passkeys={passkeys.length} />}
    </>
  )
}

function UsersPanel({ made: { users, signInPath } }: { made: MadeAccount }) {
  const texts = environmentTexts.account
  return (
    <Panel
      name="users"
      title={texts.users}
      count={users.length}
      actions={
        <ButtonLink href={signInPath} size="small">
          {texts.signIn}
        </ButtonLink>
      }
      flush
    >
      <p className="measure px-(--inset) py-4 text-muted">{texts.beginsLead}</p>
      <Table
        caption={texts.usersCaption}
        rows={users}
        rowKey={({ name }) => name}
        rowAttributes={({ name }) => ({ 'data-user': name })}
        columns={[
          { key: 'name', header: texts.user, rowHeader: true, cell: ({ name }) => name },
          {
            key: 'password',
            header: texts.password,
            cell: ({ name, password, passwordResetRequired }) =>
              password === null ? (
                <NoValue>{texts.noPassword}</NoValue>
              ) : (
                <>
                  <code className="wrap-anywhere">{password}</code>{' '}
                  <CopyButton text={password} label={texts.copyPassword(name)} />
                  {passwordResetRequired && <span className="block text-caption text-muted">{texts.mustChange}</span>}
                </>
              ),
          },
          {
            key: 'policies',
            header: texts.policies,
            cell: ({ policies, groups }) => [...policies, ...groups].join(', ') || <NoValue />,
          },
        ]}
      />
    </Panel>
  )
}

function KeysPanel({ keys }: { keys: MadeAccount['accessKeys'] }) {
  const texts = environmentTexts.account
  return (
    <Panel name="access-keys" title={texts.keys} count={keys.length} flush>
      <Table
        caption={texts.keys}
        rows={keys}
        rowKey={({ accessKeyId }) => accessKeyId}
        columns={[
          {
            key: 'user',
            header: texts.user,
            rowHeader: true,
            cell: ({ userName, status }) => (status === 'Active' ? userName : `${userName} (${texts.inactive})`),
          },
          {
            key: 'key',
            header: texts.keys,
            cell: ({ userName, accessKeyId, secretAccessKey }) => (
              <>
                <code>{accessKeyId}</code>{' '}
                <CopyButton text={`${accessKeyId} ${secretAccessKey}`} label={texts.copyKeys(userName)} />
                <code className="block text-caption wrap-anywhere text-muted">{secretAccessKey}</code>
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function DevicesPanel({ made: { mfaDevices, hardwareTokens }, passkeys }: { made: MadeAccount; passkeys: number }) {
  const texts = environmentTexts.account
  const rows = [
    ...mfaDevices.map(({ name, serialNumber, userName, base32Secret }) => {
      return { name, serialNumber, userName, base32Secret }
    }),
    ...hardwareTokens.map((token) => ({ ...token, name: token.serialNumber })),
  ]
  return (
    <Panel
      name="devices"
      title={texts.devices}
      count={rows.length}
      footer={passkeys > 0 && texts.passkeys(passkeys)}
      flush
    >
      <Table
        caption={texts.devicesCaption}
        rows={rows}
        rowKey={({ serialNumber }) => serialNumber}
        rowAttributes={({ serialNumber }) => ({ 'data-device-serial': serialNumber })}
        columns={[
          { key: 'device', header: texts.device, rowHeader: true, cell: ({ name }) => name },
          { key: 'owner', header: texts.owner, cell: ({ userName }) => userName ?? <NoValue>{texts.nobody}</NoValue> },
          {
            key: 'secret',
            header: texts.secret,
            cell: ({ name, base32Secret }) => (
              <>
                <code className="wrap-anywhere">{base32Secret}</code>{' '}
                <CopyButton text={base32Secret} label={texts.copySecret(name)} />
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}
