/** Asks the database, once for a whole batch of changes, which subscriber may see which row. */
import type pg from 'pg'
import type { Change } from './change.ts'
import type { TextRow } from './filter.ts'
import type { Identity } from './identity.ts'

export interface Question {
  change: Change
  keyColumns: string[]
  identity: Identity
}

export interface Answer {
  isVisible: boolean
  readable: ReadonlySet<string>
  isRowSecured: boolean
}

interface Group {
  relation: number
  role: string
  claims: string
  subject: string | null
  keys: TextRow[]
}

interface GroupAnswer {
  readable: string[]
  visible: boolean[] | null
  is_row_secured: boolean
  is_role_unbound: boolean
  problem: string | null
}

const HIDDEN: Answer = { isVisible: false, readable: new Set(), isRowSecured: true }

/**
 * @param report told why a question could not be answered; its answer is then "no".
 * @returns an answer for each question, in their order.
 */
export async function askVisibility(
  pool: pg.Pool,
  questions: readonly Question[],
  report: (problem: string) => void,
): Promise<Answer[]> {
  const groups = new Map<string, { group: Group; number: number }>()
  const places = questions.map(({ change, keyColumns, identity }) => {
    const { relationOid: relation } = change.relation
    const { role, claims, subject } = identity
    const id = `${relation} ${role} ${claims}`
    const found = groups.get(id) ?? { group: { relation, role, claims, subject, keys: [] }, number: groups.size }
    groups.set(id, found)
    const newRow = change.newRow
    if (!newRow) return { number: found.number, at: -1 }
    const key = Object.fromEntries(keyColumns.map((name) => [name, newRow[name]]))
    return { number: found.number, at: found.group.keys.push(key) - 1 }
  })
  const { rows } = await pool.query<GroupAnswer>({
    name: 'check_visibility',
    text: 'select readable, visible, is_row_secured, is_role_unbound, problem from realtime.check_visibility($1, $2) order by number',
    values: [
      [...new Set(questions.map(({ change }) => change.transaction.id))],
      JSON.stringify([...groups.values()].map(({ group }) => group)),
    ],
  })
  for (const { group, number } of groups.values()) {
    const problem = rows[number]?.problem
    if (problem) report(`${group.role} gets nothing of ${describeRelation(questions, group.relation)}: ${problem}`)
  }
  return questions.map((question, index) => {
    const { number, at } = places[index]!
    const row = rows[number]
    if (!row?.visible || row.problem) return HIDDEN
    const isVisible = at >= 0 ? row.visible[at] === true : maySeeDeletion(question, row)
    return { isVisible, readable: new Set(row.readable), isRowSecured: row.is_row_secured }
  })
}

/**
 * A row that is gone cannot be asked about. Hosted tells its key to every subscriber of the table, which tells
 * strangers who was deleted. Here only those hear of it whom row-level security does not bind, and the person
 * whose own id is the whole key: neither learns anything new.
 */
function maySeeDeletion({ change, keyColumns, identity }: Question, row: GroupAnswer): boolean {
  if (!row.is_row_secured || row.is_role_unbound) return true
  const [column, ...more] = keyColumns
  return (
    column !== undefined &&
    more.length === 0 &&
    identity.subject !== null &&
    change.oldRow?.[column] === identity.subject
  )
}

function describeRelation(questions: readonly Question[], relationId: number): string {
  const relation = questions.find(({ change }) => change.relation.relationOid === relationId)?.change.relation
  return relation ? `${relation.schema}.${relation.name}` : String(relationId)
}
