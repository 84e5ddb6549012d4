import type { PerLanguage } from '../plan/language.ts'

/** What coordinators say to groups and leaders, and what they are told of it. */

const counted = (count: number, one: string, more: string) => (count === 1 ? one : `${count} ${more}`)

const nb = {
  gone: 'Dette prosjektet finner jeg ikke i programmet. Ingenting er gjort.',
  /** Of a project in which nobody has written to Saman since it came to be. */
  noConversation: {
    project: (name: string) => `Jeg har ingen samtale med ${name} ennå, så ingenting kan sendes dit.`,
    groups: (count: number, names: string, more: number) =>
      more === 0
        ? `Med ${counted(count, 'én gruppe', 'grupper')} har jeg ingen samtale ennå: ${names}. Dit går det ingen påminnelse.`
        : `Med ${count} grupper har jeg ingen samtale ennå: ${names} og ${counted(more, 'én til', 'til')}. Dit går det ingen påminnelse.`,
    how: 'Når noen har skrevet til meg der planen ligger, kan jeg skrive dit.',
  },
  more: (count: number) => `Og ${count === 1 ? 'én' : count} ting til.`,
  groups: (count: number) => counted(count, 'én gruppe', 'grupper'),
  /** What was said to a project, as its programme's workbook tells it. */
  delivered: {
    asked: (what: string | undefined) =>
      what === undefined ? 'Koordinatorens påminnelse' : `Koordinatorens påminnelse om ${what}`,
    question: 'Koordinatorens spørsmål',
    look: 'Koordinatorens kort til prosjektlederen',
  },
  missing: {
    readings: (month: string) => `tallene for ${month}`,
    criterion: (name: string) => `«${name}»`,
    overdue: 'forfalte milepæler',
    redRisks: 'røde risikoer',
    untreatedRisks: 'røde risikoer uten tiltak',
  },
  remind: {
    title: (groups: string, what: string) => `Minne ${groups} om ${what}?`,
    to: (names: string, more: number) =>
      more === 0 ? `Går til: ${names}.` : `Går til: ${names} og ${counted(more, 'én til', 'til')}.`,
    outOfReach: (names: string, more: number) =>
      more === 0
        ? `Disse når jeg ikke nå: ${names}. De må få beskjed på en annen måte.`
        : `Disse når jeg ikke nå: ${names} og ${counted(more, 'én til', 'til')}. De må få beskjed på en annen måte.`,
    already: (names: string, more: number) =>
      more === 0
        ? `Disse er alt minnet om dette i dag og får ingen ny: ${names}.`
        : `Disse er alt minnet om dette i dag og får ingen ny: ${names} og ${counted(more, 'én til', 'til')}.`,
    coming: (names: string, more: number) =>
      more === 0
        ? `Disse har alt en slik påminnelse i vente og får bare den: ${names}.`
        : `Disse har alt en slik påminnelse i vente og får bare den: ${names} og ${counted(more, 'én til', 'til')}.`,
    resting: (count: number) =>
      counted(count, 'Ett prosjekt hviler og får ingen påminnelse.', 'prosjekter hviler og får ingen påminnelse.'),
    ended: (count: number) =>
      counted(
        count,
        'Ett prosjekt er avsluttet og får ingen påminnelse.',
        'prosjekter er avsluttet og får ingen påminnelse.',
      ),
    words: (lead: string) => `Gruppa får et kort der det står: «${lead}»`,
    below: 'Under står hva som mangler hos akkurat dem, med en knapp dit.',
    now: 'Den går ut med en gang.',
    later: (when: string) => `Den går ut ${when}, for utenom arbeidstid skriver jeg ikke til grupper.`,
    send: (groups: string) => `Minn ${groups}`,
    dont: 'La være',
    none: (what: string) => `Ingen grupper trenger en påminnelse om ${what} nå.`,
    nobody: (what: string) => `Det er ingen å sende en påminnelse om ${what} til nå.`,
    noneLeft: 'Nå er det ingen igjen å minne. Ingenting er sendt.',
    sent: (groups: string) => `Påminnelsen går ut til ${groups} nå.`,
    sentLater: (groups: string, when: string) => `Påminnelsen går ut til ${groups} ${when}.`,
    changed: (before: number) => `Da du så på kortet, gjaldt det ${before}. Noe er endret siden.`,
    report: 'Jeg sier fra her når den er framme.',
  },
  at: (date: string, hour: string, minute: string) => `${date} kl. ${hour}.${minute}`,
  result: {
    title: (what: string) => `Påminnelsen om ${what}`,
    sent: (sent: number, groups: number) =>
      sent === groups
        ? groups === 1
          ? 'Den er framme hos gruppa.'
          : `Den er framme hos alle ${groups} gruppene.`
        : `Den er framme hos ${sent} av ${groups} grupper.`,
    none: 'Den kom ikke fram til noen.',
    noneYet: 'Den er ikke framme hos noen ennå.',
    needless: (count: number) => counted(count, 'Én trengte den ikke lenger.', 'trengte den ikke lenger.'),
    resting: (count: number) => counted(count, 'Én hviler eller er avsluttet.', 'hviler eller er avsluttet.'),
    gone: (count: number) => counted(count, 'Én er ikke lenger med i programmet.', 'er ikke lenger med i programmet.'),
    noConversation: (count: number) =>
      counted(count, 'Én har jeg ingen samtale med ennå.', 'har jeg ingen samtale med ennå.'),
    already: (count: number) => counted(count, 'Én hadde alt fått den samme i dag.', 'hadde alt fått den samme i dag.'),
    unreachable: (names: string, more: number) =>
      more === 0 ? `Jeg nådde ikke ${names}.` : `Jeg nådde ikke ${names} og ${counted(more, 'én til', 'til')}.`,
    failed: (count: number) => `Hos ${count === 1 ? 'én' : count} gikk noe galt. Den som drifter Saman, ser hva.`,
    waiting: (count: number) => counted(count, 'Én venter fortsatt.', 'venter fortsatt.'),
    see: 'Se hvem det mangler hos nå',
  },
  group: {
    title: (who: string) => `Påminnelse fra ${who}`,
    coordinates: (who: string, programme: string) => `${who} koordinerer ${programme}.`,
    readings: (month: string) => `Tallene for ${month} er ikke kommet.`,
    criterion: (name: string) => `${name} har forbedringspotensial.`,
    overdue: 'Milepæler har passert datoen sin.',
    redRisks: 'Planen har røde risikoer.',
    untreatedRisks: 'Planen har røde risikoer uten tiltak.',
  },
  ask: {
    title: 'Hva vil du spørre gruppa om?',
    intro: 'Spørsmålet kommer i samtalen deres, med navnet ditt. Alle i gruppa kan svare, og svaret kommer hit.',
    text: 'Spørsmålet',
    send: 'Send spørsmålet',
    cancel: 'Til prosjektet',
    notSent: 'Dette ble ikke sendt. Teksten din står fortsatt i kortet. Prøv igjen om litt.',
    tooMany: (most: number) =>
      `Programmet har alt stilt gruppa ${most} spørsmål i dag. Det er nok for én dag. Teksten din står fortsatt i kortet. Send den i morgen.`,
    sent: (project: string) => `Spørsmålet går til ${project} nå. Svaret kommer hit.`,
    sentLater: (project: string, when: string) => `Spørsmålet går til ${project} ${when}. Svaret kommer hit.`,
    out: (project: string, why: string) => `Jeg når ikke ${project}, fordi ${why}. Spørsmålet kan ikke sendes nå.`,
  },
  question: {
    title: (who: string) => `${who} spør`,
    answered: 'Svart til nå',
    moreAnswers: (count: number) => counted(count, 'Ett svar kom før disse.', 'svar kom før disse.'),
    answer: 'Svaret deres',
    another: 'Vil dere legge til noe?',
    send: 'Send svaret',
    nothing: 'Skriv et svar først. Ingenting er sendt.',
    sent: (who: string) => `Svaret går til ${who}.`,
    notArrived: 'kom ikke fram',
    lost: (lost: number, total: number, who: string) =>
      lost === total && total === 1
        ? `Svaret kom ikke fram til ${who}. Gi beskjed på en annen måte.`
        : `${lost === 1 ? 'Ett' : lost} av ${total} svar kom ikke fram til ${who}. Gi beskjed på en annen måte.`,
    notSent: 'Svaret ble ikke sendt. Teksten deres står fortsatt i kortet. Prøv igjen om litt.',
    left: 'Prosjektet er ikke lenger med i programmet spørsmålet kom fra. Svaret er ikke sendt.',
    notCoordinating: (who: string) => `${who} koordinerer ikke lenger programmet. Svaret er ikke sendt.`,
    unknown: 'Dette spørsmålet kjenner jeg ikke i denne samtalen. Ingenting er sendt.',
  },
  answer: {
    title: (project: string) => `Svar fra ${project}`,
    asked: (question: string) => `Du spurte: ${question}`,
    open: 'Vis prosjektet',
    again: 'Spør om mer',
  },
  leader: {
    title: (leader: string, project: string) => `Be ${leader} se på ${project}?`,
    gets: (leader: string) => `${leader} får et kort i personlig chat, med navnet ditt øverst. Der står dette:`,
    nothing: 'Ingenting er forfalt eller ubesvart der nå, og ingen punkter har forbedringspotensial.',
    now: 'Kortet går ut med en gang.',
    later: (when: string) => `Kortet går ut ${when}, for utenom arbeidstid skriver jeg ikke til ledere.`,
    send: (leader: string) => `Be ${leader} om det`,
    dont: 'La være',
    noLeader: (project: string) => `Planen for ${project} sier ikke hvem som leder prosjektet. Spør heller gruppa.`,
    notFound: (leader: string, project: string) =>
      `Planen for ${project} navngir ${leader} som leder, men ikke slik at jeg finner personen i Teams. Spør heller gruppa.`,
    out: (leader: string, why: string) => `Jeg når ikke ${leader} i personlig chat, fordi ${why}. Spør heller gruppa.`,
    askGroup: 'Spør gruppa',
    sent: (leader: string) => `Kortet går til ${leader} nå. Kommer det ikke fram, sier jeg fra her.`,
    sentLater: (leader: string, when: string) =>
      `Kortet går til ${leader} ${when}. Kommer det ikke fram, sier jeg fra her.`,
    already: (leader: string) =>
      `Noen har alt bedt ${leader} se på prosjektet i dag. Én gang om dagen er nok. Ingenting er sendt.`,
    changed: (leader: string) => `${leader} leder prosjektet nå. Se på kortet igjen før du sender.`,
  },
  look: {
    title: (who: string, project: string) => `${who} ber deg se på ${project}`,
    toImprove: (names: string) => `**Forbedringspotensial:** ${names}`,
    own: 'Vis alt som venter på deg',
  },
  notArrived: {
    question: (project: string) => `Spørsmålet til ${project} kom ikke fram`,
    look: (person: string, project: string) => `Kortet til ${person} om ${project} kom ikke fram`,
    group: (why: string) => `Jeg når ikke gruppa, fordi ${why}.`,
    person: (why: string) => `Jeg når ikke personen i personlig chat, fordi ${why}.`,
    failed: 'Noe gikk galt på veien. Den som drifter Saman, ser hva. Prøv igjen om litt.',
    outOfProgramme: 'Prosjektet er ikke lenger med i programmet, eller planen er begynt på nytt.',
    noConversation: 'Jeg har ingen samtale med gruppa ennå.',
    otherLeader: 'Prosjektet har fått ny leder.',
  },
  weekly: {
    title: (programme: string, week: number) => `${programme}, uke ${week}`,
    nothing: (since: string) => `Ingenting er nytt siden ${since}.`,
    since: (since: string) => `Nytt siden ${since}`,
    empty: 'Ingen prosjekter er med i programmet ennå.',
    projects: (count: number) => counted(count, 'Ett prosjekt', 'prosjekter'),
    active: (count: number) => `${count} i gang`,
    paused: (count: number) => `${count} hviler`,
    ended: (count: number) => `${count} avsluttet`,
    met: (met: number, judged: number) => `${met} av ${judged} punkter er stort sett ivaretatt`,
    overdue: (count: number) => counted(count, 'Én forfalt milepæl', 'forfalte milepæler'),
    red: (count: number) => counted(count, 'Én rød risiko', 'røde risikoer'),
    figures: (month: string, given: number, asked: number) => `${given} av ${asked} tall for ${month} er kommet`,
    left: (count: number) => counted(count, 'Ett prosjekt mangler tall.', 'prosjekter mangler tall.'),
    change: (change: string) => `${change} siden sist`,
    same: 'som sist',
    news: {
      joined: 'Nye prosjekter',
      milestoneDone: 'Milepæler nådd',
      milestoneOverdue: 'Milepæler forfalt',
      redRisk: 'Nye røde risikoer',
      redRiskGone: 'Ikke lenger røde',
      better: 'Bedre vurdert',
      worse: 'Svakere vurdert',
      reading: 'Nye tall fra',
      paused: 'Hviler nå',
      resumed: 'I gang igjen',
    },
    more: (count: number) => counted(count, 'én til', 'til'),
    status: 'Vis status',
    seeNews: 'Vis alt som er nytt',
    seeLeft: 'Vis hvem som mangler tall',
    seeOverdue: 'Vis forfalte milepæler',
    start: 'Få et sammendrag hver uke',
    startDoes: 'Mandag kl. 08.00 her i chatten: hva som er nytt, og hvordan det står til',
    stop: 'Slutt med ukentlig sammendrag',
    stopDoes: 'Du får det nå mandag kl. 08.00',
    started: (date: string) =>
      `Du får et sammendrag av programmet hver mandag kl. 08.00. Er mandagen en helligdag, kommer det neste arbeidsdag. Det første kommer ${date}.`,
    stopped: 'Du får ikke flere ukentlige sammendrag av programmet.',
  },
  overrule: {
    title: (criterion: string) => `Din vurdering av «${criterion}»`,
    rules: (verdict: string) => `Reglene sier: ${verdict}.`,
    save: 'Lagre vurderingen',
    takeBack: 'Ta tilbake vurderingen',
    cancel: 'Til prosjektet',
  },
  toProgramme: 'Til programmet',
  toProject: 'Vis prosjektet',
  played: (people: string) => `${people} fikk beskjed i personlig chat.`,
}

