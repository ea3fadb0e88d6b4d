import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// Reads the recipe. Nothing here builds the image: that needs Docker.

const DOCKERFILE = readFileSync('.ci/container/Dockerfile', 'utf8').replaceAll('\\\n', ' ')
const COMPOSE = readFileSync('.ci/container/compose.yaml', 'utf8')
const IGNORED = readFileSync('.dockerignore', 'utf8').split('\n')

const lines = DOCKERFILE.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
const instructions = lines.map((line) => [line.split(' ', 1)[0] ?? '', line.slice(line.indexOf(' ') + 1)] as const)
const last = instructions.findLastIndex(([name]) => name === 'FROM')
const served = instructions.slice(last)
const argumentsOf = (name: string) => served.flatMap(([one, rest]) => (one === name ? [rest] : []))

describe('the image', () => {
  it('uses only instructions of Docker, from named versions of Node that we support', () => {
    const KNOWN = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'USER', 'ENV', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'STOPSIGNAL']
    expect(instructions.filter(([name]) => ![...KNOWN, 'ENTRYPOINT', 'CMD'].includes(name))).toEqual([])
    for (const [, image] of instructions.filter(([name]) => name === 'FROM'))
      expect(image).toMatch(/^node:22-slim( AS \w+)?$/)
  })

  it('serves as one process without a shell, and not as root', () => {
    expect(JSON.parse(argumentsOf('ENTRYPOINT')[0] ?? '')).toEqual(['node', '/app/node_modules/postern/server/cli.js'])
    expect(JSON.parse(argumentsOf('CMD')[0] ?? '')).toEqual(['start'])
    expect(argumentsOf('USER')).toEqual(['node'])
    expect(argumentsOf('STOPSIGNAL')).toEqual(['SIGTERM'])
    const isAfterUser = served.findIndex(([name]) => name === 'USER') > served.findLastIndex(([name]) => name === 'RUN')
    expect(isAfterUser).toBe(true)
  })

  it('keeps its data in a volume that only its user can read', () => {
    expect(argumentsOf('VOLUME')).toEqual(['/data'])
    expect(argumentsOf('ENV')[0]).toContain('DATA_DIR=/data')
    expect(argumentsOf('RUN')[0]).toContain('install -d -o node -g node -m 0700 /data')
  })

  it('asks its own health, at the port that it serves', () => {
    expect(argumentsOf('HEALTHCHECK')[0]).toContain('/api/health')
    expect(argumentsOf('ENV')[0]).toContain(`PORT=${argumentsOf('EXPOSE')[0]}`)
  })

  it('has nothing of the working copy but sources', () => {
    for (const name of ['node_modules', '.next', 'data', 'dist', '.git']) expect(IGNORED).toContain(name)
  })
})

describe('the services', () => {
  it('are open to this machine alone, and have no password of their own', () => {
    expect(COMPOSE.match(/"[\d.:]+:3000"/g)).toEqual(['"127.0.0.1:3000:3000"'])
    expect(COMPOSE).toContain('${POSTGRES_PASSWORD:?')
    expect(COMPOSE).toContain('${OPERATOR_TOKEN:?')
  })

  it('run with a read-only root, without capabilities, after a healthy database', () => {
    for (const line of ['read_only: true', '- ALL', 'no-new-privileges:true', 'condition: service_healthy'])
      expect(COMPOSE).toContain(line)
  })

  it('are written without tabs, in steps of two spaces', () => {
    const odd = COMPOSE.split('\n').filter(
      (line) => line.includes('\t') || (/^ */.exec(line)?.[0].length ?? 0) % 2 === 1,
    )
    expect(odd).toEqual([])
  })
})
