import { Panel } from '@/components/ui/panel'

// Panels of a later release: their place is kept, and they say so.

export function SigningCertificates() {
  return (
    <Panel name="signing-certificates" title="X.509 signing certificates" state="empty">
      <p className="measure">
        Signing certificates sign requests to old SOAP interfaces. Managing them comes in a later release.
      </p>
    </Panel>
  )
}

export function ServiceCredentials() {
  return (
    <>
      <Panel name="ssh-public-keys" title="SSH public keys" state="empty">
        <p className="measure">SSH keys for Git over SSH. Managing them comes in a later release.</p>
      </Panel>
      <Panel name="service-specific-credentials" title="Service-specific credentials" state="empty">
        <p className="measure">
          User names and passwords that hold for one service alone, such as Git over HTTPS. Managing them comes in a
          later release.
        </p>
      </Panel>
    </>
  )
}