const nn: typeof nb = {
  gone: 'Dette prosjektet finn eg ikkje i programmet. Ingenting er gjort.',
  noConversation: {
    project: (name) => `Eg har ingen samtale med ${name} enno, så ingenting kan sendast dit.`,
    groups: (count, names, more) =>
      more === 0
        ? `Med ${counted(count, 'éi gruppe', 'grupper')} har eg ingen samtale enno: ${names}. Dit går det inga påminning.`
        : `Med ${count} grupper har eg ingen samtale enno: ${names} og ${counted(more, 'éi til', 'til')}. Dit går det inga påminning.`,
    how: 'Når nokon har skrive til meg der planen ligg, kan eg skrive dit.',
  },
  more: (count) => `Og ${count === 1 ? 'éin' : count} ting til.`,
  groups: (count) => counted(count, 'éi gruppe', 'grupper'),
  delivered: {
    asked: (what) => (what === undefined ? 'Påminning frå koordinatoren' : `Påminning frå koordinatoren om ${what}`),
    question: 'Spørsmål frå koordinatoren',
    look: 'Kort frå koordinatoren til prosjektleiaren',
  },
  missing: {
    readings: (month) => `tala for ${month}`,
    criterion: (name) => `«${name}»`,
    overdue: 'forfalne milepålar',
    redRisks: 'raude risikoar',
    untreatedRisks: 'raude risikoar utan tiltak',
  },
  remind: {
    title: (groups, what) => `Minne ${groups} om ${what}?`,
    to: (names, more) =>
      more === 0 ? `Går til: ${names}.` : `Går til: ${names} og ${counted(more, 'éi til', 'til')}.`,
    outOfReach: (names, more) =>
      more === 0
        ? `Desse når eg ikkje no: ${names}. Dei må få vite det på ein annan måte.`
        : `Desse når eg ikkje no: ${names} og ${counted(more, 'éi til', 'til')}. Dei må få vite det på ein annan måte.`,
    already: (names, more) =>
      more === 0
        ? `Desse er alt minte om dette i dag og får inga ny: ${names}.`
        : `Desse er alt minte om dette i dag og får inga ny: ${names} og ${counted(more, 'éi til', 'til')}.`,
    coming: (names, more) =>
      more === 0
        ? `Desse har alt ei slik påminning i vente og får berre den: ${names}.`
        : `Desse har alt ei slik påminning i vente og får berre den: ${names} og ${counted(more, 'éi til', 'til')}.`,
    resting: (count) =>
      counted(count, 'Eitt prosjekt kviler og får inga påminning.', 'prosjekt kviler og får inga påminning.'),
    ended: (count) =>
      counted(count, 'Eitt prosjekt er avslutta og får inga påminning.', 'prosjekt er avslutta og får inga påminning.'),
    words: (lead) => `Gruppa får eit kort der det står: «${lead}»`,
    below: 'Under står det kva som manglar hos nett dei, med ein knapp dit.',
    now: 'Påminninga går ut med ein gong.',
    later: (when) => `Påminninga går ut ${when}, for utanom arbeidstida skriv eg ikkje til grupper.`,
    send: (groups) => `Minn ${groups}`,
    dont: 'La vere',
    none: (what) => `Ingen grupper treng ei påminning om ${what} no.`,
    nobody: (what) => `Det er ingen å sende ei påminning om ${what} til no.`,
    noneLeft: 'No er det ingen att å minne. Ingenting er sendt.',
    sent: (groups) => `Påminninga går ut til ${groups} no.`,
    sentLater: (groups, when) => `Påminninga går ut til ${groups} ${when}.`,
    changed: (before) => `Då du såg på kortet, galdt det ${before}. Noko er endra sidan.`,
    report: 'Eg seier frå her når påminninga er framme.',
  },
  at: (date, hour, minute) => `${date} kl. ${hour}.${minute}`,
  result: {
    title: (what) => `Påminninga om ${what}`,
    sent: (sent, groups) =>
      sent === groups
        ? groups === 1
          ? 'Påminninga er framme hos gruppa.'
          : `Påminninga er framme hos alle dei ${groups} gruppene.`
        : `Påminninga er framme hos ${sent} av ${groups} grupper.`,
    none: 'Påminninga kom ikkje fram til nokon.',
    noneYet: 'Påminninga er ikkje framme hos nokon enno.',
    needless: (count) => counted(count, 'Éi trong ho ikkje lenger.', 'trong ho ikkje lenger.'),
    resting: (count) => counted(count, 'Éi kviler eller er avslutta.', 'kviler eller er avslutta.'),
    gone: (count) => counted(count, 'Éi er ikkje med i programmet lenger.', 'er ikkje med i programmet lenger.'),
    noConversation: (count) => counted(count, 'Éi har eg ingen samtale med enno.', 'har eg ingen samtale med enno.'),
    already: (count) => counted(count, 'Éi hadde alt fått den same i dag.', 'hadde alt fått den same i dag.'),
    unreachable: (names, more) =>
      more === 0 ? `Eg nådde ikkje ${names}.` : `Eg nådde ikkje ${names} og ${counted(more, 'éi til', 'til')}.`,
    failed: (count) => `Hos ${count === 1 ? 'éi' : count} gjekk noko gale. Den som driftar Saman, ser kva.`,
    waiting: (count) => counted(count, 'Éi ventar enno.', 'ventar enno.'),
    see: 'Sjå kven det manglar hos no',
  },
  group: {
    title: (who) => `Påminning frå ${who}`,
    coordinates: (who, programme) => `${who} koordinerer ${programme}.`,
    readings: (month) => `Tala for ${month} har ikkje kome.`,
    criterion: (name) => `${name} har rom for forbetring.`,
    overdue: 'Milepålar har passert datoen sin.',
    redRisks: 'Planen har raude risikoar.',
    untreatedRisks: 'Planen har raude risikoar utan tiltak.',
  },
  ask: {
    title: 'Kva vil du spørje gruppa om?',
    intro: 'Spørsmålet kjem i samtalen deira, med namnet ditt. Alle i gruppa kan svare, og svaret kjem hit.',
    text: 'Spørsmålet',
    send: 'Send spørsmålet',
    cancel: 'Til prosjektet',
    notSent: 'Dette vart ikkje sendt. Teksten din står framleis i kortet. Prøv igjen om litt.',
    tooMany: (most) =>
      `Programmet har alt stilt gruppa ${most} spørsmål i dag. Det er nok for éin dag. Teksten din står framleis i kortet. Send han i morgon.`,
    sent: (project) => `Spørsmålet går til ${project} no. Svaret kjem hit.`,
    sentLater: (project, when) => `Spørsmålet går til ${project} ${when}. Svaret kjem hit.`,
    out: (project, why) => `Eg når ikkje ${project}, fordi ${why}. Spørsmålet kan ikkje sendast no.`,
  },
  question: {
    title: (who) => `${who} spør`,
    answered: 'Svart til no',
    moreAnswers: (count) => counted(count, 'Eitt svar kom før desse.', 'svar kom før desse.'),
    answer: 'Svaret dykkar',
    another: 'Vil de leggje til noko?',
    send: 'Send svaret',
    nothing: 'Skriv eit svar først. Ingenting er sendt.',
    sent: (who) => `Svaret går til ${who}.`,
    notArrived: 'kom ikkje fram',
    lost: (lost, total, who) =>
      lost === total && total === 1
        ? `Svaret kom ikkje fram til ${who}. Sei frå på ein annan måte.`
        : `${lost === 1 ? 'Eitt' : lost} av ${total} svar kom ikkje fram til ${who}. Sei frå på ein annan måte.`,
    notSent: 'Svaret vart ikkje sendt. Teksten dykkar står framleis i kortet. Prøv igjen om litt.',
    left: 'Prosjektet er ikkje lenger med i programmet som spørsmålet kom frå. Svaret er ikkje sendt.',
    notCoordinating: (who) => `${who} koordinerer ikkje programmet lenger. Svaret er ikkje sendt.`,
    unknown: 'Dette spørsmålet kjenner eg ikkje i denne samtalen. Ingenting er sendt.',
  },
  answer: {
    title: (project) => `Svar frå ${project}`,
    asked: (question) => `Du spurde: ${question}`,
    open: 'Vis prosjektet',
    again: 'Spør om meir',
  },
  leader: {
    title: (leader, project) => `Be ${leader} sjå på ${project}?`,
    gets: (leader) => `${leader} får eit kort i personleg chat, med namnet ditt øvst. Der står dette:`,
    nothing: 'Ingenting er forfalle eller utan svar der no, og ingen punkt har rom for forbetring.',
    now: 'Kortet går ut med ein gong.',
    later: (when) => `Kortet går ut ${when}, for utanom arbeidstida skriv eg ikkje til leiarar.`,
    send: (leader) => `Be ${leader} om det`,
    dont: 'La vere',
    noLeader: (project) => `Planen for ${project} seier ikkje kven som leier prosjektet. Spør heller gruppa.`,
    notFound: (leader, project) =>
      `Planen for ${project} nemner ${leader} som leiar, men ikkje slik at eg finn personen i Teams. Spør heller gruppa.`,
    out: (leader, why) => `Eg når ikkje ${leader} i personleg chat, fordi ${why}. Spør heller gruppa.`,
    askGroup: 'Spør gruppa',
    sent: (leader) => `Kortet går til ${leader} no. Kjem det ikkje fram, seier eg frå her.`,
    sentLater: (leader, when) => `Kortet går til ${leader} ${when}. Kjem det ikkje fram, seier eg frå her.`,
    already: (leader) =>
      `Nokon har alt bede ${leader} sjå på prosjektet i dag. Éin gong om dagen er nok. Ingenting er sendt.`,
    changed: (leader) => `${leader} leier prosjektet no. Sjå på kortet igjen før du sender.`,
  },
  look: {
    title: (who, project) => `${who} ber deg sjå på ${project}`,
    toImprove: (names) => `**Rom for forbetring:** ${names}`,
    own: 'Vis alt som ventar på deg',
  },
  notArrived: {
    question: (project) => `Spørsmålet til ${project} kom ikkje fram`,
    look: (person, project) => `Kortet til ${person} om ${project} kom ikkje fram`,
    group: (why) => `Eg når ikkje gruppa, fordi ${why}.`,
    person: (why) => `Eg når ikkje personen i personleg chat, fordi ${why}.`,
    failed: 'Noko gjekk gale på vegen. Den som driftar Saman, ser kva. Prøv igjen om litt.',
    outOfProgramme: 'Prosjektet er ikkje lenger med i programmet, eller planen er byrja på nytt.',
    noConversation: 'Eg har ingen samtale med gruppa enno.',
    otherLeader: 'Prosjektet har fått ny leiar.',
  },
  weekly: {
    title: (programme, week) => `${programme}, veke ${week}`,
    nothing: (since) => `Ingenting er nytt sidan ${since}.`,
    since: (since) => `Nytt sidan ${since}`,
    empty: 'Ingen prosjekt er med i programmet enno.',
    projects: (count) => counted(count, 'Eitt prosjekt', 'prosjekt'),
    active: (count) => `${count} i gang`,
    paused: (count) => `${count} kviler`,
    ended: (count) => `${count} avslutta`,
    met: (met, judged) => `${met} av ${judged} punkt er stort sett varetekne`,
    overdue: (count) => counted(count, 'Éin forfallen milepål', 'forfalne milepålar'),
    red: (count) => counted(count, 'Éin raud risiko', 'raude risikoar'),
    figures: (month, given, asked) => `${given} av ${asked} tal for ${month} har kome`,
    left: (count) => counted(count, 'Eitt prosjekt manglar tal.', 'prosjekt manglar tal.'),
    change: (change) => `${change} sidan sist`,
    same: 'som sist',
    news: {
      joined: 'Nye prosjekt',
      milestoneDone: 'Nådde milepålar',
      milestoneOverdue: 'Forfalne milepålar',
      redRisk: 'Nye raude risikoar',
      redRiskGone: 'Ikkje raude lenger',
      better: 'Betre vurdert',
      worse: 'Svakare vurdert',
      reading: 'Nye tal frå',
      paused: 'Kviler no',
      resumed: 'I gang att',
    },
    more: (count) => counted(count, 'éin til', 'til'),
    status: 'Vis status',
    seeNews: 'Vis alt som er nytt',
    seeLeft: 'Vis kven som manglar tal',
    seeOverdue: 'Vis forfalne milepålar',
    start: 'Få eit samandrag kvar veke',
    startDoes: 'Måndag kl. 08.00 her i chatten: kva som er nytt, og korleis det står til',
    stop: 'Slutt med samandrag kvar veke',
    stopDoes: 'Du får det no måndag kl. 08.00',
    started: (date) =>
      `Du får eit samandrag av programmet kvar måndag kl. 08.00. Er måndagen ein heilagdag, kjem det neste arbeidsdag. Det første kjem ${date}.`,
    stopped: 'Du får ikkje fleire samandrag av programmet kvar veke.',
  },
  overrule: {
    title: (criterion) => `Vurderinga di av «${criterion}»`,
    rules: (verdict) => `Reglane seier: ${verdict}.`,
    save: 'Lagre vurderinga',
    takeBack: 'Ta tilbake vurderinga',
    cancel: 'Til prosjektet',
  },
  toProgramme: 'Til programmet',
  toProject: 'Vis prosjektet',
  played: (people) => `${people} fekk beskjed i personleg chat.`,
}

