import { describe, expect, it } from 'vitest'
import { splitStatements } from './statements.ts'

const sqlOf = (text: string) => splitStatements(text).map((statement) => statement.sql)

describe('splitStatements', () => {
  it('cuts at semicolons and drops them', () => {
    expect(sqlOf('select 1; select 2 ;\nselect 3')).toEqual(['select 1', 'select 2', 'select 3'])
  })

  it('finds nothing in an empty file, blank lines, lone semicolons and comments', () => {
    expect(sqlOf('')).toEqual([])
    expect(sqlOf('\n ;; ; \n')).toEqual([])
    expect(sqlOf('-- nothing; here\n/* nor; /* nested; */ here */')).toEqual([])
  })

  it('leaves semicolons in quotes, doubled quotes and quoted names alone', () => {
    expect(sqlOf(`select 'a;''b;'; select "odd;""name;" from t`)).toEqual([
      `select 'a;''b;'`,
      'select "odd;""name;" from t',
    ])
  })

  it('knows that a backslash hides a quote only in an escape string', () => {
    expect(sqlOf(String.raw`select E'it\'s; fine'; select 2`)).toEqual([String.raw`select E'it\'s; fine'`, 'select 2'])
    expect(sqlOf(String.raw`select 'C:\'; select 2`)).toEqual([String.raw`select 'C:\'`, 'select 2'])
  })

  it('leaves function bodies whole, whatever their dollar tag', () => {
    const body = 'create function f() returns int language plpgsql as $body$ begin perform $$;$$; return 1; end; $body$'
    expect(sqlOf(`${body};\nselect 1;`)).toEqual([body, 'select 1'])
  })

  it('does not take a parameter or a name with dollars for a dollar quote', () => {
    expect(sqlOf('prepare p as select $1; select a$b$ from t; select 2')).toEqual([
      'prepare p as select $1',
      'select a$b$ from t',
      'select 2',
    ])
  })

  it('leaves SQL-standard bodies and rules in parentheses whole', () => {
    const atomic = 'create function f() returns int begin atomic select case when true then 1 end; select 2; end'
    expect(sqlOf(`${atomic}; select 1`)).toEqual([atomic, 'select 1'])
    const rule = 'create rule r as on insert to t do also (insert into a values (1); insert into b values (2))'
    expect(sqlOf(`${rule}; select 1`)).toEqual([rule, 'select 1'])
  })

  it('keeps comments with the statement that follows and counts the line of its first word', () => {
    const [first, second] = splitStatements('-- why\n\nselect 1;\n\n/* two\nlines */ select 2;')
    expect(first).toEqual({ sql: '-- why\n\nselect 1', offset: 0, commentLength: 8, line: 3 })
    expect(second).toEqual({ sql: '/* two\nlines */ select 2', offset: 19, commentLength: 16, line: 6 })
  })

  it('hands over what is left open as one last statement', () => {
    expect(sqlOf("select 1; select 'never closed; select 2")).toEqual(['select 1', "select 'never closed; select 2"])
    expect(sqlOf('select 1; do $$ begin; select 2')).toEqual(['select 1', 'do $$ begin; select 2'])
  })
})
