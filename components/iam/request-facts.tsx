import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import { traceTexts } from '@/lib/texts/trace'
import type { TraceView } from './trace-view'

const TEXTS = traceTexts.request

/** Part 2 of a trace: who sent the request, what for, when and from where. */
export function RequestFactList({ request }: { request: TraceView['request'] }) {
  return (
    <Panel name="request" title={TEXTS.title}>
      <DescriptionList
        columns={4}
        items={[
          { term: TEXTS.principal, value: <Arn value={request.principal} />, wide: true },
          { term: TEXTS.action, value: <code>{request.action}</code>, wideWhenNarrow: request.action.length > 18 },
          {
            term: TEXTS.resource,
            value: <Arn value={request.resource} />,
            wideWhenNarrow: request.resource.length > 18,
          },
          ...(request.accessKeyId
            ? [{ term: TEXTS.accessKey, value: <code>{request.accessKeyId}</code>, wideWhenNarrow: true }]
            : []),
          ...(request.entryPoint
            ? [
                {
                  term: TEXTS.entryPoint,
                  value: (
                    <span>
                      {request.entryPoint}
                      {request.entryPath && (
                        <>
                          , <code>{request.entryPath}</code>
                        </>
                      )}
                    </span>
                  ),
                },
              ]
            : []),
          ...(request.mfaDevice
            ? [
                {
                  term: TEXTS.mfaDevice,
                  wideWhenNarrow: true,
                  value: (
                    <span>
                      {request.mfaDevice}{' '}
                      {request.mfaDeviceType && <span className="font-normal text-muted">{request.mfaDeviceType}</span>}
                    </span>
                  ),
                },
              ]
            : []),
          ...(request.sourceIp ? [{ term: TEXTS.sourceIp, value: <code>{request.sourceIp}</code> }] : []),
          {
            term: TEXTS.time,
            wideWhenNarrow: true,
            value: (
              <>
                <Time at={request.at} format="seconds" />
                {request.isTestClock && <Badge icon="clock">{TEXTS.testClock}</Badge>}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}
