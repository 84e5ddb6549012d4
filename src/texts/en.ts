import type { Texts } from './nb.ts'

export const en: Texts = {
  and: 'and',
  greeting: {
    title: 'Hello, I am Saman',
    group:
      'I help you write the project plan, a little at a time. On the way I tell you what the plan lacks, and why it matters.',
    personal:
      'I help project groups write their plan, a little at a time. Add me to the channel where the group works, or try me here first.',
    button: 'Start the plan',
    back: (name) => `The plan for ${name} is here, as you left it.`,
    backButton: 'Open the plan',
  },
  board: {
    title: 'The project plan',
    progress: (complete, total) => `${complete} of ${total} parts are in place`,
    states: {
      empty: 'Not started',
      lacking: (count) => (count === 1 ? 'One thing missing' : `${count} things missing`),
      complete: 'In place',
    },
    period: (from, to) => `${from} – ${to}`,
    cohort: 'cohort',
    owner: 'Project owner',
    leader: 'Project leader',
    nobody: 'not chosen',
    setupLacks: (fields) => `The set-up is not finished. It lacks ${fields}.`,
    allThere: 'All ten parts are in place. Read the plan through together before you send it off.',
  },
  element: {
    complete: 'The plan lacks nothing here.',
    lacks: 'This is missing',
    written: 'What you have written',
    empty: 'not written yet',
    more: (count) =>
      count === 1
        ? 'And one more. It is on the card of this part.'
        : `And ${count} more. They are on the card of this part.`,
    pages: (from, to, total) => `Showing ${from}–${to} of ${total}`,
    goneReference: 'something that was removed',
  },
  assessment: {
    title: 'Assessment',
    summary: (met, total) => `${met} of ${total} criteria are largely met.`,
    explain: 'This is how a reviewer would read the plan today.',
    verdicts: { largelyMet: 'Largely met', toImprove: 'Room for improvement' },
    lookedAt: (what) => `I looked at ${what}.`,
    lookedAtText: 'I looked at what you have written.',
    lookedAtNothing: 'There is nothing to look at here yet.',
    more: (count) => (count === 1 ? 'And one thing more.' : `And ${count} things more.`),
    rule: (rule, source) => `How it should be: ${rule} Source: ${source}.`,
    sources: {
      review: 'the review of Saman om ein betre kommune',
      programme: 'the programme’s terms',
      method: 'common project method in the public sector',
    },
    override: {
      give: 'Give your own verdict',
      change: 'Change your verdict',
      takeBack: 'Take the verdict back',
      given: (who, when, reason) => `${who} gave this verdict on ${when}: ${reason}`,
      rules: (verdict) => `The rules say: ${verdict}.`,
      was: (who, verdict, when) => `${who} judged this as “${verdict}” on ${when}.`,
      because: (reason) => `Reason: ${reason}`,
      lapsed: (when) => `The plan was changed on ${when}, so that no longer holds. The rules count now.`,
      short: 'Judged by a coordinator.',
    },
    toAssessment: 'To the assessment',
    left: (name, reason) => `“${name}” is left as it is: ${reason}`,
    leftText: (reason) => `The text is left as it is: ${reason}`,
  },
  economics: {
    title: 'The economics of full-time culture',
    saves: (kroner) => `You save about ${kroner} kroner a year`,
    dearer: (kroner) => `This costs about ${kroner} kroner more a year than now`,
    even: 'This breaks even: you neither save nor lose by it in a year',
    missing: (count) =>
      count === 1 ? 'One number to go before there is a sum' : `${count} numbers to go before there is a sum`,
    firstYear: {
      saves: (kroner) => `In the first year, once the training is paid for, you save about ${kroner} kroner.`,
      dearer: (kroner) =>
        `In the first year, with the training to pay for, it costs about ${kroner} kroner more than now.`,
      even: 'In the first year, with the training to pay for, it breaks even.',
      same: 'The training costs nothing, so the first year is like the others.',
    },
    why: 'Larger positions cost something and save something. With all nine numbers in place, I do the sum. Empty is not zero: I ask for what is missing, and never guess.',
    worked: 'How it is worked out',
    soFar: 'Ready so far',
    lines: { temps: 'Temps', overtime: 'Overtime', sickLeave: 'Sick leave', training: 'Training' },
    sum: 'Sum for a year',
    hours: (hours, one) => `${hours}\u00a0${one ? 'hour' : 'hours'}`,
    days: (days, one) => `${days}\u00a0${one ? 'day' : 'days'} fewer`,
    kroner: (kroner) => `${kroner}\u00a0kr`,
    rises: 'There will be more hours here than now, and that costs.',
    once: (kroner) => `${kroner}, in the first year only`,
    assumes: 'What this rests on',
    assumptions: [
      'Hours and days are for one whole year, and every number is your own.',
      'An hour or a day costs the same each year. Pay rises are left out.',
      'Pay to permanent staff who take over the hours is not subtracted. To include it, enter only what a temp hour costs beyond theirs.',
      'Temp hours that go because sick leave falls should count only once: as hours or as sick days.',
    ],
    written: 'What you have written about it',
    write: {
      hours: 'Enter the hours',
      costs: 'Enter the costs',
      sickLeave: 'Enter the sick leave',
      assessment: 'Write the assessment',
    },
    change: {
      hours: 'Change the hours',
      costs: 'Change the costs',
      sickLeave: 'Change the sick leave',
      assessment: 'Change the assessment',
    },
    begin: 'Work out the economics',
    show: 'Show the calculation',
  },
  chain: {
    title: 'The chain',
    explain: 'From what you do to what you want to achieve. Press a line to change it.',
    begin:
      'The chain shows what is meant to lead to what: measure → driver goal → result goal → effect. It grows as you write the plan.',
    links: { effect: 'effect', resultGoal: 'result goal', driverGoal: 'driver goal', measure: 'measure' },
    reach: (whole, total) =>
      whole === total
        ? total === 1
          ? 'The measure leads all the way to an effect.'
          : 'Every measure leads all the way to an effect.'
        : whole === 0
          ? total === 1
            ? 'The measure does not lead to an effect yet.'
            : 'None of the measures leads to an effect yet.'
          : `${whole} of ${total} measures ${whole === 1 ? 'leads' : 'lead'} all the way to an effect.`,
    complete: 'Every link is in place, from measure to effect.',
    noEffect: 'No effect chosen',
    notes: {
      indicator: (name) => `Measured by ${name}`,
      noIndicator: 'Has no indicator',
      unserved: 'Nothing serves this yet',
      noMeasure: 'No measure serves this yet',
      unled: 'No result goal leads here yet',
      under: (names) => `Measures below it: ${names}`,
    },
    missing: 'Missing links',
    groups: {
      gone: 'Points at something that was removed',
      empty: 'Not begun yet',
      goalWithoutEffect: 'Result goals without an effect',
      effectsUnled: 'Effects that no result goal leads to',
      goalWithoutIndicator: 'Result goals without an indicator',
      driverServesNothing: 'Driver goals without a result goal',
      measureServesNothing: 'Measures that serve no goal',
      goalUnserved: 'Result goals that nothing serves',
      driverUnserved: 'Driver goals that no measure serves',
    },
    gone: {
      goal: (name) => `“${name}” points at a goal that was removed.`,
      resultGoal: (name) => `“${name}” points at a result goal that was removed.`,
      indicator: (name) => `“${name}” points at an indicator that was removed.`,
      measure: (name) => `“${name}” points at a measure that was removed.`,
    },
    empty: {
      effect: 'No effects chosen.',
      resultGoal: 'No result goals.',
      driverGoal: 'No driver goals.',
      measure: 'No measures.',
    },
    choose: {
      goal: 'Choose goal',
      resultGoal: 'Choose result goal',
      indicator: 'Choose indicator',
      measure: 'Choose measure',
      effect: 'Choose effect',
    },
    unlink: 'Remove the link',
    open: 'See the chain',
    repair: 'See what pointed here',
  },
  buttons: {
    save: 'Save',
    continue: 'Continue',
    toPlan: 'To the plan',
    example: 'Show a good example',
    begin: 'Begin',
    change: 'Change',
    remove: 'Remove',
    fix: 'Fix now',
    leave: 'Go on',
    asItIs: 'Leave the text',
    skip: 'Skip',
    nextStep: 'Next step',
    toElement: (name) => `To ${name.toLowerCase()}`,
    nextElement: 'Next part',
    help: 'Show what I can do',
    setup: 'Change the set-up',
    finishSetup: 'Finish the set-up',
    previous: 'Previous',
    next: 'Next',
  },
  form: {
    step: (step, steps) => `Step ${step} of ${steps}`,
    choose: 'Choose',
    none: 'None chosen',
    newTitle: 'Or write the name of a new one',
    required: 'Fill in this field.',
    date: 'Choose a date.',
    noMembers: 'The member list could not be fetched just now. You can save without, and choose later.',
    nothingToChoose: 'There is nothing to choose here yet.',
    chosen: 'What you chose',
    stays: 'What you asked for is at the bottom. The form stays here as it is.',
    searchMunicipality: 'Search for the municipality',
  },
  receipt: {
    removed: (what, title) => `${what} removed: ${title}`,
    empty: 'emptied',
  },
  after: {
    heading: 'This is still missing:',
  },
  remove: {
    title: (title) => `Remove “${title}”?`,
    linked: (count) =>
      count === 1
        ? 'One other part of the plan points here and will be left without.'
        : `${count} other parts of the plan point here and will be left without.`,
    kept: 'The text stays in the history.',
    changed: (name, when) => `${name} changed this ${when}, after you opened the card. This is how it stands:`,
    button: 'Remove from the plan',
    keep: 'Keep it',
  },
  conflict: {
    title: 'Somebody else changed this while you were writing',
    explain: (name, when) =>
      `${name} saved their version ${when}. Your text is in the fields below. Choose which one counts; the other stays in the history.`,
    theirs: 'What it says now',
    mine: 'What you wrote',
    keepTheirs: 'Keep what it says',
    useMine: 'Save our version',
  },
  gone: {
    explain:
      'Somebody else removed this while you were writing. Your text is still here. Save it as new, or go to the plan.',
    saveAsNew: 'Save as new',
  },
  limit: (most) =>
    `The list is full: it holds ${most}. Nothing is lost. Remove something you do not need, and save again.`,
  restart: {
    title: (name) => `The plan for ${name} is here`,
    explain:
      'There is room for one plan here. You can go on with it, change the set-up, or start again. If you start again, the old plan is no longer shown here.',
    continue: 'Go on with the plan',
    setup: 'Change the set-up',
    again: 'Start again',
    sure: 'Are you sure you want to start again?',
    sureExplain: (count) =>
      `The plan has ${count} answers. They will no longer be shown here, but they are not deleted: whoever runs Saman can bring them back.`,
    yes: 'Yes, start again',
    no: 'No, keep the plan',
  },
  language: {
    title: 'Which language shall the plan have?',
    explain: 'This is about what I write. What you have written stays as it is.',
    names: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  },
  history: {
    title: 'Latest changes',
    none: 'Nothing has been changed yet.',
    begun: 'started the plan',
    added: (what) => `added ${what}`,
    changed: (what) => `changed ${what}`,
    removed: (what) => `removed ${what}`,
    setAside: (what) => `kept what was there in ${what}. Set aside`,
    was: 'before',
    now: 'now',
    nothing: 'empty',
  },
  help: {
    title: 'What I can do',
    explain: 'Type one of the words, or press the button. In a channel, begin with @Saman.',
    unknown: (said) => `I did not understand “${said}”. Did you mean one of these?`,
    unknownPlain: 'I did not understand that. This is the nearest I can do:',
    elements: 'Or the name of a part of the plan, such as “milestones” or “risk”.',
  },
  examples: {
    title: 'Good examples',
    explain: 'Which part of the plan would you like an example of?',
    source: (source) => `Source: ${source}.`,
  },
  commands: {
    start: { words: ['start', 'begin', 'get started', 'new plan'], title: 'start', does: 'Gets the plan going' },
    plan: {
      words: ['plan', 'the plan', 'overview', 'board', 'project plan'],
      title: 'plan',
      does: 'Shows the whole plan and what it lacks',
    },
    assess: {
      words: ['assess', 'assessment', 'assess the plan', 'what is missing', 'what is lacking'],
      title: 'assess',
      does: 'Judges the plan by the ten criteria',
    },
    economics: {
      words: ['economics', 'economy', 'economic assessment', 'calculation', 'the calculation'],
      title: 'economics',
      does: 'Works out what full-time culture saves and costs',
    },
    chain: {
      words: ['chain', 'the chain', 'show the chain', 'common thread'],
      title: 'chain',
      does: 'Shows what leads to what, from measure to effect',
    },
    continue: {
      words: ['continue', 'next', 'go on'],
      title: 'continue',
      does: 'Goes to the first thing that is missing',
    },
    examples: {
      words: ['example', 'examples', 'show example', 'good example'],
      title: 'example',
      does: 'Shows good examples',
    },
    history: { words: ['history', 'changes', 'log'], title: 'history', does: 'Shows the latest changes' },
    setup: {
      words: ['set-up', 'setup', 'set up', 'change the set-up', 'finish the set-up'],
      title: 'set-up',
      does: 'Changes name, period, owner and leader',
    },
    languages: { words: ['language', 'change language'], title: 'language', does: 'Changes the language' },
    help: { words: ['help', 'what can you do', 'hi', 'hello', 'help me'], title: 'help', does: 'Shows what I can do' },
  },
  faults: {
    required: () => 'Write something here before you save.',
    tooLong: ({ max, length }) =>
      `The text is ${length} characters. There is room for ${max} here. Everything you wrote is still in the field.`,
    controlCharacters: () =>
      'The text had hidden characters, often from copying. I have taken them out. Look it over, and save again.',
    notWords: () => 'Put it in words, so that everybody understands what you mean.',
    nationalId: () =>
      'There is a national identity number here. Take it out before you save: many people read the plan, and the number does not belong in it.',
    notANumber: ({ text }) => `“${text}” is not a number. Write only the number, for example 8.1.`,
    ambiguousNumber: ({ text }) =>
      `“${text}” can be read in two ways. Write 1 234 for thousands, or 1.234 for decimals.`,
    belowLeast: ({ least }) => `The number cannot be below ${least}. Write it without a minus.`,
    notADate: ({ text }) => `“${text}” is not a date in the calendar. Write it as 1.12.2026.`,
    notAnOption: () => 'Choose one of the alternatives in the list.',
    notAMember: () => 'This person is not in the conversation. Choose somebody who is.',
    goneEntry: () => 'What you chose has been removed from the plan in the meantime. Choose something else.',
    wrongOrder: ({ first, from, second, to }) =>
      `“${second}” is ${to}. That is before “${first}”, ${from}. Correct one of them.`,
  },
  trouble: {
    notSaved: 'This was not saved. Your text is still on the card. Try again in a little while.',
    notDone: 'That did not work just now. Nothing is changed. Try again in a while.',
    notRead: 'I cannot fetch the plan just now. Nothing was changed. Try again in a little while.',
    card: 'I do not understand this card. Nothing was changed. Type “plan” to get a new one.',
    oldCard: 'This card belongs to an earlier plan. Nothing was changed. Type “plan” to get the one that counts now.',
    noPlan: 'There is no plan here yet. Type “start”, and we begin.',
    coordinatorOnly: 'Only the programme’s coordinators can do this. Nothing is changed.',
    notMember: 'Only those who are in this conversation can see and change the plan. Ask one of them to add you.',
    tenant: 'Saman is not open to your organisation yet. Ask whoever runs Saman. Nothing was stored.',
    failed: 'Something went wrong on my side. What you had saved is safe. Try again, or type “plan”.',
  },
}
