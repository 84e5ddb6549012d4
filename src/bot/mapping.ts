import type { Agent } from 'node:https'
import {
  GPTTokenizer,
  type Memory,
  MemoryFork,
  type Message,
  OpenAIModel,
  Prompt,
  type PromptFunctions,
  PromptManager,
  PromptSectionBase,
  type PromptTemplate,
  type RenderedPromptSection,
  type Tokenizer,
  TurnState,
} from '@microsoft/teams-ai'
import type { TurnContext } from 'botbuilder'
import { z } from 'zod'
import type { IsoDate } from '../calendar/dates.ts'
import type { Log } from '../log.ts'
import { type Mapped, mappedSchema } from '../programme/questions/mapped.ts'

/** A model of the operator's own in Azure OpenAI. `agent`: how it is reached; left out, as usual. */
export type ModelAddress = {
  readonly endpoint: string
  readonly deployment: string
  readonly key: string
  readonly agent?: Agent
}

/**
 * So long a question waits for the model; then it is not understood, as without one. A turn has 4.5 s in all, with the reads
 * before it and the answer after it.
 */
const answerWithinMs = 2_500
const apiVersion = '2024-10-21'
const [mostInput, mostOutput] = [4_000, 300]
/** What can be asked is a sentence or two. */
const longestSentence = 300

/**
 * Which question a sentence asks, by a language model; undefined where it can't tell, or does not answer. The sentence and
 * the day are all that is sent. What comes back is read as one of the questions that there are, or not at all.
 */
export type Mapping = (context: TurnContext, sentence: string, today: IsoDate) => Promise<Mapped | undefined>

export function createMapping({ endpoint, deployment, key, agent }: ModelAddress, log: Log): Mapping {
  const model = new OpenAIModel({
    azureApiKey: key,
    azureDefaultDeployment: deployment,
    azureEndpoint: endpoint,
    azureApiVersion: apiVersion,
    useSystemMessages: true,
    responseFormat: { type: 'json_object' },
    clientOptions: { timeout: answerWithinMs, maxRetries: 0, ...(agent ? { httpAgent: agent } : {}) },
  })
  const tokenizer = new GPTTokenizer()
  const functions = new PromptManager({ promptsFolder: '' })
  return async (context, sentence, today) => {
    const memory = new MemoryFork(new TurnState())
    memory.setValue('temp.streamer', undefined)
    const template = templateFor(sentence.slice(0, longestSentence), today)
    const asked = model.completePrompt(context, memory, functions, tokenizer, template)
    const { status, message, error } = await inTime(asked)
    if (status !== 'success') {
      log.warn({ code: 'model-failed', status, cause: error }, 'the language model did not answer')
      return undefined
    }
    const mapped = read(message?.content)
    if (!mapped) log.info({ code: 'model-unsure' }, 'the language model gave no question that there is')
    return mapped
  }
}

/** The client's own limit is for the beginning of an answer: one that begins and never ends would hold the turn. */
async function inTime(asked: ReturnType<OpenAIModel['completePrompt']>): Promise<Awaited<typeof asked>> {
  const late = Promise.withResolvers<Awaited<typeof asked>>()
  const timer = setTimeout(late.resolve, answerWithinMs, { status: 'error', error: new Error('it took too long') })
  try {
    return await Promise.race([asked, late.promise])
  } finally {
    clearTimeout(timer)
    asked.catch(() => {})
  }
}

function read(content: string | undefined): Mapped | undefined {
  try {
    return mappedSchema.safeParse(JSON.parse(content ?? '')).data
  } catch {
    return undefined
  }
}

/** Said as it is: in the library's own sections, braces in what people write would be read as its template language. */
class Said extends PromptSectionBase {
  readonly #message: Message<string>
  constructor(role: 'system' | 'user', content: string) {
    super()
    this.#message = { role, content }
  }
  override renderAsMessages(
    _context: TurnContext,
    _memory: Memory,
    _functions: PromptFunctions,
    tokenizer: Tokenizer,
    most: number,
  ): Promise<RenderedPromptSection<Message<string>[]>> {
    const length = tokenizer.encode(this.#message.content ?? '').length
    return Promise.resolve(this.returnMessages([this.#message], length, tokenizer, most))
  }
}

const templateFor = (sentence: string, today: IsoDate): PromptTemplate => ({
  name: 'mapping',
  prompt: new Prompt([new Said('system', instructions(today)), new Said('user', sentence)]),
  config: {
    schema: 1.1,
    type: 'completion',
    completion: {
      frequency_penalty: 0,
      include_history: false,
      include_input: false,
      include_images: false,
      max_input_tokens: mostInput,
      max_tokens: mostOutput,
      presence_penalty: 0,
      temperature: 0,
      top_p: 1,
    },
  },
})

const schema = JSON.stringify(z.toJSONSchema(mappedSchema))

const instructions = (today: IsoDate) =>
  [
    'A coordinator follows up development projects in Norwegian municipalities, and asks about them in Norwegian or English.',
    'Map the sentence to one of the questions in this JSON Schema, and answer with that JSON alone.',
    'Never answer the question, and never invent a part of it that is not said.',
    'Leave municipality, county, project and cohort out of "of"; copy the words that name them into "about", as they are written.',
    `Today is ${today}. Periods and days are dates.`,
    'If the sentence asks for none of these, answer {}.',
    schema,
  ].join('\n')
