import { Panel } from '@/components/ui/panel'
import { Table } from '@/components/ui/table'
import { env } from '@/lib/env'
import { environmentTexts } from '@/lib/texts/environment'

type Setting = { about: { name: string; text: string }; value: string; variable?: string }

/** What holds for all accounts of the server, with the variable that sets it. Nothing of it changes while it runs. */
export function SettingsPanel() {
  const texts = environmentTexts.settings
  const { columns } = texts
  return (
    <Panel name="switches" title={texts.title} flush>
      <p className="measure px-(--inset) py-4 text-muted">{texts.lead}</p>
      <Table
        caption={texts.caption}
        rows={settings()}
        rowKey={({ about }) => about.name}
        columns={[
          {
            key: 'name',
            header: columns.name,
            rowHeader: true,
            cell: ({ about: { name, text }, variable }) => (
              <>
                {name}{' '}
                {variable && (
                  <code className="block font-normal text-caption text-muted wrap-anywhere">{variable}</code>
                )}
                <span className="measure block font-normal text-muted">{text}</span>
              </>
            ),
          },
          { key: 'value', header: columns.value, cell: ({ value }) => <span className="wrap-anywhere">{value}</span> },
        ]}
      />
    </Panel>
  )
}

/** No value is a secret: of those that may hold one, only whether they are set. */
function settings(): Setting[] {
  const texts = environmentTexts.settings
  const { environment, publicUrl, host, traceVisibility, secondDeviceRule, stepUpMinutes, ...set } = env()
  const { sessionHours, sessionIdleMinutes, eventRetentionDays, databaseUrl, logLevel } = set
  const isSet = (value: string | undefined) => (value === undefined ? texts.notSet : texts.set)
  return [
    { about: texts.environment, value: environment, variable: 'ENVIRONMENT' },
    { about: texts.url, value: publicUrl, variable: 'PUBLIC_URL' },
    { about: texts.listens, value: host, variable: 'HOST' },
    { about: texts.traces, value: texts.traceValues[traceVisibility], variable: 'TRACE_VISIBILITY' },
    { about: texts.secondDevice, value: secondDeviceRule ? texts.on : texts.off, variable: 'SECOND_DEVICE_RULE' },
    { about: texts.throttle, value: texts.throttle.value },
    {
      about: texts.stepUp,
      value: stepUpMinutes > 0 ? texts.stepUpValue(stepUpMinutes) : texts.never,
      variable: 'STEP_UP_MINUTES',
    },
    { about: texts.sessions, value: texts.hours(sessionHours), variable: 'SESSION_HOURS' },
    {
      about: texts.idle,
      value: sessionIdleMinutes > 0 ? texts.minutes(sessionIdleMinutes) : texts.never,
      variable: 'SESSION_IDLE_MINUTES',
    },
    {
      about: texts.retention,
      value: eventRetentionDays === undefined ? texts.never : texts.days(eventRetentionDays),
      variable: 'EVENT_RETENTION_DAYS',
    },
    // The address of a database may hold a password.
    {
      about: texts.database,
      value: databaseUrl.startsWith('file:') ? 'SQLite' : 'PostgreSQL',
      variable: 'DATABASE_URL',
    },
    { about: texts.notices, value: isSet(set.noticeCommand), variable: 'NOTICE_COMMAND' },
    { about: texts.metadata, value: isSet(set.fidoMetadata), variable: 'FIDO_METADATA' },
    { about: texts.metrics, value: isSet(set.metricsToken), variable: 'METRICS_TOKEN' },
    { about: texts.log, value: logLevel, variable: 'LOG_LEVEL' },
  ]
}
