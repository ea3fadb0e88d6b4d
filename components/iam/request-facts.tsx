import { Arn } from '@/components/ui/arn'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Panel } from '@/components/ui/panel'
import { Time } from '@/components/ui/time'
import type { TraceView } from './trace-view'

/** Part 2 of a trace: who sent the request, what for, when and from where. */
export function RequestFactList({ request }: { request: TraceView['request'] }) {
  return (
    <Panel name="request" title="Request">
      <DescriptionList
        columns={4}
        items={[
          { term: 'Principal', value: <Arn value={request.principal} />, wide: true },
          { term: 'Action', value: <code>{request.action}</code>, wideWhenNarrow: request.action.length > 18 },
          {
            term: 'Resource',
            value: <Arn value={request.resource} />,
            wideWhenNarrow: request.resource.length > 18,
          },
          ...(request.accessKeyId
            ? [{ term: 'Access key', value: <code>{request.accessKeyId}</code>, wideWhenNarrow: true }]
            : []),
          ...(request.entryPoint
            ? [
                {
                  term: 'Entry point',
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
          ...(request.sourceIp ? [{ term: 'Source IP', value: <code>{request.sourceIp}</code> }] : []),
          {
            term: 'Time',
            wideWhenNarrow: true,
            value: (
              <>
                <Time at={request.at} format="seconds" />
                {request.isTestClock && <Badge icon="clock">Test clock</Badge>}
              </>
            ),
          },
        ]}
      />
    </Panel>
  )
}
