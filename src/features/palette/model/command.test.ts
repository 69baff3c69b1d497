import { describe, expect, it } from 'vitest'
import { findCommands, groupCommands, type Command } from './command'

const command = (label: string, rest: Partial<Command> = {}): Command => ({
  id: label,
  group: 'actions',
  label,
  run: () => undefined,
  ...rest,
})
const commands = [
  command('Recipe Book', { group: 'pages' }),
  command('History', { group: 'pages' }),
  command('Buy tokens', { keywords: 'pay purchase card' }),
  command('Generate recipe'),
  command('Crème brûlée'),
]
const found = (search: string) => findCommands(commands, search).map(({ label }) => label)

describe('findCommands', () => {
  it('lists everything in its order until somebody types', () => {
    expect(found('')).toHaveLength(commands.length)
    expect(found('   ')).toHaveLength(commands.length)
  })

  it('puts what begins so before what only has the word', () => {
    expect(found('recipe')).toEqual(['Recipe Book', 'Generate recipe'])
  })

  it('wants every word, in any order, by its beginning', () => {
    expect(found('boo rec')).toEqual(['Recipe Book'])
    expect(found('recipe xyz')).toEqual([])
    expect(found('ook')).toEqual([])
  })

  it('knows other words for the same thing', () => expect(found('card')).toEqual(['Buy tokens']))

  it('does not mind accents or case', () => {
    expect(found('creme BRULEE')).toEqual(['Crème brûlée'])
    expect(found('crème')).toEqual(['Crème brûlée'])
  })

  it('finds nothing by signs alone', () => expect(found('?!')).toEqual([]))
})

describe('groupCommands', () => {
  it('keeps the order of groups and of commands in them', () => {
    expect(groupCommands(commands).map(([group, { length }]) => [group, length])).toEqual([
      ['pages', 2],
      ['actions', 3],
    ])
  })
})
