import type { ModelAddress } from '../bot/mapping.ts'
import { shown } from './shown.ts'

type Settings = Readonly<
  Partial<Record<'AZURE_OPENAI_ENDPOINT' | 'AZURE_OPENAI_DEPLOYMENT' | 'AZURE_OPENAI_API_KEY', string | undefined>>
>

/** A language model for questions that nobody understands: all three settings or none. Undefined: none, as usual. */
export function readModel(env: Settings, faults: string[]): ModelAddress | undefined {
  const names = ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_DEPLOYMENT', 'AZURE_OPENAI_API_KEY'] as const
  const missing = names.filter((name) => env[name] === undefined)
  if (missing.length === names.length) return undefined
  if (missing.length > 0) {
    const given = names.filter((name) => env[name] !== undefined)
    faults.push(
      `${given.join(' and ')} can't stand alone. Set ${missing.join(' and ')} as well, or leave all three empty.`,
    )
  }
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: deployment, AZURE_OPENAI_API_KEY: key } = env
  if (endpoint !== undefined && !isHttps(endpoint))
    faults.push(
      `AZURE_OPENAI_ENDPOINT is ${shown(endpoint)}. It must be an address like https://name.openai.azure.com.`,
    )
  return endpoint === undefined || deployment === undefined || key === undefined
    ? undefined
    : { endpoint, deployment, key }
}

const isHttps = (text: string) => URL.canParse(text) && new URL(text).protocol === 'https:'