const en: typeof nb = {
  gone: 'I can’t find this project in the programme. Nothing has been done.',
  noConversation: {
    project: (name) => `I have no conversation with ${name} yet, so nothing can be sent there.`,
    groups: (count, names, more) =>
      more === 0
        ? `I have no conversation with ${counted(count, 'one group', 'groups')} yet: ${names}. No reminder goes there.`
        : `I have no conversation with ${count} groups yet: ${names} and ${counted(more, 'one more', 'more')}. No reminder goes there.`,
    how: 'Once somebody has written to me where the plan is, I can write there.',
  },
  more: (count) => `And ${count === 1 ? 'one thing' : `${count} things`} more.`,
  groups: (count) => counted(count, 'one group', 'groups'),
  delivered: {
    asked: (what) => (what === undefined ? 'The coordinator’s reminder' : `The coordinator’s reminder about ${what}`),
    question: 'The coordinator’s question',
    look: 'The coordinator’s card to the project leader',
  },
  missing: {
    readings: (month) => `the figures for ${month}`,
    criterion: (name) => `“${name}”`,
    overdue: 'overdue milestones',
    redRisks: 'red risks',
    untreatedRisks: 'red risks without an action',
  },
  remind: {
    title: (groups, what) => `Remind ${groups} about ${what}?`,
    to: (names, more) =>
      more === 0 ? `Goes to ${names}.` : `Goes to ${names} and ${counted(more, 'one more', 'more')}.`,
    outOfReach: (names, more) =>
      more === 0
        ? `I can’t reach these now: ${names}. Let them know in another way.`
        : `I can’t reach these now: ${names} and ${counted(more, 'one more', 'more')}. Let them know in another way.`,
    already: (names, more) =>
      more === 0
        ? `These have been reminded of this today and get no second reminder: ${names}.`
        : `These have been reminded of this today and get no second reminder: ${names} and ${counted(more, 'one more', 'more')}.`,
    coming: (names, more) =>
      more === 0
        ? `Such a reminder is on its way to these already, and they get only that: ${names}.`
        : `Such a reminder is on its way to these already, and they get only that: ${names} and ${counted(more, 'one more', 'more')}.`,
    resting: (count) =>
      counted(count, 'One project is resting and gets no reminder.', 'projects are resting and get no reminder.'),
    ended: (count) =>
      counted(count, 'One project has ended and gets no reminder.', 'projects have ended and get no reminder.'),
    words: (lead) => `Each group gets a card that says: “${lead}”`,
    below: 'Below that it says what is missing in their own plan, with a button that takes them there.',
    now: 'It goes out at once.',
    later: (when) => `It goes out ${when}, because I only write to groups in working hours.`,
    send: (groups) => `Remind ${groups}`,
    dont: 'Leave it',
    none: (what) => `No group needs a reminder about ${what} now.`,
    nobody: (what) => `There is nobody to send a reminder about ${what} to now.`,
    noneLeft: 'Nobody is left to remind now. Nothing has been sent.',
    sent: (groups) => `The reminder is on its way to ${groups}.`,
    sentLater: (groups, when) => `The reminder goes to ${groups} ${when}.`,
    changed: (before) => `It was ${before} when you looked at the card. Things have changed since.`,
    report: 'I will tell you here when it has arrived.',
  },
  at: (date, hour, minute) => `on ${date} at ${hour}:${minute}`,
  result: {
    title: (what) => `The reminder about ${what}`,
    sent: (sent, groups) =>
      sent === groups
        ? groups === 1
          ? 'The group has it.'
          : `All ${groups} groups have it.`
        : `${sent} of ${groups} groups ${sent === 1 ? 'has' : 'have'} it.`,
    none: 'It did not reach anybody.',
    noneYet: 'It has not reached anybody yet.',
    needless: (count) => counted(count, 'One no longer needed it.', 'no longer needed it.'),
    resting: (count) => counted(count, 'One is resting or has ended.', 'are resting or have ended.'),
    gone: (count) => counted(count, 'One has left the programme.', 'have left the programme.'),
    noConversation: (count) => `I have no conversation with ${count === 1 ? 'one' : count} of them yet.`,
    already: (count) => counted(count, 'One had the same earlier today.', 'had the same earlier today.'),
    unreachable: (names, more) =>
      more === 0
        ? `I could not reach ${names}.`
        : `I could not reach ${names} and ${counted(more, 'one more', 'more')}.`,
    failed: (count) => `For ${count === 1 ? 'one' : count} something went wrong. Whoever runs Saman can see what.`,
    waiting: (count) => counted(count, 'One is still waiting.', 'are still waiting.'),
    see: 'See who lacks it now',
  },
  group: {
    title: (who) => `A reminder from ${who}`,
    coordinates: (who, programme) => `${who} coordinates ${programme}.`,
    readings: (month) => `The figures for ${month} have not come in.`,
    criterion: (name) => `${name}: there is room for improvement.`,
    overdue: 'Milestones have passed their dates.',
    redRisks: 'The plan has red risks.',
    untreatedRisks: 'The plan has red risks without an action.',
  },
  ask: {
    title: 'What do you want to ask the group?',
    intro:
      'The question appears in their conversation, with your name on it. Anybody in the group can answer, and the answer comes to you here.',
    text: 'The question',
    send: 'Send the question',
    cancel: 'To the project',
    notSent: 'This was not sent. Your text is still in the card. Try again in a moment.',
    tooMany: (most) =>
      `The programme has asked this group ${most} questions today. That is enough for one day. Your text is still in the card. Send it tomorrow.`,
    sent: (project) => `The question is on its way to ${project}. The answer comes here.`,
    sentLater: (project, when) => `The question goes to ${project} ${when}. The answer comes here.`,
    out: (project, why) => `I can’t reach ${project}, because ${why}. The question can’t be sent now.`,
  },
  question: {
    title: (who) => `${who} asks`,
    answered: 'Answered so far',
    moreAnswers: (count) => counted(count, 'One answer came before these.', 'answers came before these.'),
    answer: 'Your answer',
    another: 'Is there anything to add?',
    send: 'Send the answer',
    nothing: 'Write an answer first. Nothing has been sent.',
    sent: (who) => `The answer goes to ${who}.`,
    notArrived: 'did not arrive',
    lost: (lost, total, who) =>
      lost === total && total === 1
        ? `The answer did not reach ${who}. Let them know in another way.`
        : `${lost === 1 ? 'One' : lost} of ${total} answers did not reach ${who}. Let them know in another way.`,
    notSent: 'The answer was not sent. Your text is still in the card. Try again in a moment.',
    left: 'The project has left the programme that the question came from. The answer was not sent.',
    notCoordinating: (who) => `${who} no longer coordinates the programme. The answer was not sent.`,
    unknown: 'This question was not put to this conversation. Nothing has been sent.',
  },
  answer: {
    title: (project) => `An answer from ${project}`,
    asked: (question) => `You asked: ${question}`,
    open: 'Show the project',
    again: 'Ask another question',
  },
  leader: {
    title: (leader, project) => `Ask ${leader} to look at ${project}?`,
    gets: (leader) => `${leader} gets a card in their own chat, with your name on top. It says this:`,
    nothing: 'Nothing is overdue or unanswered there now, and no criterion has room for improvement.',
    now: 'The card goes out at once.',
    later: (when) => `The card goes out ${when}, because I only write to leaders in working hours.`,
    send: (leader) => `Ask ${leader}`,
    dont: 'Leave it',
    noLeader: (project) => `The plan of ${project} does not say who leads the project. Ask the group instead.`,
    notFound: (leader, project) =>
      `The plan of ${project} names ${leader} as its leader, but not in a way that lets me find them in Teams. Ask the group instead.`,
    out: (leader, why) => `I can’t reach ${leader} in their own chat, because ${why}. Ask the group instead.`,
    askGroup: 'Ask the group',
    sent: (leader) => `The card is on its way to ${leader}. If it does not arrive, I will tell you here.`,
    sentLater: (leader, when) => `The card goes to ${leader} ${when}. If it does not arrive, I will tell you here.`,
    already: (leader) =>
      `Somebody has asked ${leader} to look at the project today already. Once a day is enough. Nothing has been sent.`,
    changed: (leader) => `${leader} leads the project now. Look at the card again before you send it.`,
  },
  look: {
    title: (who, project) => `${who} asks you to look at ${project}`,
    toImprove: (names) => `**Room for improvement:** ${names}`,
    own: 'Show everything that is waiting for you',
  },
  notArrived: {
    question: (project) => `The question to ${project} did not arrive`,
    look: (person, project) => `The card to ${person} about ${project} did not arrive`,
    group: (why) => `I can’t reach the group, because ${why}.`,
    person: (why) => `I can’t reach the person in their own chat, because ${why}.`,
    failed: 'Something went wrong on the way. Whoever runs Saman can see what. Try again in a moment.',
    outOfProgramme: 'The project has left the programme, or its plan was begun anew.',
    noConversation: 'I have no conversation with the group yet.',
    otherLeader: 'The project has a new leader.',
  },
  weekly: {
    title: (programme, week) => `${programme}, week ${week}`,
    nothing: (since) => `There is nothing new since ${since}.`,
    since: (since) => `New since ${since}`,
    empty: 'No projects have joined the programme yet.',
    projects: (count) => counted(count, 'One project', 'projects'),
    active: (count) => `${count} under way`,
    paused: (count) => `${count} resting`,
    ended: (count) => `${count} ended`,
    met: (met, judged) => `${met} of ${judged} criteria are largely met`,
    overdue: (count) => counted(count, 'One overdue milestone', 'overdue milestones'),
    red: (count) => counted(count, 'One red risk', 'red risks'),
    figures: (month, given, asked) => `${given} of ${asked} figures for ${month} have come in`,
    left: (count) => counted(count, 'One project lacks figures.', 'projects lack figures.'),
    change: (change) => `${change} since last time`,
    same: 'as last time',
    news: {
      joined: 'New projects',
      milestoneDone: 'Milestones reached',
      milestoneOverdue: 'Milestones overdue',
      redRisk: 'New red risks',
      redRiskGone: 'No longer red',
      better: 'Judged better',
      worse: 'Judged worse',
      reading: 'New figures from',
      paused: 'Resting now',
      resumed: 'Under way again',
    },
    more: (count) => counted(count, 'one more', 'more'),
    status: 'Show the status',
    seeNews: 'Show everything new',
    seeLeft: 'Show who lacks figures',
    seeOverdue: 'Show overdue milestones',
    start: 'Get a summary every week',
    startDoes: 'Mondays at 08:00 here in the chat: what is new, and how things stand',
    stop: 'Stop the weekly summary',
    stopDoes: 'You get it now, Mondays at 08:00',
    started: (date) =>
      `You get a summary of the programme every Monday at 08:00. If Monday is a public holiday, it comes on the next working day. The first one comes on ${date}.`,
    stopped: 'You get no more weekly summaries of the programme.',
  },
  overrule: {
    title: (criterion) => `Your verdict on “${criterion}”`,
    rules: (verdict) => `The rules say: ${verdict}.`,
    save: 'Save the verdict',
    takeBack: 'Take the verdict back',
    cancel: 'To the project',
  },
  toProgramme: 'To the programme',
  toProject: 'Show the project',
  played: (people) => `Told in personal chat: ${people}.`,
}

export const actingTexts: PerLanguage<typeof nb> = { nb, nn, en }
