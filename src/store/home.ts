import type { Parameters, QueryLimits } from './store.js'

/** What a statement of `cypher/` answers: rows by column, to be checked by the caller. */
export type Run = (statement: string, parameters?: Parameters) => Promise<Record<string, unknown>[]>

/** A node as a query answers it; `element` is the home's own name for it. */
export class NodeCell {
  constructor(
    readonly element: string,
    readonly labels: readonly string[],
    readonly properties: Readonly<Record<string, unknown>>,
  ) {}
}

/** A relationship as a query answers it, its ends by the home's own names. */
export class RelationshipCell {
  constructor(
    readonly type: string,
    readonly start: string,
    readonly end: string,
    readonly properties: Readonly<Record<string, unknown>>,
  ) {}
}

export class PathCell {
  constructor(
    readonly nodes: readonly NodeCell[],
    readonly relationships: readonly RelationshipCell[],
  ) {}
}

/** The answer to a query, at most as many rows as it was limited to. */
export interface Table {
  columns: string[]
  rows: unknown[][]
  /** The nodes at the ends of the relationships that stand in the rows, by element. */
  ends: ReadonlyMap<string, NodeCell>
}

/** A database that holds the graph: it runs Cypher, and knows nothing of articles and claims. */
export interface Home {
  readonly address: string
  /** Statements of its own that the schema needs here, besides the shared ones. */
  readonly dialect: 'neo4j' | 'grafeo'
  /** Runs `work` in one read transaction. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Runs `work` in one write transaction, the only one at a time: all of it is kept, or nothing. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T>
  /** Runs schema statements, each by itself. */
  define(statements: readonly string[]): Promise<void>
  /** Runs a person's query, read only. */
  ask(cypher: string, parameters: Parameters, limits: QueryLimits): Promise<Table>
  /** A word that changes whenever the graph may have changed; undefined where the home cannot tell without asking. */
  revision(): string | undefined
  close(): Promise<void>
}

/** All cells of one kind that stand in a value, however deep. */
export function* cellsIn<T>(value: unknown, kind: new (...parts: never[]) => T): Generator<T> {
  if (value instanceof kind) yield value
  if (value instanceof PathCell) {
    for (const part of [...value.nodes, ...value.relationships]) yield* cellsIn(part, kind)
  } else if (Array.isArray(value)) {
    for (const part of value) yield* cellsIn(part, kind)
  } else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const part of Object.values(value)) yield* cellsIn(part, kind)
  }
}
