import { botName, teamName } from './people.ts'

/** What to do first. In the playground only a message that mentions the bot reaches it, save in the personal chat. */
export const welcome = ({ url, dataDir, took }: { url: string; dataDir: string; took: string }): string => `
${botName} is running (${took}).

  1. Open    ${url}
  2. Choose  the channel General (${teamName})
  3. Type    @, click ${botName} in the list that opens, type start, click Post

In the channels and the group chat ${botName} hears only what mentions it; in Personal Chat it hears everything.
What you write is kept in ${dataDir}. Ctrl-C stops everything.

`
