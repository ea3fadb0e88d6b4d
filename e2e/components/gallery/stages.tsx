import { type ComponentType, useEffect, useState } from 'react'
import { PolicyEditor } from '@/components/editor/policy-editor'
import { CodePair } from '@/components/iam/code-pair'
import { PasskeyCeremony } from '@/components/iam/passkey-ceremony'
import { Arn } from '@/components/ui/arn'
import { Button } from '@/components/ui/button'
import { CodeField } from '@/components/ui/code-field'
import { ConfirmDialog, Dialog, DialogCloseButton } from '@/components/ui/dialog'
import { DialogBody } from '@/components/ui/dialog-parts'
import { MoreMenu } from '@/components/ui/more-menu'
import { Popover, PopoverButton, PopoverHead } from '@/components/ui/popover'
import { SidePanel } from '@/components/ui/side-panel'
import { type Column, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'

/** What the tests look at, by name. Each has what stands around a component on a page. */
export const stages: Readonly<Record<string, ComponentType>> = {
  dialog: DialogStage,
  popover: PopoverStage,
  codes: CodesStage,
  passkey: PasskeyStage,
  table: TableStage,
  'side-panel': SidePanelStage,
  editor: EditorStage,
}

function DialogStage() {
  const [said, say] = useState('')
  return (
    <>
      <ConfirmDialog
        opener={{ children: 'Remove' }}
        title="Remove phone?"
        verb="Remove phone"
        danger
        action={async () => say('The device phone was removed.')}
      >
        <p>You can no longer sign in with it.</p>
      </ConfirmDialog>
      <Dialog
        opener={{ children: 'Rename' }}
        title="Rename phone"
        footer={<DialogCloseButton>Cancel</DialogCloseButton>}
      >
        <DialogBody>
          <TextField name="name" label="Device name" />
        </DialogBody>
      </Dialog>
      <p role="status">{said}</p>
      <a href="#elsewhere">Elsewhere</a>
    </>
  )
}

function PopoverStage() {
  return (
    <>
      <PopoverButton popover="menu">User menu</PopoverButton>
      <Popover id="menu" place="corner" label="User">
        <PopoverHead>alice at example-corp</PopoverHead>
        <a href="#sessions">Sessions</a>
        <a href="#help">Help</a>
        <Button>Sign out</Button>
      </Popover>
      <Button>Elsewhere</Button>
    </>
  )
}

const NOON = 1_772_445_600_000

function CodesStage() {
  const [sent, send] = useState('')
  const show = (data: FormData) => send(JSON.stringify(Object.fromEntries(data)))
  return (
    <>
      <form action={show}>
        <CodeField name="code" label="MFA code" hint="Six digits." error="That code did not match. Try the next one." />
        <Button type="submit">Submit</Button>
      </form>
      <form action={show}>
        <CodePair serverNow={NOON} frozen />
        <Button type="submit">Add MFA</Button>
      </form>
      <output>{sent}</output>
    </>
  )
}

type Row = { name: string; arn: string; created: string }

const ROWS: readonly Row[] = ['zoe', 'adam', 'mia'].map((name, number) => ({
  name,
  arn: `arn:aws:iam::123456789012:user/division_abc/subdivision_xyz/engineering/${name}`,
  created: `2026-03-0${number + 1}`,
}))

function TableStage() {
  const sort = new URL(location.href).searchParams.get('sort')
  const rows = [...ROWS].sort((a, b) =>
    sort === '-name' ? b.name.localeCompare(a.name) : a.name.localeCompare(b.name),
  )
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: 'User name',
      rowHeader: true,
      cell: ({ name }) => name,
      sort: {
        href: `?stage=table&sort=${sort === 'name' ? '-name' : 'name'}`,
        direction: sort === 'name' ? 'ascending' : sort === '-name' ? 'descending' : undefined,
      },
    },
    { key: 'arn', header: 'ARN', cell: ({ arn }) => <Arn value={arn} copy="Copy ARN" /> },
    { key: 'created', header: 'Created', cell: ({ created }) => created, nowrap: true },
  ]
  return (
    <>
      <Table caption="Users" columns={columns} rows={rows} rowKey={({ name }) => name} />
      <div className="w-60 max-w-full">
        <Table
          caption="Users in a narrow panel"
          columns={columns.map((column) => ({ ...column, nowrap: true }))}
          rows={rows}
          rowKey={({ name }) => name}
        />
      </div>
    </>
  )
}

/** `origin` in the address stands for PUBLIC_URL. */
function PasskeyStage() {
  const [sent, send] = useState('')
  const origin = new URL(location.href).searchParams.get('origin') ?? location.origin
  return (
    <>
      <PasskeyCeremony
        ceremony="create"
        party={{ id: new URL(origin).hostname, origin }}
        ask={async () => JSON.stringify(CREATION)}
        answer={(form) => send(String(form.get('response')))}
        errors={NO_ERRORS}
        actions={(button) => button}
      />
      <output aria-label="Sent">{sent}</output>
    </>
  )
}

const NO_ERRORS = [] as const

const CREATION = {
  rp: { id: 'localhost', name: 'Gallery' },
  user: { id: 'YWxpY2U', name: 'alice', displayName: 'alice' },
  challenge: 'Y2hhbGxlbmdl',
  pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
}

/** The panel belongs to an entry of the history, as a route does: going back takes it away. */
function SidePanelStage() {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const goBack = () => setOpen(false)
    window.addEventListener('popstate', goBack)
    return () => window.removeEventListener('popstate', goBack)
  }, [])
  function open() {
    history.pushState({}, '')
    setOpen(true)
  }
  return (
    <>
      <Button onClick={open}>Why?</Button>
      <Button>Elsewhere</Button>
      {isOpen && (
        <SidePanel title="Decision trace">
          <a href="#statement">To the statement</a>
          <MoreMenu label="More">
            <a href="/elsewhere">Compare</a>
          </MoreMenu>
          <div className="h-[150vh]" />
          <details id="statement">
            <summary>DenyAll</summary>
            Everything.
          </details>
        </SidePanel>
      )}
    </>
  )
}

/** `document` in the address is the text at first, `unchecked` takes the validator away. */
function EditorStage() {
  const [sent, send] = useState('')
  const { searchParams } = new URL(location.href)
  return (
    <form action={(data) => send(String(data.get('document')))} className="max-w-240">
      <h1>Edit policy</h1>
      <PolicyEditor
        name="document"
        label="Policy document"
        hint="JSON of up to 6,144 characters."
        text={searchParams.get('document') ?? ''}
        most={6_144}
        managed
        unchecked={
          searchParams.has('unchecked') ? { action: 'access-analyzer:ValidatePolicy', why: '#why' } : undefined
        }
        compared={{ text: searchParams.get('document') ?? '', name: 'v1' }}
        draft={{ key: 'gallery', saved: searchParams.get('document') ?? '' }}
        arns={async () => ['arn:aws:iam::123456789012:user/alice', 'arn:aws:iam::123456789012:role/machine']}
      />
      <Button type="submit">Save</Button>
      <output aria-label="Sent">{sent}</output>
    </form>
  )
}
