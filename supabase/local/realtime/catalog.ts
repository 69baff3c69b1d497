/** What the database knows about published tables, their columns and types. */
import type pg from 'pg'
import type { Relation } from './change.ts'
import type { Table } from './change-payload.ts'
import type { JsonShape } from './json-value.ts'

interface TypeRow {
  oid: number
  name: string
  base: number
  element: number
  is_array: boolean
  delimiter: string
}

export interface PublishedTable {
  relationId: number
  schema: string
  table: string
}

const NUMBER_TYPES = ['int2', 'int4', 'int8', 'float4', 'float8', 'numeric']

export class Catalog {
  private readonly types = new Map<number, TypeRow>()
  private readonly tables = new WeakMap<Relation, Promise<Table>>()

  constructor(
    private readonly pool: pg.Pool,
    private readonly publication: string,
  ) {}

  async publishedTables(): Promise<PublishedTable[]> {
    const { rows } = await this.pool.query<PublishedTable>(
      `select c.oid::int8::float8 as "relationId", n.nspname as schema, c.relname as table
       from pg_publication_tables p
       join pg_namespace n on n.nspname = p.schemaname
       join pg_class c on c.relnamespace = n.oid and c.relname = p.tablename
       where p.pubname = $1
       order by c.oid`,
      [this.publication],
    )
    return rows
  }

  /** The key and the types of a table; asked once for each description of it in the log. */
  describe(relation: Relation): Promise<Table> {
    const known = this.tables.get(relation)
    if (known) return known
    const description = this.load(relation)
    this.tables.set(relation, description)
    description.catch(() => this.tables.delete(relation))
    return description
  }

  private async load(relation: Relation): Promise<Table> {
    if (relation.columns.some(({ typeOid }) => !this.types.has(typeOid))) await this.loadTypes()
    const { rows } = await this.pool.query<{ name: string }>(
      `select a.attname as name
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indrelid = $1 and i.indisprimary`,
      [relation.relationOid],
    )
    return {
      keyColumns: rows.map(({ name }) => name),
      columns: relation.columns.map(({ name, typeOid }) => ({
        name,
        typeName: this.types.get(typeOid)?.name ?? 'text',
        shape: this.shapeOf(typeOid),
      })),
    }
  }

  private async loadTypes(): Promise<void> {
    const { rows } = await this.pool.query<TypeRow>(
      `select oid::int8::float8 as oid, typname as name, typbasetype::int8::float8 as base,
              typelem::int8::float8 as element, typcategory = 'A' and typlen = -1 as is_array, typdelim as delimiter
       from pg_type`,
    )
    for (const row of rows) this.types.set(row.oid, row)
  }

  private shapeOf(typeOid: number): JsonShape {
    const type = this.types.get(typeOid)
    if (!type) return 'text'
    if (type.base !== 0) return this.shapeOf(type.base) // a domain is written as what it stands on
    if (type.is_array) {
      return { element: this.shapeOf(type.element), delimiter: this.types.get(type.element)?.delimiter ?? ',' }
    }
    if (NUMBER_TYPES.includes(type.name)) return 'number'
    if (type.name === 'bool') return 'boolean'
    if (type.name === 'json' || type.name === 'jsonb') return 'json'
    return type.name === 'timestamp' || type.name === 'timestamptz' ? 'timestamp' : 'text'
  }
}
