import type { Metadata } from 'next'
import { PageHead } from '@/components/console/page-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Panel } from '@/components/ui/panel'
import { foresee } from '@/lib/console/ask'
import { roleHref } from '@/lib/console/holder-address'
import { demandSession } from '@/lib/console/session'
import { UpdateRole } from '@/lib/operations/iam/roles/update-role'
import { roleTexts } from '@/lib/texts/roles'
import { DeniedPanel, remedies } from '../../../denied'
import { roleAnswer } from '../answers'
import { demandRole, type RoleParams, roleNameOf, roleTrail } from '../role-frame'
import { EditForm } from './edit-form'

const texts = roleTexts.editing

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Changes the description of a role, and how long its sessions may last. */
export default async function EditRolePage(props: RoleParams) {
  const name = await roleNameOf(props)
  await demandSession(roleHref(name, 'edit'))
  await demandRole(name)
  const role = await roleAnswer(name)
  const { edit } = await foresee({ edit: { operation: UpdateRole, input: { RoleName: name } } })
  return (
    <>
      <Breadcrumb trail={roleTrail(name)} current={texts.title} />
      <PageHead title={texts.titleOf(name)} />
      {role.ok ? (
        <div className="max-w-182">
          <Panel name="edit-role" title={texts.title} flush>
            <EditForm
              name={name}
              description={role.output.Role.Description ?? ''}
              longest={String(role.output.Role.MaxSessionDuration / 3_600)}
              refused={edit}
              remedies={await remedies()}
              backHref={roleHref(name)}
            />
          </Panel>
        </div>
      ) : (
        <DeniedPanel name="edit-role" title={texts.title} error={role.error} />
      )}
    </>
  )
}
