/** At most so many characters, cut at a word where there is one, never inside a letter. */
export function shortened(text: string, most: number): string {
  const letters = [...text.replace(/[ \t\r\n]+/g, ' ')]
  if (letters.length <= most) return letters.join('')
  const cut = letters.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`
}
